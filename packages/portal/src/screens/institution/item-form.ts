import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { pesosOf } from './money.ts';
import type { Item, ItemInput, ItemKind } from './wire.ts';

/** An item as it is written; every text as typed. */
export interface ItemForm {
  readonly title: string;
  readonly code: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
  readonly budget: string;
  readonly unit: string;
  readonly parent: string;
}

export const emptyItem = (year: number): ItemForm => ({
  title: '',
  code: '',
  description: '',
  from: String(year),
  to: '',
  budget: '',
  unit: '',
  parent: '',
});

export const itemFormOf = ({ fields }: Item): ItemForm => ({
  title: fields.title,
  code: fields.code ?? '',
  description: fields.description ?? '',
  from: String(fields.kind === 'actionPlanLine' ? fields.year : fields.from),
  to: fields.kind === 'actionPlanLine' || fields.to === undefined ? '' : String(fields.to),
  budget: fields.kind === 'actionPlanLine' ? String(fields.budget) : '',
  unit: fields.unit ?? '',
  parent: fields.kind === 'procedure' ? fields.parent : '',
});

const yearOf = (text: string): number | undefined => (/^(20\d\d|2100)$/.test(text.trim()) ? Number(text) : undefined);

/** What is sent of an item. Call it once `itemErrors` finds nothing. */
export const itemBody = (kind: ItemKind, form: ItemForm): ItemInput => {
  const common = {
    title: form.title.trim(),
    description: form.description.trim() || undefined,
    unit: form.unit || undefined,
  };
  const code = form.code.trim();
  const from = yearOf(form.from) ?? 0;
  if (kind === 'actionPlanLine') return { ...common, kind, code, year: from, budget: pesosOf(form.budget) ?? 0 };
  const lasting = { ...common, code: code || undefined, from, to: yearOf(form.to) };
  return kind === 'procedure' ? { ...lasting, kind, parent: form.parent } : { ...lasting, kind };
};

/** What is wrong with an item before it is sent, in the order of the page. */
export function itemErrors(kind: ItemKind, form: ItemForm, { t }: Words): FieldError[] {
  const line = kind === 'actionPlanLine';
  const [from, to] = [yearOf(form.from), yearOf(form.to)];
  const wrongEnd = !line && form.to.trim() !== '' && (to === undefined || (from !== undefined && to < from));
  return [
    ...(form.title.trim() ? [] : [{ field: 'title', message: t('inst.item.err.title') }]),
    ...(line && !form.code.trim() ? [{ field: 'code', message: t('inst.item.err.code') }] : []),
    ...(kind === 'procedure' && !form.parent ? [{ field: 'parent', message: t('inst.item.err.parent') }] : []),
    ...(from === undefined ? [{ field: 'from', message: t(line ? 'inst.item.err.year' : 'inst.item.err.from') }] : []),
    ...(wrongEnd ? [{ field: 'to', message: t('inst.item.err.to') }] : []),
    ...(line && pesosOf(form.budget) === undefined ? [{ field: 'budget', message: t('inst.item.err.budget') }] : []),
  ];
}

/** Which control shows an issue of the service. */
export const itemControls = {
  '/title': 'title',
  '/code': 'code',
  '/parent': 'parent',
  '/from': 'from',
  '/year': 'from',
  '/to': 'to',
  '/budget': 'budget',
  '/unit': 'unit',
  '/description': 'description',
} as const;
