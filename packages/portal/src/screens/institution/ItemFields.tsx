import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import { Field, Select, TextArea } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import type { ItemForm } from './item-form.ts';
import { pesosOf } from './money.ts';
import { useOffices } from './units.ts';
import type { ItemKind } from './wire.ts';

const examples: Readonly<Record<ItemKind, string>> = {
  objective: 'OE-2',
  sectorObjective: 'OS-1',
  process: 'GP-04',
  procedure: 'GP-04-P2',
  actionPlanLine: '3.2.1',
};

interface Props {
  readonly kind: ItemKind;
  readonly form: ItemForm;
  readonly onWrite: (part: Partial<ItemForm>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function ParentField({ form, onWrite, errorOf }: Omit<Props, 'kind'>) {
  const { t } = useWords();
  const { data } = useQuery(read('/institutional-items', { query: { kind: 'process', state: 'inForce', limit: 100 } }));
  return (
    <Select
      id="parent"
      label={t('inst.item.parent')}
      empty={t('inst.item.parent.choose')}
      error={errorOf('parent')}
      options={(data?.items ?? []).map(({ id, title, code }) => ({
        value: id,
        label: code ? `${code} ${title}` : title,
      }))}
      value={form.parent}
      onChange={(event) => onWrite({ parent: event.target.value })}
    />
  );
}

/** The fields of an item, by its kind. */
export function ItemFields({ kind, form, onWrite, errorOf }: Props) {
  const { t, number } = useWords();
  const { active } = useOffices();
  const { hat } = useHat();
  const line = kind === 'actionPlanLine';
  const pesos = pesosOf(form.budget);
  const of = (field: keyof ItemForm) => ({
    id: field,
    error: errorOf(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => onWrite({ [field]: event.target.value }),
  });
  return (
    <>
      <Field {...of('title')} label={t('inst.item.title')} hint={t('inst.item.title.hint')} maxLength={200} />
      <Field
        {...of('code')}
        label={t('inst.item.code')}
        hint={t('inst.item.code.hint', { example: examples[kind] })}
        optional={!line}
        wide="w12"
        maxLength={20}
      />
      {kind === 'procedure' && <ParentField form={form} onWrite={onWrite} errorOf={errorOf} />}
      <div className="filters mt-l">
        <Field
          {...of('from')}
          label={t(line ? 'inst.item.year' : 'inst.item.from')}
          inputMode="numeric"
          wide="w6"
          maxLength={4}
          half
        />
        {!line && (
          <Field {...of('to')} label={t('inst.item.to')} inputMode="numeric" wide="w6" maxLength={4} half optional />
        )}
      </div>
      {line && (
        <Field
          {...of('budget')}
          label={t('inst.item.budget')}
          hint={pesos === undefined ? t('inst.item.budget.hint') : t('inst.pesos', { n: number(pesos) })}
          inputMode="numeric"
          wide="w20"
          maxLength={20}
        />
      )}
      {active.length > 0 && hat.orgUnit === undefined && (
        <Select
          {...of('unit')}
          label={t('inst.item.unit')}
          optional
          empty={t('inst.items.whole')}
          options={active.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea {...of('description')} label={t('inst.item.description')} optional rows={3} maxLength={1000} />
    </>
  );
}
