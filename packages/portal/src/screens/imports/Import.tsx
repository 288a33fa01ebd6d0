import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { get, problemWords, read, saveSigned, type Tagged, useCommand } from '../../api/index.ts';
import {
  Button,
  ButtonLink,
  Columns,
  Crumbs,
  DataTable,
  Head,
  Margin,
  MarginSection,
  Message,
  Progress,
  Section,
  State,
  say,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useParams } from '../../router/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { importState, isRunning } from './states.ts';
import type { Import, ImportRow } from './wire.ts';

type Job = Tagged<Import>;

const again = ({ kind, params }: Import): string =>
  address('/importaciones/nueva', { clase: kind, encuesta: params.survey });

/** The largest sheet takes two or three minutes: after this long, something stopped it. */
const patienceMs = 10 * 60_000;

/** One sentence that says how it ended, or that it goes on. */
function headingOf({ state, counts, rows = 0, file, treated }: Import, { t }: Words): string {
  if (state === 'failed') return t('imports.heading.failed', { file: file.name });
  if (state === 'cancelled') return t('imports.heading.cancelled', { n: treated });
  if (state !== 'done') return t('imports.heading.running', { file: file.name });
  return t('imports.heading.done', { in: rows - counts.refused, rows, refused: counts.refused });
}

