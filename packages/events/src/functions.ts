import { type Consumer, headsSchedule, type Resource, type Schedule, type ServiceContext } from './context.ts';

/**
 * The roles in which a context's table is reached. `data` is one owner's, named by a session tag; `shared` and `public` write
 * the wider zones and `…-read` read them; the rest belong to no owner: `heads` sees how far each chain has come, and nothing else.
 */
export type TableRole =
  | 'data'
  | 'shared'
  | 'shared-read'
  | 'public'
  | 'public-read'
  | 'publisher'
  | 'clock'
  | 'enumerator'
  | 'heads';

interface FunctionBase {
  /** Within the context: `api`, `pages`, `worker-parties`, `worker-imports`, `publisher`, `clock`, `heads`. */
  readonly name: string;
  /** The roles it may take, and no other. */
  readonly roles: readonly TableRole[];
  readonly uses: readonly Resource[];
}

/** Answers the context's routes. */
export interface ApiFunction extends FunctionBase {
  readonly kind: 'api';
}
/** Answers the context's pages. */
export interface PagesFunction extends FunctionBase {
  readonly kind: 'pages';
}
/** Works on the queues of its consumers. */
export interface WorkerFunction extends FunctionBase {
  readonly kind: 'worker';
  readonly consumers: readonly Consumer[];
}
/** Hands the outbox to the bus: woken by the table's stream, and by a schedule for what the stream did not tell. */
export interface PublisherFunction extends FunctionBase {
  readonly kind: 'publisher';
}
/** Carries out the context's schedules; `heads` is one of its own, because it may see what the clock may not, and the other way round. */
export interface ClockFunction extends FunctionBase {
  readonly kind: 'clock';
  readonly schedules: readonly Schedule[];
}

/** One function of a context, as infrastructure deploys it. */
export type ContextFunction = ApiFunction | PagesFunction | WorkerFunction | PublisherFunction | ClockFunction;

const rolesOfScope = { parties: ['data'], shared: ['shared'], public: ['public'] } as const;
const readingRole = { SHARED: 'shared-read', PUBLIC: 'public-read' } as const;

const used = (parts: readonly { readonly uses?: readonly Resource[] }[]): Resource[] =>
  [...new Set(parts.flatMap(({ uses = [] }) => uses))].sort();

/** The worker that a consumer belongs to: its own name for one, its scope unless told. */
export const workerOf = ({ worker, scope }: Consumer): string => worker ?? scope;

/**
 * The functions of a context, each with the roles and resources it needs: what infrastructure deploys, what the bundles are
 * built for and what isolation is proved on. Consumers that may write the same zone share a worker, unless they ask for their own.
 */
export const functionsOf = (context: ServiceContext): readonly ContextFunction[] => {
  const workers = Map.groupBy(context.consumers, workerOf);
  const [heads, swept] = [true, false].map((wanted) =>
    context.schedules.filter(({ name }) => (name === headsSchedule) === wanted),
  ) as [Schedule[], Schedule[]];
  return [
    {
      kind: 'api',
      name: 'api',
      roles: ['data', ...context.api.zones.map((zone) => readingRole[zone])],
      uses: [...context.api.uses],
    },
    ...(context.pages.paths.length > 0
      ? [
          {
            kind: 'pages',
            name: 'pages',
            roles: [
              ...(context.pages.links ? (['data'] as const) : []),
              ...context.pages.zones.map((zone) => readingRole[zone]),
            ],
            uses: [...context.pages.uses],
          } as const,
        ]
      : []),
    ...[...workers].map(([name, consumers]): WorkerFunction => {
      const scopes = [...new Set(consumers.map(({ scope }) => scope))];
      if (scopes.length > 1) throw new Error(`${context.name}: the worker «${name}» may write more than one zone`);
      return {
        kind: 'worker',
        name: `worker-${name}`,
        roles: scopes.flatMap((scope) => rolesOfScope[scope]),
        uses: used(consumers),
        consumers,
      };
    }),
    ...(context.table.indexes.includes('outbox')
      ? [{ kind: 'publisher', name: 'publisher', roles: ['publisher'], uses: [] } as const]
      : []),
    ...(swept.length > 0
      ? [{ kind: 'clock', name: 'clock', roles: ['clock', 'data'], uses: used(swept), schedules: swept } as const]
      : []),
    ...(heads.length > 0
      ? [{ kind: 'clock', name: 'heads', roles: ['clock', 'heads'], uses: used(heads), schedules: heads } as const]
      : []),
  ];
};
