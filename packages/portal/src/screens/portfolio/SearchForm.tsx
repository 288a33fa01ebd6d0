import { type FormEvent, useState } from 'react';
import { Button, Checkbox, Field, Select, type Territory, TerritoryCombobox } from '../../kit/index.ts';
import { go } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { type Asked, addressOf } from './query.ts';

interface Props {
  readonly asked: Asked;
  readonly nameOf: (code: string) => string | undefined;
}

/** What one needs, and where; the rest is there for who wants it. */
export function SearchForm({ asked, nameOf }: Props) {
  const { t } = useWords();
  const [form, setForm] = useState(asked);
  const [place, setPlace] = useState<Territory | null>(
    asked.territory ? { code: asked.territory, name: nameOf(asked.territory) ?? asked.territory } : null,
  );
  const catalogues = {
    capacity: useCatalogue('capacities').options('dimension'),
    cycle: useCatalogue('cycle').options(),
    sector: useCatalogue('sectors').options(),
    mode: useCatalogue('modes').options(),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(addressOf({ ...form, territory: place?.code ?? '' }));
  };
  const filters = ['capacity', 'cycle', 'sector', 'mode'] as const;
  return (
    <form aria-label={t('portfolio.title')} onSubmit={submit}>
      <div className="filters">
        <Field
          id="q"
          type="search"
          label={t('portfolio.q')}
          hint={t('portfolio.q.hint')}
          maxLength={200}
          value={form.q}
          onChange={(event) => setForm({ ...form, q: event.target.value })}
        />
        <TerritoryCombobox id="territorio" label={t('portfolio.territory')} value={place} onChange={setPlace} />
        <Button type="submit">{t('portfolio.search')}</Button>
      </div>
      <details open={[...filters, 'available' as const].some((one) => asked[one] !== '')}>
        <summary>{t('portfolio.filters')}</summary>
        <div className="filters mt">
          {filters.map((one) => (
            <Select
              key={one}
              id={one}
              half
              label={t(`portfolio.${one}`)}
              empty={t('portfolio.any')}
              options={catalogues[one]}
              value={form[one]}
              onChange={(event) => setForm({ ...form, [one]: event.target.value })}
            />
          ))}
        </div>
        <Checkbox
          id="disponible"
          label={t('portfolio.available')}
          checked={form.available === 'true'}
          onChange={({ target }) => setForm({ ...form, available: target.checked ? 'true' : '' })}
        />
      </details>
    </form>
  );
}