function Running({ job }: { job: Job }) {
  const { t, number } = useWords();
  const [asking, setAsking] = useState(false);
  const cancel = useCommand('post', '/imports/{id}/cancel');
  const resume = useCommand('post', '/imports/{id}/resume');
  const { rows, treated, allowed } = job;
  return (
    <>
      <Progress value={treated} max={Math.max(rows ?? 1, 1)}>
        {rows === undefined
          ? t('imports.progress.reading')
          : t('imports.progress', { treated: number(treated), rows: number(rows) })}
      </Progress>
      <p className="mt">{t('imports.leave')}</p>
      {allowed.includes('cancel') && (
        <p className="row mt">
          <Button rank="alt" onClick={() => setAsking(true)}>
            {t('imports.cancel')}
          </Button>
        </p>
      )}
      {allowed.includes('resume') && Date.now() - Date.parse(job.receivedAt) > patienceMs && (
        <p className="s">
          {t('imports.stuck')}{' '}
          <button
            type="button"
            className="lk"
            onClick={() => {
              resume.mutate(
                { path: { id: job.id }, ifMatch: job.etag },
                { onSuccess: () => say(t('imports.resumed')), onError: (error) => say(problemWords(error)) },
              );
            }}
          >
            {t('imports.resume')}
          </button>
        </p>
      )}
      {asking && (
        <CommandDialog
          title={t('imports.cancel.title')}
          body={t('imports.cancel.body')}
          yes={t('imports.cancel')}
          no={t('imports.cancel.no')}
          rank="bad"
          onYes={async () => {
            await cancel.mutateAsync({ path: { id: job.id }, ifMatch: job.etag });
            setAsking(false);
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

function SaveMarked({ job, rank }: { job: Job; rank: 'main' | 'alt' }) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { download, name } = await get('/imports/{id}/result', { path: { id: job.id } });
      saveSigned(download.url, name);
    } catch (error) {
      say(problemWords(error));
    }
    setBusy(false);
  };
  return (
    <Button rank={rank} busy={busy || !job.hasResult} onClick={() => void save()}>
      {t(job.hasResult ? 'imports.marked' : 'imports.marked.making')}
    </Button>
  );
}

const findingsOf = ({ findings }: ImportRow): ReactNode => (
  <ul className="plain">
    {findings.map(({ column, words }) => (
      <li key={`${column}${words}`}>
        {column && <b>{column}: </b>}
        {words}
      </li>
    ))}
  </ul>
);

function Refused({ job }: { job: Job }) {
  const { t, number } = useWords();
  const query = usePages('/imports/{id}/rows', { path: { id: job.id }, query: { outcome: 'refused' } });
  return (
    <Section title={t('imports.refused.title', { n: job.counts.refused })} note={t('imports.refused.note')}>
      <Loaded query={query}>
        {(rows) => (
          <>
            <DataTable<ImportRow>
              caption={t('imports.refused.title', { n: job.counts.refused })}
              columns={[
                { key: 'row', header: t('imports.refused.row'), cell: ({ number: row }) => number(row), whole: true },
                { key: 'mend', header: t('imports.refused.mend'), cell: findingsOf },
              ]}
              rows={rows}
              stackable={false}
              rowKey={({ number: row }) => String(row)}
            />
            <More query={query}>{t('imports.refused.more')}</More>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Done({ job }: { job: Job }) {
  const { t } = useWords();
  const drafts = job.kind === 'demands' || job.params.demands === 'draft';
  const mend = job.counts.refused > 0;
  return (
    <>
      {mend && (
        <Message tone="attention" title={t('imports.mend.title', { n: job.counts.refused })}>
          <p>{t('imports.mend.body')}</p>
        </Message>
      )}
      <p className="row">
        <SaveMarked job={job} rank={mend ? 'main' : 'alt'} />
        {mend && (
          <ButtonLink rank="alt" to={again(job)}>
            {t('imports.again')}
          </ButtonLink>
        )}
        {job.params.survey && (
          <ButtonLink rank={mend ? 'alt' : 'main'} to={`/encuestas/${job.params.survey}/resultados`}>
            {t('imports.seeAnswers')}
          </ButtonLink>
        )}
        {!mend && drafts && <ButtonLink to="/demandas?lista=draft">{t('imports.seeDrafts')}</ButtonLink>}
      </p>
      {mend && <Refused job={job} />}
    </>
  );
}

function Outcome({ job }: { job: Job }) {
  const { t } = useWords();
  if (isRunning(job)) return <Running job={job} />;
  if (job.state === 'done') return <Done job={job} />;
  if (job.state === 'cancelled') {
    return (
      <>
        <p>{t('imports.cancelled.body')}</p>
        <p className="row">
          {job.rows !== undefined && <SaveMarked job={job} rank="alt" />}
          <ButtonLink to={again(job)}>{t('imports.again')}</ButtonLink>
        </p>
      </>
    );
  }
  return (
    <>
      <Message tone="late" title={t('imports.failed.title')}>
        <p>{job.problem?.words}</p>
      </Message>
      <p className="row">
        <ButtonLink to={again(job)}>{t('imports.failed.again')}</ButtonLink>
      </p>
    </>
  );
}

function Facts({ job }: { job: Job }) {
  const words = useWords();
  const { t, number, dateTime } = words;
  const { is, words: says } = importState({ state: job.state, refused: job.counts.refused }, words);
  const counted = (['loaded', 'updated', 'same', 'refused'] as const).filter((name) => job.counts[name] > 0);
  return (
    <Margin>
      <MarginSection title={t('imports.facts')}>
        <p>
          <State is={is}>{says}</State>
        </p>
        <p>{job.title}</p>
        <p>
          {job.file.name}
          {job.sheet && <> · {t('imports.sheet', { name: job.sheet })}</>}
        </p>
        <p>{t('imports.receivedAt', { at: dateTime(job.receivedAt) })}</p>
        {counted.length > 0 && (
          <dl>
            {counted.map((name) => (
              <div key={name}>
                <dt>{t(`imports.count.${name}`)}</dt>
                <dd>{number(job.counts[name])}</dd>
              </div>
            ))}
          </dl>
        )}
      </MarginSection>
      {!isRunning(job) && job.treated > 0 && (
        <MarginSection title={t('imports.undo.title')}>
          <p>{t(job.params.survey ? 'imports.undo.answers' : 'imports.undo.body')}</p>
        </MarginSection>
      )}
    </Margin>
  );
}

/** How an import goes, and what there is to do about it. It can be left and come back to. */
export function ImportPage() {
  const words = useWords();
  const { t } = words;
  const { id = '' } = useParams();
  const query = useQuery({
    ...read('/imports/{id}', { path: { id } }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => {
      if (!data || isRunning(data)) return 1_000;
      return data.state !== 'failed' && data.rows !== undefined && !data.hasResult ? 2_000 : false;
    },
  });
  return (
    <Loaded query={query} page>
      {(job) => (
        <>
          <Crumbs items={[{ label: t('imports.title'), to: '/importaciones' }]} here={job.file.name} />
          <Head over={job.title} title={headingOf(job, words)} />
          <Columns margin={<Facts job={job} />}>
            <p className="vh" role="status">
              {headingOf(job, words)}
            </p>
            <Outcome job={job} />
            {job.notices.length > 0 && (
              <Section title={t('imports.notices')}>
                <ul>
                  {job.notices.map(({ code, words: said }) => (
                    <li key={code}>{said}</li>
                  ))}
                </ul>
              </Section>
            )}
          </Columns>
        </>
      )}
    </Loaded>
  );
}
