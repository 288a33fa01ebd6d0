import type { components } from '../../api/index.ts';
import type { FieldError } from '../../kit/ErrorSummary.tsx';
import type { Words } from '../../words/index.tsx';
import type { Uploaded } from '../deciding/uploads.ts';
import { limits } from './fields.ts';

export type SourceInput = components['schemas']['DemandSourceInput'];
export type SourceKind = SourceInput['kind'];

/** The nine kinds as people tell them apart; what is most usual goes first. */
export const sourceGroups = [
  { key: 'people', kinds: ['petition', 'commitment', 'localDialogue', 'bindingRegionalDialogue'] },
  { key: 'data', kinds: ['indicator', 'survey', 'interview', 'repository'] },
  { key: 'judge', kinds: ['courtRuling'] },
] as const satisfies readonly { key: string; kinds: readonly SourceKind[] }[];

export const commitmentStatuses = ['pending', 'inProgress', 'partlyKept', 'kept', 'broken'] as const;
/** `inForce` is a ruling that binds already: it is recorded and comes into force in one go. */
export const rulingStages = ['inForce', 'ruling', 'lawsuit'] as const;
export const courtActions = [
  'tutela',
  'popularAction',
  'groupAction',
  'complianceAction',
  'administrativeClaim',
  'landRestitution',
  'other',
] as const;

/** What a field takes: how it is drawn, checked and sent. */
type Control = 'line' | 'text' | 'past' | 'day' | 'count' | 'figure' | 'year' | 'link' | 'status' | 'stage' | 'action';

interface SourceField {
  readonly name: SourceFieldName;
  readonly control: Control;
  readonly max?: number;
  readonly optional?: true;
}

const names = [
  'title',
  'date',
  'deadline',
  'summary',
  'origin',
  'place',
  'participants',
  'needs',
  'region',
  'scheme',
  'rank',
  'settled',
  'promisedBy',
  'promisedTo',
  'act',
  'status',
  'indicator',
  'value',
  'unit',
  'year',
  'measuredBy',
  'instrument',
  'until',
  'answers',
  'findings',
  'role',
  'entity',
  'link',
  'contribution',
  'stage',
  'court',
  'ruling',
  'action',
  'obligation',
] as const;
export type SourceFieldName = (typeof names)[number];

/** What the form of a source asks; texts as typed. `kind` is empty until it is chosen, `picked` is what the first page marks. */
export type SourceForm = Readonly<Record<SourceFieldName, string>> & {
  readonly kind: SourceKind | '';
  readonly picked: SourceKind | '';
  /** What proves it; for a dialogue, its minutes apart. */
  readonly files?: readonly Uploaded[];
  readonly minutes?: readonly Uploaded[];
  /** The recorded measurement an indicator comes from. */
  readonly baseline?: string;
};

const blank = Object.fromEntries(names.map((name) => [name, ''])) as Record<SourceFieldName, string>;
export const emptySource: SourceForm = { ...blank, kind: '', picked: '' };

/** Which control shows an issue of the service. */
export const sourceControls = {
  ...Object.fromEntries(Object.keys(emptySource).map((field) => [`/${field}`, `source-${field}`])),
  '/evidence': 'source-evidence',
  '/minutes': 'source-minutes',
};

const line = (name: SourceFieldName, max: number = limits.place): SourceField => ({ name, control: 'line', max });
const text = (name: SourceFieldName): SourceField => ({ name, control: 'text', max: limits.need });
const title = line('title', limits.sourceTitle);
const date: SourceField = { name: 'date', control: 'past' };
const deadline: SourceField = { name: 'deadline', control: 'day', optional: true };
const findings = text('findings');

