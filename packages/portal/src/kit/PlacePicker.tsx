import { useState } from 'react';
import { useWords } from '../words/index.tsx';
import { type Territory, TerritoryCombobox } from './TerritoryCombobox.tsx';

interface Props {
  readonly id: string;
  readonly chosen: readonly Territory[];
  readonly onChange: (chosen: Territory[]) => void;
  readonly error?: string | undefined;
}

/** Places one by one: what is chosen in the field joins the list under it, and can be taken out of it. */
export function PlacePicker({ id, chosen, onChange, error }: Props) {
  const { t } = useWords();
  const [last, setLast] = useState<Territory | null>(null);
  const choose = (place: Territory | null) => {
    setLast(place);
    if (place && !chosen.some((one) => one.code === place.code)) onChange([...chosen, place]);
  };
  const drop = (code: string) => {
    if (last?.code === code) setLast(null);
    onChange(chosen.filter((one) => one.code !== code));
  };
  return (
    <>
      <TerritoryCombobox id={id} error={error} value={last} onChange={choose} />
      {chosen.length > 0 && (
        <section className="mt-l">
          <h2 className="h3">{t('kit.territory.chosen')}</h2>
          <ul className="commits">
            {chosen.map((place) => (
              <li key={place.code}>
                <span className="t">{place.name}</span>
                <button type="button" className="lk" onClick={() => drop(place.code)}>
                  {t('kit.territory.remove')}
                  <span className="vh"> {place.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
