import { type Principal, permitsOf } from '@concierta/access';
import { allowedNow, type Language, pageSchema } from '@concierta/http';
import { idSchema, PersonId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import * as z from 'zod';
import { AnOwner, APerson } from '../../answer-ids.ts';
import type { Label } from '../../catalogues/entry.ts';
import { Reason } from '../../demand/commands.ts';
import { KeptFile } from '../../evidence/model.ts';
import { words } from '../../free-text.ts';
import { Year } from '../item/state.ts';
import { type ArrangementCommandName, arrangementMachine } from './model.ts';
import {
  type Arrangement,
  ArrangementStateName,
  dimensionIds,
  lackingIn,
  Review,
  StepId,
  StepStatus,
  stepIds,
  unsettled,
} from './state.ts';

const keeps = { roles: ['formulator', 'approver', 'administrator'], ownerKind: 'entity' } as const;
const decides = { roles: ['approver', 'administrator'], ownerKind: 'entity' } as const;

/** Who keeps the arrangement of their own entity, and who closes its year. */
export const arrangementPermits = permitsOf<'open' | ArrangementCommandName>({
  open: keeps,
  record: keeps,
  close: decides,
  reopen: decides,
});

/** The year of an arrangement, in an address. */
export const YearInPath = z.string().regex(/^2[01]\d{2}$/);

export const NewArrangement = z.object({ year: Year }).openapi('NewArrangement');
export const ReopenArrangement = z.object({ reason: Reason }).openapi('ReopenArrangement');

const FileId = idSchema('file');

const stepInput = {
  status: StepStatus,
  responsible: PersonId.optional(),
  on: z.iso.date().optional(),
  notes: words(2000).optional(),
  evidence: z.array(FileId).max(20).default([]).openapi({ description: 'Archivos ya subidos.' }),
};

/** What a person writes about a step. */
export const StepInput = z.object(stepInput).openapi('ArrangementStepInput');

/** I1 also says how each dimension of the MIPG stands. */
export const ReviewInput = z
  .object({
    ...stepInput,
    dimensions: z
      .array(Review)
      .max(dimensionIds.length)
      .refine((all) => new Set(all.map(({ dimension }) => dimension)).size === all.length, {
        params: { code: 'repeated', es: 'Una dimensión viene repetida.', en: 'A dimension is repeated.' },
      }),
  })
  .openapi('ArrangementReviewInput');

export type StepInput = z.output<typeof StepInput> & Partial<Pick<z.output<typeof ReviewInput>, 'dimensions'>>;

const StepView = z
  .object({
    id: StepId,
    name: z.string(),
    status: StepStatus,
    statusLabel: z.string(),
    responsible: APerson.optional(),
    on: z.iso.date().optional(),
    notes: z.string().optional(),
    evidence: z.array(KeptFile),
    dimensions: z.array(Review).optional(),
    missing: z.array(z.string()).openapi({ description: 'Lo que falta para darlo por hecho.' }),
    by: APerson.optional(),
    at: z.iso.datetime().optional(),
  })
  .openapi('ArrangementStep');

export const ArrangementView = z
  .object({
    id: YearInPath,
    year: z.number().int(),
    owner: AnOwner,
    version: z.number().int(),
    state: ArrangementStateName,
    from: z.number().int().optional().openapi({ description: 'El año del que partió.' }),
    steps: z.array(StepView),
    unsettled: z.array(StepId).openapi({ description: 'Los que impiden cerrar el año.' }),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().optional(),
    closedBy: APerson.optional(),
    allowed: z.array(z.string()),
  })
  .openapi('Arrangement');

export const ArrangementPage = pageSchema(
  z
    .object({ year: z.number().int(), state: ArrangementStateName, stepsDone: z.number().int() })
    .openapi('ArrangementRow'),
).openapi('ArrangementPage');

/** The five arrangements, by name. */
const stepLabels: Readonly<Record<(typeof stepIds)[number], Label>> = {
  I1: { es: 'Revisar el modelo integrado de planeación y gestión (MIPG)', en: 'Review the management model (MIPG)' },
  I2: { es: 'Relacionar los objetivos con la oferta', en: 'Relate the objectives to the offer' },
  I3: { es: 'Relacionar los procesos y procedimientos', en: 'Relate processes and procedures' },
  I4: { es: 'Alinear con el plan de acción', en: 'Align with the action plan' },
  I5: { es: 'Hacer seguimiento y retroalimentar adentro', en: 'Follow up and feed back inside' },
};

const statusLabels: Readonly<Record<z.output<typeof StepStatus>, Label>> = {
  none: { es: 'Sin iniciar', en: 'Not started' },
  running: { es: 'En curso', en: 'In progress' },
  done: { es: 'Completo', en: 'Complete' },
};

/** An arrangement as this principal sees it. A member limited to an office reads it and changes nothing. */
export const arrangementView = (
  { state: arrangement, id, owner, version }: Loaded<Arrangement>,
  principal: Principal,
  language: Language,
): z.output<typeof ArrangementView> => ({
  id,
  year: arrangement.year,
  owner,
  version,
  state: arrangement.state,
  from: arrangement.from,
  steps: stepIds.map((step) => {
    const kept = arrangement.steps[step];
    return {
      ...kept,
      id: step,
      name: stepLabels[step][language],
      statusLabel: statusLabels[kept.status][language],
      missing: lackingIn(kept),
    };
  }),
  unsettled: unsettled(arrangement.steps),
  openedAt: arrangement.openedAt,
  closedAt: arrangement.state === 'closed' ? arrangement.closedAt : undefined,
  closedBy: arrangement.state === 'closed' ? arrangement.closedBy : undefined,
  allowed:
    principal.orgUnit === undefined
      ? allowedNow(arrangementMachine, arrangementPermits, principal, arrangement.state)
      : [],
});
