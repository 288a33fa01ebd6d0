import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { KeptFile } from '../evidence/model.ts';
import { words } from '../free-text.ts';

const PlainDate = z.iso.date();

const commonFields = {
  title: words(120),
  date: PlainDate,
  territories: z.array(z.string()).max(200),
  summary: words(4000).optional(),
  deadline: PlainDate.optional(),
  evidence: z.array(KeptFile).max(20).optional(),
};

/** Step D3: a petition or a social demand. A promise it obtained is a source of its own: `commitment` names the petition it answers. */
export const Petition = z.object({
  ...commonFields,
  kind: z.literal('petition'),
  origin: words(200),
  commitment: z
    .enum(['none', 'promised', 'partlyKept', 'kept', 'broken'])
    .optional()
    .meta({ description: 'Qué se respondió. Un compromiso con su fecha se registra como fuente `commitment`.' }),
});

/** Step D1: a dialogue with local actors: where, with how many, what it left written and which needs it raised. */
export const LocalDialogue = z.object({
  ...commonFields,
  kind: z.literal('localDialogue'),
  place: words(200),
  participants: z.number().int().positive().max(1_000_000),
  who: words(1000).optional(),
  needs: words(4000),
  minutes: KeptFile.optional(),
});

/** Step D2: what a binding regional dialogue settled: in which region, of which scheme, and its place among the priorities. */
export const BindingRegionalDialogue = z.object({
  ...commonFields,
  kind: z.literal('bindingRegionalDialogue'),
  region: words(120),
  scheme: words(120),
  rank: z.number().int().positive().max(999).meta({ description: 'Lugar entre las prioridades: 1 es la primera.' }),
  settled: words(4000),
});

/** Step D3: what was promised to citizens: by which institution, to whom, in which act, and how it stands. Its deadline is the day it is due. */
export const Commitment = z.object({
  ...commonFields,
  kind: z.literal('commitment'),
  promisedBy: words(200),
  promisedTo: words(200),
  act: words(200),
  status: z.enum(['pending', 'inProgress', 'partlyKept', 'kept', 'broken']),
  petition: idSchema('demandSource').optional().meta({ description: 'La petición a la que responde, si la hubo.' }),
});

/** Step D4: a measurement of the territories: what, how much, of which year and by whom. */
export const Indicator = z.object({
  ...commonFields,
  kind: z.literal('indicator'),
  indicator: words(200),
  value: z.number(),
  unit: words(60),
  year: z.number().int().min(1900).max(2200),
  measuredBy: words(200),
  baseline: idSchema('baseline').optional().meta({ description: 'La medición registrada de la que sale, si la hay.' }),
});

/** Step D5: a survey: with what, from `date` until when, how many answered and what it shows. */
export const Survey = z.object({
  ...commonFields,
  kind: z.literal('survey'),
  instrument: words(200),
  until: PlainDate.optional(),
  answers: z.number().int().positive().max(10_000_000),
  findings: words(4000),
});

/** Step D5: an interview. Who answered is said by role, never by name. */
export const Interview = z.object({
  ...commonFields,
  kind: z.literal('interview'),
  role: words(200).meta({ description: 'El papel de quien respondió, nunca su nombre.' }),
  findings: words(4000),
});

/** An address that everybody can open: https, or the platform's own public pages while it runs on this machine. */
const isPublicAddress = (link: string): boolean =>
  link.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//.test(link);

/** Step D6: what an institutional repository contributes: state of the art, good practices, lessons. */
export const Repository = z.object({
  ...commonFields,
  kind: z.literal('repository'),
  entity: words(200),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine(isPublicAddress, {
      params: {
        code: 'not-public',
        es: 'Escriba una dirección que empiece por https://',
        en: 'Write an address that begins with https://',
      },
    }),
  contribution: words(4000),
});

/** Step D7: a ruling, or a lawsuit without one yet, and what it orders. Only a ruling can come into force. */
export const CourtRuling = z.object({
  ...commonFields,
  kind: z.literal('courtRuling'),
  stage: z.enum(['lawsuit', 'ruling']),
  court: words(200),
  ruling: words(100).meta({ description: 'Número del fallo o del expediente.' }),
  action: z.enum([
    'tutela',
    'popularAction',
    'groupAction',
    'complianceAction',
    'administrativeClaim',
    'landRestitution',
    'other',
  ]),
  obligation: words(4000),
});

/** Every kind of source. New ones go last: list rows keep the place. */
export const sourceKinds = [
  'petition',
  'localDialogue',
  'bindingRegionalDialogue',
  'commitment',
  'indicator',
  'survey',
  'interview',
  'repository',
  'courtRuling',
] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

/** What a person writes about a source; each kind has its own fields. */
export const SourceFields = z.discriminatedUnion('kind', [
  Petition,
  LocalDialogue,
  BindingRegionalDialogue,
  Commitment,
  Indicator,
  Survey,
  Interview,
  Repository,
  CourtRuling,
]);
export type SourceFields = z.infer<typeof SourceFields>;

/** Property names that hold free text in a source and its events. */
export const sourceTexts: ReadonlySet<string> = new Set([
  'title',
  'name',
  'summary',
  'origin',
  'place',
  'who',
  'needs',
  'region',
  'scheme',
  'settled',
  'promisedBy',
  'promisedTo',
  'act',
  'indicator',
  'unit',
  'measuredBy',
  'instrument',
  'findings',
  'role',
  'entity',
  'link',
  'contribution',
  'court',
  'ruling',
  'obligation',
  'outcome',
  'reason',
]);

/** Whom or what a source comes from, in one line: what a citation shows beside the title. */
export const originOf = (fields: SourceFields): string => {
  switch (fields.kind) {
    case 'petition':
      return fields.origin;
    case 'localDialogue':
      return fields.place;
    case 'bindingRegionalDialogue':
      return `${fields.region}, ${fields.scheme}`;
    case 'commitment':
      return fields.promisedBy;
    case 'indicator':
      return fields.measuredBy;
    case 'survey':
      return fields.instrument;
    case 'interview':
      return fields.role;
    case 'repository':
      return fields.entity;
    case 'courtRuling':
      return `${fields.court}, ${fields.ruling}`;
  }
};
