import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../../api/index.ts';
import { A, Section, Select } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useWords } from '../../words/index.tsx';
import { PictureTable, pictureWords } from '../baselines/PictureTable.tsx';
import { pictureQuery } from '../baselines/value.ts';
import { address } from '../deciding/address.ts';
import { CiteButton } from './CiteButton.tsx';
import { citeMeasurement } from './cite.ts';
import type { Demand } from './wire.ts';

/** What is known of the demand's territories, beside it; each figure can be cited in one act. */
export function Pictures({ demand }: { demand: Tagged<Demand> }) {
  const words = useWords();
  const { t } = words;
  const places = demand.territories.filter(({ code }) => code !== 'CO');
  const [chosen, choose] = useState(places[0]?.code ?? '');
  const picture = useQuery({ ...pictureQuery(chosen), enabled: chosen !== '' });
  if (chosen === '') return null;
  const cited = (title: string, year: number) =>
    demand.sources.some(
      (one) => one.kind === 'indicator' && one.title.startsWith(title) && one.title.endsWith(`(${year})`),
    );
  const may = demand.allowed.includes('cite');
  return (
    <Section title={t('picture.title')}>
      {places.length > 1 && (
        <Select
          id="cuadro"
          label={t('picture.of')}
          wide="w20"
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          options={places.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Loaded query={picture} waiting={<p className="u">{t('picture.loading')}</p>}>
        {(data) =>
          data.items.length === 0 ? (
            <p className="u">
              {t('picture.empty', { place: data.place.name })}.{' '}
              <A to={address('/mediciones/nueva', { territorio: chosen })}>{t('baselines.new')}</A>
            </p>
          ) : (
            <>
              <p className="u">{pictureWords(data, words)}.</p>
              <PictureTable
                picture={data}
                act={
                  may
                    ? {
                        header: t('cite.col'),
                        of: ({ newest }) => (
                          <CiteButton
                            what={newest.title}
                            cited={cited(newest.title, newest.year)}
                            onCite={() => citeMeasurement(demand, newest.id)}
                          />
                        ),
                      }
                    : undefined
                }
              />
              <p className="s u mt">{t('picture.note')}</p>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