/** The fields of each kind, in the order of the page. */
export const fieldsOf: Readonly<Record<SourceKind, readonly SourceField[]>> = {
  petition: [title, line('origin'), date, deadline, { ...text('summary'), optional: true }],
  commitment: [
    title,
    line('promisedBy'),
    line('promisedTo'),
    line('act'),
    date,
    deadline,
    { name: 'status', control: 'status' },
  ],
  localDialogue: [title, date, line('place'), { name: 'participants', control: 'count' }, text('needs')],
  bindingRegionalDialogue: [
    title,
    line('region', limits.sourceTitle),
    line('scheme', limits.sourceTitle),
    date,
    { name: 'rank', control: 'count' },
    text('settled'),
    deadline,
  ],
  indicator: [
    title,
    line('indicator'),
    { name: 'value', control: 'figure' },
    line('unit', 60),
    { name: 'year', control: 'year' },
    line('measuredBy'),
    date,
  ],
  survey: [
    title,
    line('instrument'),
    date,
    { name: 'until', control: 'past', optional: true },
    { name: 'answers', control: 'count' },
    findings,
  ],
  interview: [title, line('role'), date, findings],
  repository: [title, line('entity'), { name: 'link', control: 'link', max: 500 }, date, text('contribution')],
  courtRuling: [
    title,
    { name: 'stage', control: 'stage' },
    line('court'),
    line('ruling', 100),
    { name: 'action', control: 'action' },
    date,
    deadline,
    text('obligation'),
  ],
};

const wellWritten: Partial<Record<Control, RegExp>> = {
  count: /^[1-9]\d{0,5}$/,
  figure: /^-?\d{1,12}(,\d{1,6})?$/,
  year: /^(19|20)\d\d$/,
  link: /^https:\/\/[^\s/]+\.\S+$/i,
};

function errorOf(
  field: SourceField,
  form: SourceForm,
  today: string,
): `source.err.${SourceFieldName | 'future'}` | undefined {
  const value = form[field.name].trim();
  if (!value) return field.optional ? undefined : `source.err.${field.name}`;
  if (field.control === 'past' && value > today) return 'source.err.future';
  if ((field.name === 'deadline' || field.name === 'until') && form.date && value < form.date)
    return `source.err.${field.name}`;
  if (field.control === 'year' && value > today.slice(0, 4)) return 'source.err.year';
  return wellWritten[field.control]?.test(value) === false ? `source.err.${field.name}` : undefined;
}

/** The errors of a source, in the order of the page. `today` is Colombia's plain date. */
export function sourceErrors(form: SourceForm, today: string, { t }: Words): FieldError[] {
  if (!form.kind) return form.picked ? [] : [{ field: 'source-kind', message: t('source.err.kind') }];
  return fieldsOf[form.kind].flatMap((field) => {
    const id = errorOf(field, form, today);
    return id ? [{ field: `source-${field.name}`, message: t(id) }] : [];
  });
}

const sent = ({ name, control }: SourceField, form: SourceForm): string | number => {
  const value = form[name].trim();
  if (control === 'count' || control === 'year') return Number(value);
  if (control === 'figure') return Number(value.replace(',', '.'));
  return control === 'stage' && value === 'inForce' ? 'ruling' : value;
};

/** What is sent of a source: its own fields only, texts trimmed, figures as figures, nothing empty. */
export function sourceBody(form: SourceForm, kind: SourceKind, territories: readonly string[]): SourceInput {
  const filled = fieldsOf[kind].filter(({ name }) => form[name].trim());
  const fields = Object.fromEntries(filled.map((field) => [field.name, sent(field, form)]));
  const evidence = form.files?.map(({ file }) => file) ?? [];
  const minutes = kind === 'localDialogue' ? form.minutes?.[0]?.file : undefined;
  return {
    ...fields,
    kind,
    territories: [...territories],
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(minutes ? { minutes } : {}),
    ...(kind === 'indicator' && form.baseline ? { baseline: form.baseline } : {}),
  } as SourceInput;
}

type Kept = components['schemas']['DemandSource']['fields'];

const typed = (value: unknown): string => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
};

/** A recorded source as its form shows it, to be corrected. Whether a ruling binds is its state's business, not the form's. */
export function sourceFormOf(fields: Kept): SourceForm {
  const texts = Object.fromEntries(names.map((name) => [name, typed((fields as Record<string, unknown>)[name])]));
  return {
    ...(texts as Record<SourceFieldName, string>),
    kind: fields.kind,
    picked: fields.kind,
    files: fields.evidence ?? [],
    ...(fields.kind === 'localDialogue' && fields.minutes ? { minutes: [fields.minutes] } : {}),
    ...(fields.kind === 'indicator' && fields.baseline ? { baseline: fields.baseline } : {}),
  };
}

/** A ruling that binds already comes into force as soon as it is recorded. */
export const bindsAlready = (form: SourceForm): boolean => form.kind === 'courtRuling' && form.stage === 'inForce';
