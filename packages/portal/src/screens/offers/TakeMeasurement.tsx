import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Commits, type Territory, TerritoryCombobox } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useWords } from '../../words/index.tsx';
import { pictureQuery, valueWords } from '../baselines/value.ts';
import type { Goal } from './goals.ts';

type Baseline = Pick<Goal, 'baseline' | 'source' | 'on' | 'value' | 'unit'>;

interface Props {
  readonly id: string;
  readonly onTake: (baseline: Baseline) => void;
}

/** The value of a known measurement as the baseline of a capacity: value, unit, year and source, in one act. */
export function TakeMeasurement({ id, onTake }: Props) {
  const words = useWords();
  const { t } = words;
  const [place, setPlace] = useState<Territory | null>(null);
  const picture = useQuery({ ...pictureQuery(place?.code ?? ''), enabled: place !== null });
  return (
    <details className="f">
      <summary>{t('take.title')}</summary>
      <div className="mt">
        <TerritoryCombobox id={id} label={t('take.place')} value={place} onChange={setPlace} />
        {place && (
          <Loaded query={picture} waiting={<p className="u">{t('picture.loading')}</p>}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="u">{t('take.empty', { place: place.name })}</p>
              ) : (
                <Commits
                  label={t('take.list', { place: place.name })}
                  items={items.map(({ newest }) => {
                    const { title, year, value, unit, source } = newest;
                    const says = valueWords(newest, words);
                    const baseline = t('take.statement', { title, place: place.name, value: says, year });
                    return {
                      key: newest.key,
                      title,
                      detail: (
                        <>
                          {says} ({year}). {source}.{' '}
                          <button
                            type="button"
                            className="lk"
                            onClick={() => onTake({ baseline, source, on: `${year}-12-31`, value, unit })}
                          >
                            {t('take.do')}
                            <span className="vh"> {title}</span>
                          </button>
                        </>
                      ),
                    };
                  })}
                />
              )
            }
          </Loaded>
        )}
      </div>
    </details>
  );
}
