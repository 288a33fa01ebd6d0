import { type FormEvent, type HTMLAttributes, useState } from 'react';
import { Button } from './Button.tsx';
import { Field, type Option, Select } from './Field.tsx';
import { TerritoryCombobox } from './TerritoryCombobox.tsx';

interface Named {
  /** The control's id. */
  readonly id: string;
  readonly label: string;
}

interface Words extends Named {
  readonly kind: 'words';
  /** `search` unless told; a short one takes half a row. */
  readonly short?: Pick<HTMLAttributes<HTMLInputElement>, 'inputMode'> & { readonly maxLength: number };
}

interface Choice extends Named {
  readonly kind: 'choice';
  /** What the unchosen option says: «Cualquiera». */
  readonly any: string;
  readonly options: readonly Option[];
  /** A row of its own, where others take half. */
  readonly whole?: boolean;
}

interface Place extends Named {
  readonly kind: 'place';
  readonly nameOf: (code: string) => string | undefined;
}

/** One thing by which a list is narrowed; its value is always a text, empty when it narrows nothing. */
export type FilterField = Words | Choice | Place;

interface Props<K extends string> {
  readonly label: string;
  /** What the button says. */
  readonly apply: string;
  /** In the order in which they stand. A field left out keeps its value. */
  readonly fields: Readonly<Partial<Record<K, FilterField>>>;
  readonly values: Readonly<Record<K, string>>;
  readonly onApply: (values: Record<K, string>) => void;
}

/** The form above a list: what is written counts when it is sent, so that the address always says what is shown. */
export function ListFilter<K extends string>({ label, apply, fields, values, onApply }: Props<K>) {
  const [written, setWritten] = useState<Record<K, string>>(values);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const set = (name: K, value: string) => setWritten((before) => ({ ...before, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = Object.entries<string>(written).map(([name, value]) => [name, value.trim()]);
    onApply(Object.fromEntries(trimmed) as Record<K, string>);
  };
  const control = (name: K, field: FilterField) => {
    const value = written[name];
    switch (field.kind) {
      case 'words':
        return (
          <Field
            key={name}
            id={field.id}
            label={field.label}
            value={value}
            onChange={(event) => set(name, event.target.value)}
            {...(field.short ? { half: true, wide: 'w6', ...field.short } : { type: 'search', maxLength: 100 })}
          />
        );
      case 'choice':
        return (
          <Select
            key={name}
            id={field.id}
            half={!field.whole}
            label={field.label}
            empty={field.any}
            value={value}
            onChange={(event) => set(name, event.target.value)}
            options={field.options}
          />
        );
      case 'place':
        return (
          <TerritoryCombobox
            key={name}
            id={field.id}
            label={field.label}
            hint=""
            half
            value={value ? { code: value, name: names[value] ?? field.nameOf(value) ?? value } : null}
            onChange={(place) => {
              if (place) setNames((before) => ({ ...before, [place.code]: place.name }));
              set(name, place?.code ?? '');
            }}
          />
        );
    }
  };
  return (
    <form className="filters" onSubmit={submit} aria-label={label}>
      {(Object.entries(fields) as [K, FilterField][]).map(([name, field]) => control(name, field))}
      <Button type="submit" rank="alt">
        {apply}
      </Button>
    </form>
  );
}
