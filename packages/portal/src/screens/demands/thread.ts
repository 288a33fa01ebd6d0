import type { ThreadStep } from '../../kit/Trail.tsx';
import type { Words } from '../../words/index.tsx';
import { demandState } from './states.ts';

interface Source {
  readonly kind: string;
  readonly date: string;
}

/** What the thread needs of a demand. */
export interface Threaded {
  readonly state: string;
  readonly sources: readonly Source[];
  readonly servedBy?: readonly unknown[] | undefined;
  readonly requestedOffer?: unknown;
  /** When the demand came to the state it is in. */
  readonly since?: string | undefined;
  readonly resolvedAt?: string | undefined;
  /** Who attends it, when another entity took it. */
  readonly takenBy?: string | undefined;
}

const ended = new Set(['rejected', 'duplicate', 'withdrawn']);
const solved = new Set(['resolved', 'closed']);

function petition(sources: readonly Source[], { t, code, date }: Words): string {
  const [first] = [...sources].sort((a, b) => a.date.localeCompare(b.date));
  if (!first) return t('demand.thread.noSource');
  const kind = code('demand.source', first.kind);
  return t('demand.thread.sources', { n: sources.length, rest: sources.length - 1, kind, date: date(first.date) });
}

function offer(demand: Threaded, { t }: Words): string {
  const linked = demand.servedBy?.length ?? 0;
  if (linked > 0) return t('demand.thread.answered', { n: linked });
  return t(demand.requestedOffer ? 'demand.thread.requested' : 'demand.thread.noOffer');
}

function result(demand: Threaded, { t, date }: Words): string {
  if (solved.has(demand.state) && demand.resolvedAt)
    return t('demand.thread.resolved', { date: date(demand.resolvedAt) });
  return t(ended.has(demand.state) ? 'demand.thread.ended' : 'demand.thread.pending');
}

/** Petición → Demanda → Oferta → Plan → Medición → Resultado, with what exists and what does not exist yet said plainly. */
export function threadOf(demand: Threaded, words: Words): ThreadStep[] {
  const { t, date } = words;
  const state = demandState(demand.state, words, demand.takenBy).words;
  const isSolved = solved.has(demand.state);
  const linked = (demand.servedBy?.length ?? 0) > 0;
  const current = isSolved ? 'result' : linked ? 'offer' : 'demand';
  const step = (key: string, label: string, detail: string, done: boolean): ThreadStep => ({
    key,
    label,
    detail,
    done,
    current: key === current,
  });
  return [
    step('petition', t('demand.thread.petition'), petition(demand.sources, words), demand.sources.length > 0),
    step(
      'demand',
      t('demand.thread.demand'),
      demand.since ? t('demand.thread.stateDate', { state, date: date(demand.since) }) : state,
      demand.state !== 'draft',
    ),
    step('offer', t('demand.thread.offer'), offer(demand, words), linked),
    step('plan', t('demand.thread.plan'), t('demand.thread.noPlan'), false),
    step('measurement', t('demand.thread.measurement'), t('demand.thread.noMeasurement'), false),
    step('result', t('demand.thread.result'), result(demand, words), isSolved),
  ];
}
