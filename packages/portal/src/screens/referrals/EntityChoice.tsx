import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, read } from '../../api/index.ts';
import { type Choice, Combobox, RadioGroup } from '../../kit/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import type { Competent } from './wire.ts';

/** What is known of the matter: suggestions come from it. */
export interface Matter {
  readonly sector?: string | undefined;
  readonly capacity?: string | undefined;
  readonly territory?: string | undefined;
}

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly matter: Matter;
  readonly value: Chosen | null;
  readonly onChange: (entity: Chosen | null) => void;
  readonly error?: string | undefined;
  /** Entities that must not get it: those that had it already. */
  readonly without: readonly string[];
}

const suggested = 5;

const nameIn = ({ entity }: Competent): string => (entity.acronym ? `${entity.name} (${entity.acronym})` : entity.name);

const reasonsOf = ({ reasons }: Competent, { t }: Words): string => {
  const said = reasons.map(({ code, offers = 0 }) => {
    if (code === 'sector') return t('refer.reason.sector');
    return t(`refer.reason.${code}`, { n: offers });
  });
  return said.join('. ');
};

/** Which entity is competent: the suggested ones with their reasons, or any other by its name. */
export function EntityChoice({ matter, value, onChange, error, without }: Props) {
  const words = useWords();
  const { t } = words;
  const { data, isPending } = useQuery(read('/competent-entities', { query: { ...matter, limit: 25 } }));
  const offered = (data?.items ?? [])
    .filter(({ entity, reasons }) => reasons.length > 0 && !without.includes(entity.id))
    .slice(0, suggested);
  const isOffered = offered.some(({ entity }) => entity.id === value?.id);
  const [other, setOther] = useState(false);
  const searching = other || offered.length === 0 || (value !== null && !isOffered);
  const find = async (q: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const { items } = await get('/competent-entities', { query: { q, limit: 8 } }, signal);
    return items
      .filter(({ entity }) => !without.includes(entity.id))
      .map(({ entity }) => ({ value: entity.id, label: entity.name, ...(entity.acronym && { code: entity.acronym }) }));
  };
  if (isPending) return <p className="u">{t('refer.entity.searching')}</p>;
  return (
    <>
      {offered.length > 0 && (
        <RadioGroup
          id="to"
          label={t('refer.entity')}
          error={searching ? undefined : error}
          value={searching ? 'other' : (value?.id ?? '')}
          onChange={(event) => {
            const found = offered.find(({ entity }) => entity.id === event.target.value);
            setOther(!found);
            onChange(found ? { id: found.entity.id, name: nameIn(found) } : null);
          }}
          options={[
            ...offered.map((one) => ({ value: one.entity.id, label: nameIn(one), hint: reasonsOf(one, words) })),
            { value: 'other', label: t('refer.entity.other') },
          ]}
        />
      )}
      {searching && (
        <Combobox
          id={offered.length > 0 ? 'to-other' : 'to'}
          label={t('refer.entity.search')}
          error={error}
          value={value && !isOffered ? { value: value.id, label: value.name } : null}
          search={find}
          onChange={(choice) => onChange(choice && { id: choice.value, name: choice.label })}
        />
      )}
    </>
  );
}
