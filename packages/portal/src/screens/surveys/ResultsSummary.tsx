import { useQuery } from '@tanstack/react-query';
import { A, Section } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useWords } from '../../words/index.tsx';
import { resultsQuery, type Survey } from './wire.ts';

/** How many answered so far, and how: enough to know whether to insist. */
export function ResultsSummary({ survey }: { survey: Survey }) {
  const { t, code, list } = useWords();
  const results = useQuery(resultsQuery(survey.id));
  return (
    <Section title={t('results.title')} first>
      <Loaded query={results}>
        {({ total, channels }) => (
          <>
            <p>
              <b>{t('results.total', { n: total })}</b>
              {total > 0 &&
                ` ${t('results.channels', { list: list(channels.map(({ value, count }) => t('results.channel', { n: count, channel: code('channel', value) }))) })}`}
            </p>
            {total > 0 && !survey.over && (
              <p>
                <A to={`/encuestas/${survey.id}/resultados`}>{t('results.see')}</A>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
