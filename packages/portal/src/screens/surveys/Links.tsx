import { lazy, Suspense, useState } from 'react';
import { problemWords, useCommand } from '../../api/index.ts';
import { Button, type Column, DataTable, Section, State, type StateShape } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { KoboForm } from './KoboForm.tsx';
import type { Survey, SurveyLink } from './wire.ts';

/** Fetched when somebody makes a link. */
const NewLink = lazy(async () => ({ default: (await import('./NewLink.tsx')).NewLink }));

const shapes: Readonly<Record<SurveyLink['state'], StateShape>> = {
  live: 'run',
  used: 'done',
  expired: 'off',
  revoked: 'off',
};

function Revoke({ survey, link }: { survey: Survey; link: SurveyLink }) {
  const { t } = useWords();
  const revoke = useCommand('post', '/surveys/{id}/links/{link}/revoke');
  const now = async () => {
    await revoke.mutateAsync({ path: { id: survey.id, link: link.id } });
    say(t('link.revoked'));
  };
  return (
    <button
      type="button"
      className="lk"
      aria-busy={revoke.isPending || undefined}
      onClick={() => void now().catch((error) => say(problemWords(error)))}
    >
      {t('link.revoke')}
      <span className="vh"> {link.label ?? t('link.unnamed')}</span>
    </button>
  );
}

/** The links by which a survey is answered without an account: one for everybody, or one for each place. */
export function Links({ survey }: { survey: Survey }) {
  const { t, code, date } = useWords();
  const [making, make] = useState(false);
  const query = usePages('/surveys/{id}/links', { path: { id: survey.id } });
  const may = survey.allowed.includes('share');
  const columns: Column<SurveyLink>[] = [
    { key: 'label', header: t('link.col.label'), cell: (link) => link.label ?? t('link.unnamed') },
    {
      key: 'until',
      header: t('link.col.until'),
      whole: true,
      cell: (link) => date(link.expiresAt),
    },
    {
      key: 'use',
      header: t('link.col.use'),
      cell: (link) => t(link.singleUse ? 'link.single' : 'link.many'),
    },
    {
      key: 'state',
      header: t('link.col.state'),
      cell: (link) => <State is={shapes[link.state]}>{code('link.state', link.state)}</State>,
    },
    {
      key: 'do',
      header: t('link.col.do'),
      cell: (link) => (link.state === 'live' && may ? <Revoke survey={survey} link={link} /> : '—'),
    },
  ];
  return (
    <Section title={t('link.title')} note={t('link.note')}>
      <Loaded query={query}>
        {(links) =>
          links.length === 0 ? (
            <p>{t('link.none')}</p>
          ) : (
            <DataTable caption={t('link.title')} columns={columns} rows={links} rowKey={(link) => link.id} />
          )
        }
      </Loaded>
      <More query={query} />
      {may && (
        <div className="row mt">
          <Button rank="alt" onClick={() => make(true)}>
            {t('link.new')}
          </Button>
          <KoboForm survey={survey} />
        </div>
      )}
      <Suspense>{making && <NewLink survey={survey} onClose={() => make(false)} />}</Suspense>
    </Section>
  );
}
