import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { problemWords } from '../../api/problem.ts';
import { A } from '../../kit/A.tsx';
import { Button, ButtonLink, Message, State } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { useCitable } from './citable.ts';
import { stepAddress } from './draft.ts';
import { sourceStanding } from './due.ts';
import type { StepProps } from './Register.tsx';
import { StepPage } from './StepPage.tsx';

/** The question is fetched when somebody cites. */
const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));

/** Where the need comes from: what is cited, and a way to cite more. One may go on without any. */
export function SourcesStep({ demand }: StepProps) {
  const words = useWords();
  const { t, date, code } = words;
  const standing = (source: (typeof demand.sources)[number]) => sourceStanding(source, words);
  const [citing, setCiting] = useState(false);
  const citable = useCitable(demand, true);
  const uncite = useCommand('delete', '/demands/{id}/sources/{source}');
  const some = demand.sources.length > 0;
  const drop = async (source: string) => {
    await uncite.mutateAsync({ path: { id: demand.id, source }, ifMatch: demand.etag });
    say(t('demand.done.uncite'));
  };
  return (
    <StepPage
      step="fuentes"
      title={t('new.sources.h1')}
      lead={t('new.sources.lead')}
      requested={Boolean(demand.requestedOffer)}
    >
      {uncite.isError && <Message tone="late" title={problemWords(uncite.error)} announce="alert" />}
      {some && (
        <section>
          <h2 className="h3">{t('new.sources.list')}</h2>
          <ul className="commits">
            {demand.sources.map((source) => (
              <li key={source.source}>
                <span className="t">{source.title}</span>
                <button type="button" className="lk" onClick={() => void drop(source.source).catch(() => undefined)}>
                  {t('demand.sources.uncite')}
                  <span className="vh"> {source.title}</span>
                </button>
                <p>
                  {[code('demand.source', source.kind), source.origin, date(source.date)].filter(Boolean).join(', ')}.{' '}
                  <State is={standing(source).is}>{standing(source).words}</State>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="row mt">
        <ButtonLink rank={some ? 'alt' : 'main'} to={`/demandas/${demand.id}/fuentes/nueva`}>
          {t(some ? 'new.sources.another' : 'new.sources.add')}
        </ButtonLink>
        {citable.length > 0 && (
          <Button rank="alt" onClick={() => setCiting(true)}>
            {t('demand.sources.cite')}
          </Button>
        )}
      </div>
      <div className="row mt-l">
        <ButtonLink rank={some ? 'main' : 'alt'} to={stepAddress(demand.id, 'revisar')}>
          {t(some ? 'new.sources.continue' : 'new.sources.skip')}
        </ButtonLink>
        <A to={stepAddress(demand.id, 'necesidad')}>{t('new.back')}</A>
      </div>
      <Suspense>{citing && <CiteDialog demand={demand} onClose={() => setCiting(false)} />}</Suspense>
    </StepPage>
  );
}
