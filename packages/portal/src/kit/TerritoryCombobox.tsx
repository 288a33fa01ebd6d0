import { useCallback } from 'react';
import { searchTerritories } from '../api/territories.ts';
import { useWords } from '../words/index.tsx';
import { type Choice, Combobox } from './Combobox.tsx';

export interface Territory {
  readonly code: string;
  /** «Mercaderes, Cauca»: names repeat, so the department is part of it. */
  readonly name: string;
}

interface Props {
  readonly id: string;
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly half?: boolean;
  readonly value: Territory | null;
  readonly onChange: (territory: Territory | null) => void;
}

const choiceOf = (territory: Territory): Choice => ({
  value: territory.code,
  label: territory.name,
  code: territory.code,
});

/** Finds a municipality or department by name, everyday name or DIVIPOLA code. */
export function TerritoryCombobox({ value, onChange, label, hint, ...rest }: Props) {
  const { t } = useWords();
  const search = useCallback(
    async (text: string, signal: AbortSignal) => (await searchTerritories(text, signal)).map(choiceOf),
    [],
  );
  return (
    <Combobox
      {...rest}
      label={label ?? t('kit.territory')}
      hint={hint ?? t('kit.territory.hint')}
      value={value ? choiceOf(value) : null}
      onChange={(choice) => onChange(choice ? { code: choice.value, name: choice.label } : null)}
      search={search}
    />
  );
}
