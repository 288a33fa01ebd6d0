import { PersonId } from '@concierta/kernel';
import type { ArrangementCommand } from '../src/institution/arrangement/model.ts';
import { arrangementMachine, openArrangement } from '../src/institution/arrangement/model.ts';
import { type Arrangement, type Step, stepIds } from '../src/institution/arrangement/state.ts';
import type { ItemCommand } from '../src/institution/item/model.ts';
import { itemMachine, registerItem } from '../src/institution/item/model.ts';
import type { InstitutionalItem, ItemFields, ItemKind } from '../src/institution/item/state.ts';
import type { ReportContent } from '../src/institution/report/content.ts';
import type { ReportCommand } from '../src/institution/report/model.ts';
import { generateReport, reportMachine } from '../src/institution/report/model.ts';

export const by = PersonId.parse(`per_${'D'.repeat(26)}`);
export const at = '2026-03-02T15:00:00.000Z';
const ulid = '01M8AAAAAAAAAAAAAAAAAAAAAA';

/** What a person writes about an item of every kind. */
export const everyItem: { readonly [K in ItemKind]: Extract<ItemFields, { kind: K }> } = {
  objective: {
    kind: 'objective',
    code: 'OE-2',
    title: 'Llevar agua segura a la ruralidad dispersa',
    from: 2023,
    to: 2026,
  },
  sectorObjective: {
    kind: 'sectorObjective',
    title: 'Cerrar la brecha de agua entre campo y ciudad',
    from: 2022,
    to: 2026,
  },
  process: { kind: 'process', code: 'GP-04', title: 'Asistencia técnica a entidades territoriales', from: 2021 },
  procedure: {
    kind: 'procedure',
    code: 'GP-04-P2',
    title: 'Formulación acompañada de proyectos',
    from: 2022,
    parent: `itm_${ulid}`,
  },
  actionPlanLine: {
    kind: 'actionPlanLine',
    code: '3.2.1',
    title: 'Acompañar a cien municipios en su plan de agua rural',
    description: 'Incluye visitas y asesoría a distancia.',
    year: 2026,
    budget: 4_200_000_000,
  },
};

export const item = registerItem({ fields: everyItem.objective, at, by }).next;

const ended = itemMachine.decide(item, { type: 'end', at, by, reason: 'Se reemplazó por OE-5.' }).next;

export const itemStates = { inForce: item, ended } as {
  [K in InstitutionalItem['state']]: Extract<InstitutionalItem, { state: K }>;
};

export const itemCommands: { readonly [T in ItemCommand['type']]: Extract<ItemCommand, { type: T }> } = {
  edit: { type: 'edit', fields: { ...everyItem.objective, title: 'Llevar agua potable a la ruralidad' } },
  end: { type: 'end', at, by, reason: 'Se reemplazó por OE-5.' },
  resume: { type: 'resume', reason: 'Se terminó por error.' },
};

export const doneStep: Step = {
  status: 'done',
  responsible: by,
  on: '2026-02-20',
  notes: 'Acta del comité en el archivo de planeación.',
  evidence: [],
};

export const opened = (former?: Arrangement, year = 2026): Arrangement =>
  openArrangement({ year, former, by, at }).next;

export const recorded = (arrangement: Arrangement, ...commands: readonly ArrangementCommand[]): Arrangement =>
  commands.reduce((state, command) => arrangementMachine.decide(state, command).next, arrangement);

export const everyStepDone: readonly ArrangementCommand[] = stepIds.map((step) => ({
  type: 'record',
  step,
  data: doneStep,
  by,
  at,
}));

const full = recorded(opened(), ...everyStepDone);

export const arrangementStates = {
  open: full,
  closed: recorded(full, { type: 'close', by, at }),
} as { [K in Arrangement['state']]: Extract<Arrangement, { state: K }> };

export const arrangementCommands: {
  readonly [T in ArrangementCommand['type']]: Extract<ArrangementCommand, { type: T }>;
} = {
  record: { type: 'record', step: 'I2', data: { status: 'running', evidence: [] }, by, at },
  close: { type: 'close', by, at },
  reopen: { type: 'reopen', reason: 'Faltó el informe del último trimestre.' },
};

export const reportContent: ReportContent = {
  year: 2026,
  period: 'q1',
  from: '2026-01-01',
  to: '2026-03-31',
  demands: { total: 3, registeredInPeriod: 2, overdue: 1, ruled: 0, byState: [{ state: 'registered', count: 3 }] },
  offers: {
    total: 1,
    publishedInPeriod: 0,
    unfinished: 1,
    checks: 6,
    byState: [{ state: 'draft', count: 1 }],
    lacking: { objective: 1, process: 1, line: 1 },
    rows: [
      {
        id: `off_${ulid}`,
        code: 'OFE-MVCT-2026-0001',
        title: 'Plan rural',
        state: 'draft',
        checksDone: 2,
        lacks: ['objective', 'process', 'line'],
      },
    ],
  },
  items: {
    total: 1,
    withoutOffer: 1,
    rows: [{ id: `itm_${ulid}`, kind: 'objective', title: 'Agua segura', code: 'OE-2', offers: 0 }],
  },
  budget: { total: 0, linked: 0 },
  complete: true,
};

const generated = generateReport({ code: 'INF-MVCT-2026-001', content: reportContent, by, at }).next;
const send: ReportCommand = { type: 'send', units: [`uni_${ulid}`], people: [], by, at };

export const reportStates = { generated, sent: reportMachine.decide(generated, send).next } as never;
export const reportCommands = { send } as const;
