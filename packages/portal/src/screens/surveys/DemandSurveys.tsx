import { useQueries } from '@tanstack/react-query';
import { A, type Commit, Commits, Section, State } from '../../kit/index.ts';
import { usePages } from '../../query/usePages.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { surveyState } from './states.ts';
import { resultsQuery } from './wire.ts';

/** Inside a demand: the surveys that serve it, how many answered each, and the way to begin another. */
export function DemandSurveys({ demand }: { demand: string }) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const { data: surveys = [], isSuccess } = usePages('/surveys', { query: { serves: demand, limit: 10 } });
  const results = useQueries({
    queries: surveys.map(({ id, state }) => ({ ...resultsQuery(id), enabled: state !== 'draft' })),
  });
  const writes = hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));
  if (!isSuccess || (surveys.length === 0 && !writes)) return null;
  const items = surveys.map((survey, at): Commit => {
    const { is, words: says } = surveyState(survey, words);
    const total = results[at]?.data?.total;
    return {
      key: survey.id,
      title: survey.title,
      to: survey.state === 'draft' ? `/encuestas/${survey.id}` : `/encuestas/${survey.id}/resultados`,
      state: <State is={is}>{says}</State>,
      detail: total === undefined ? undefined : t('results.total', { n: total }),
    };
  });
  return (
    <Section title={t('demandSurveys.title')} note={surveys.length === 0 ? t('demandSurveys.none') : undefined}>
      {items.length > 0 && <Commits items={items} />}
      {writes && (
        <p className="mt">
          <A to={`/encuestas/nueva?demanda=${demand}`}>{t('demandSurveys.new')}</A>
        </p>
      )}
    </Section>
  );
}
