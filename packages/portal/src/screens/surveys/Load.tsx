import { useQuery } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { problemWords, read, useCommand } from '../../api/index.ts';
import { type Column, Crumbs, DataTable, Field, Head, Message, Progress, Section } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { readCsv } from './csv.ts';
import { type Survey, surveyQuery } from './wire.ts';

/** As many as the platform takes at once. */
const chunk = 50;
const mostRows = 20_000;

interface Refused {
  readonly row: number;
  readonly why: string;
}

interface Load {
  readonly rows: number;
  readonly done: number;
  readonly loaded: number;
  readonly same: number;
  readonly refused: readonly Refused[];
  readonly missing: readonly string[];
  readonly problem?: string | undefined;
}

const nothing = (rows: number): Load => ({ rows, done: 0, loaded: 0, same: 0, refused: [], missing: [] });

function useLoading(survey: string) {
  const { t } = useWords();
  const send = useCommand('post', '/surveys/{id}/field-rows');
  const [load, setLoad] = useState<Load>();
  const start = async (file: File) => {
    const rows = readCsv(await file.text());
    let now = nothing(rows.length);
    setLoad(now);
    if (rows.length === 0 || rows.length > mostRows) {
      return setLoad({ ...now, problem: t(rows.length === 0 ? 'load.empty' : 'load.tooMany', { n: mostRows }) });
    }
    for (let from = 0; from < rows.length; from += chunk) {
      try {
        const answer = await send.mutateAsync({ path: { id: survey }, body: { rows: rows.slice(from, from + chunk) } });
        const refused = answer.rows.flatMap(({ outcome, issues }, i): Refused[] =>
          outcome === 'refused'
            ? [
                {
                  row: from + i + 2,
                  why: issues.map(({ column, message }) => (column ? `${column}: ${message}` : message)).join(' '),
                },
              ]
            : [],
        );
        const count = (wanted: string) => answer.rows.filter(({ outcome }) => outcome === wanted).length;
        now = {
          ...now,
          done: now.done + answer.rows.length,
          loaded: now.loaded + count('loaded'),
          same: now.same + count('same'),
          refused: [...now.refused, ...refused],
          missing: from === 0 ? answer.missing : now.missing,
        };
        setLoad(now);
      } catch (error) {
        // What was loaded stays; the same file goes on where it stopped.
        return setLoad({ ...now, problem: t('load.stopped', { why: problemWords(error) }) });
      }
    }
  };
  return { load, start } as const;
}

function Outcome({ load }: { load: Load }) {
  const { t, list } = useWords();
  const columns: Column<Refused>[] = [
    { key: 'row', header: t('load.col.row'), number: true, cell: ({ row }) => row },
    { key: 'why', header: t('load.col.why'), cell: ({ why }) => why },
  ];
  return (
    <div aria-live="polite">
      <Progress value={load.done} max={Math.max(1, load.rows)}>
        {t('load.progress', { done: load.done, rows: load.rows })}
      </Progress>
      <p className="mt">{t('load.counts', { loaded: load.loaded, same: load.same, refused: load.refused.length })}</p>
      {load.missing.length > 0 && <p>{t('load.missing', { list: list(load.missing) })}</p>}
      {load.problem && <Message tone="late" title={load.problem} announce="alert" />}
      {load.refused.length > 0 && (
        <Section title={t('load.refused')} note={t('load.refused.note')}>
          <DataTable
            caption={t('load.refused')}
            columns={columns}
            rows={load.refused}
            rowKey={({ row }) => String(row)}
            stackable={false}
          />
        </Section>
      )}
    </div>
  );
}

function Sheet({ survey }: { survey: Survey }) {
  const { t } = useWords();
  const { load, start } = useLoading(survey.id);
  const form = useQuery(read('/surveys/{id}/form', { path: { id: survey.id } }));
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) void start(file);
  };
  return (
    <>
      <Head over={survey.content.title} title={t('load.h1')} lead={t('load.lead')} />
      <Field
        id="file"
        type="file"
        accept=".csv,text/csv"
        label={t('load.file')}
        hint={t('load.file.hint')}
        onChange={choose}
      />
      {load && <Outcome load={load} />}
      <Section title={t('load.columns')} note={t('load.columns.note')}>
        <Loaded query={form}>
          {({ columns }) => (
            <DataTable
              caption={t('load.columns')}
              columns={[
                { key: 'name', header: t('load.col.name'), cell: ({ name }) => <span className="code">{name}</span> },
                { key: 'label', header: t('load.col.label'), cell: ({ label }) => label },
              ]}
              rows={[
                ...columns,
                ...(survey.content.form === 'interview' ? [{ name: 'papel', label: t('answer.role') }] : []),
                ...(survey.content.consent ? [{ name: 'consentimiento', label: t('survey.consent') }] : []),
              ]}
              rowKey={({ name }) => name}
              stackable={false}
            />
          )}
        </Loaded>
      </Section>
    </>
  );
}

/** Cargar de Kobo u ODK: the CSV as the tool exports it, in parts, each row once; what was refused says how to mend it. */
export function LoadAnswers() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const survey = useQuery(surveyQuery(id));
  return (
    <Loaded query={survey} page>
      {(data) => (
        <div className="solo left">
          <Crumbs
            items={[
              { label: t('surveys.title'), to: '/encuestas' },
              { label: data.content.title, to: `/encuestas/${id}` },
            ]}
            here={t('load.crumb')}
          />
          {data.state === 'draft' ? <Message title={t('answer.draft')} /> : <Sheet survey={data} />}
        </div>
      )}
    </Loaded>
  );
}
