import './imports.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download, problemWords, read, uploadFile, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  Checkbox,
  Crumbs,
  ErrorSummary,
  Head,
  Labels,
  Message,
  RadioGroup,
  Steps,
  say,
  tied,
} from '../../kit/index.ts';
import { useHeading } from '../../kit/useHeading.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useAsked } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { useForm } from '../deciding/useForm.ts';
import { fileProblem, mediaTypeOf } from './sheet-file.ts';
import type { ImportKind } from './wire.ts';

const page = '/importaciones/nueva';

function ChooseKind({ kinds }: { kinds: readonly ImportKind[] }) {
  const { t } = useWords();
  const [picked, setPicked] = useState('');
  const { errors, attempt, submit, errorOf } = useForm({
    check: () => (picked ? [] : [{ field: 'clase', message: t('imports.kind.missing') }]),
    send: async () => go(address(page, { clase: picked })),
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <RadioGroup
        id="clase"
        label={t('imports.kind.label')}
        value={picked}
        error={errorOf('clase')}
        onChange={(event) => setPicked(event.target.value)}
        options={kinds.map(({ name, title, purpose }) => ({ value: name, label: title, hint: purpose }))}
      />
      <div className="row mt-l">
        <Button type="submit">{t('imports.kind.next')}</Button>
        <A to="/importaciones">{t('imports.before')}</A>
      </div>
    </form>
  );
}

/** Which survey's answers these are, with the way back to it. */
function OfSurvey({ id }: { id: string }) {
  const { t } = useWords();
  const survey = useQuery(read('/surveys/{id}', { path: { id } }));
  if (!survey.data) return null;
  return (
    <span>
      {t('imports.ofSurvey')} <A to={`/encuestas/${id}`}>{survey.data.content.title}</A>
    </span>
  );
}

function Template({ kind, survey }: { kind: ImportKind; survey: string | undefined }) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const save = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    await download('/imports/templates/{kind}', { path: { kind: kind.name }, query: { format, survey } }).catch(
      (error: unknown) => say(problemWords(error)),
    );
    setBusy(false);
  };
  return (
    <section>
      <h2>{t('imports.template.title')}</h2>
      <p>{t('imports.template.body')}</p>
      <div className="row">
        <Button rank="alt" busy={busy} onClick={() => void save('xlsx')}>
          {t('imports.template.xlsx')}
        </Button>
        <button type="button" className="lk" onClick={() => void save('csv')}>
          {t('imports.template.csv')}
        </button>
      </div>
    </section>
  );
}

function LoadFile({ kind, survey }: { kind: ImportKind; survey: string | undefined }) {
  const words = useWords();
  const { t, number } = words;
  const [file, setFile] = useState<File>();
  const [drafts, setDrafts] = useState(true);
  const begin = useCommand('post', '/imports');
  const takesDrafts = kind.takes.includes('demands');
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => {
      const problem = fileProblem(file, words);
      return problem === undefined ? [] : [{ field: 'archivo', message: problem }];
    },
    send: async () => {
      const type = file && mediaTypeOf(file);
      if (!file || !type) return;
      const id = await uploadFile(file, type);
      const params = { ...(takesDrafts && drafts ? { demands: 'draft' as const } : {}), ...(survey ? { survey } : {}) };
      const job = await begin.mutateAsync({ body: { kind: kind.name, file: id, params } });
      go(`/importaciones/${job.id}`);
    },
    controls: { '/file': 'archivo', '/size': 'archivo', '/mediaType': 'archivo' },
  });
  const field = { id: 'archivo', hint: t('imports.file.hint'), error: errorOf('archivo') };
  return (
    <form noValidate className="sec" onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('imports.file.fix')} errors={errors} attempt={attempt} />
      <h2>{t('imports.file.title')}</h2>
      <div className={field.error ? 'f bad' : 'f'}>
        <Labels {...field} label={t('imports.file.label')} />
        <input
          {...tied(field)}
          type="file"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </div>
      {file && (
        <p className="s u">
          {t('imports.file.chosen', { kilobytes: number(Math.max(1, Math.round(file.size / 1024))) })}
        </p>
      )}
      {takesDrafts && (
        <Checkbox
          id="borradores"
          label={t('imports.drafts.label')}
          hint={t('imports.drafts.hint')}
          checked={drafts}
          onChange={(event) => setDrafts(event.target.checked)}
        />
      )}
      <p className="s">{t('imports.file.promise')}</p>
      <div className="row mt-l">
        <Button type="submit" busy={busy}>
          {t('imports.file.load')}
        </Button>
        <A to={page}>{t('imports.kind.another')}</A>
      </div>
    </form>
  );
}

/** Loads a sheet: first what it brings, then its template and the file itself. */
export function NewImport() {
  const { t } = useWords();
  const asked = useAsked();
  const kinds = useQuery(read('/imports/kinds'));
  const survey = asked.get('encuesta') ?? undefined;
  const name = asked.get('clase') ?? '';
  useHeading(name);
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('imports.title'), to: '/importaciones' }]} here={t('imports.new')} />
      <Loaded query={kinds} page>
        {({ items }) => {
          const open = items.filter(
            ({ allowed, needs }) =>
              allowed && (needs.length === 0 || needs.every((need) => need === 'survey' && survey)),
          );
          const kind = open.find((one) => one.name === name);
          return (
            <>
              <Head
                over={kind && survey && <OfSurvey id={survey} />}
                title={kind ? kind.title : t('imports.new.heading')}
                lead={kind?.purpose}
              />
              {open.length === 0 ? (
                <Message title={t('imports.nobody.title')}>
                  <p>{t('imports.nobody.body')}</p>
                </Message>
              ) : (
                <>
                  <Steps
                    labels={[t('imports.step.kind'), t('imports.step.file'), t('imports.step.check')]}
                    current={kind ? 1 : 0}
                  />
                  {kind ? (
                    <>
                      <Template kind={kind} survey={survey} />
                      <LoadFile kind={kind} survey={survey} />
                    </>
                  ) : (
                    <ChooseKind kinds={open} />
                  )}
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
