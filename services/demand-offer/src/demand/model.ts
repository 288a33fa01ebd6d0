import {
  canonicalJson,
  machine,
  type OwnerId,
  type OwnerKind,
  type PersonId,
  Refusal,
  rulesOf,
  unchanged,
} from '@concierta/kernel';
import { separate } from '../free-text.ts';
import { citedFacts, keptSince } from './asker-sources.ts';
import {
  type DemandCommand,
  type DemandEvent,
  type DemandFields,
  demandTexts,
  editableWhenRegistered,
} from './commands.ts';
import { evolve } from './evolve.ts';
import {
  type Citation,
  citationsOf,
  type Demand,
  demandStates,
  endedStates,
  Heard,
  isShared,
  openStates,
} from './state.ts';

const on = rulesOf<Demand, DemandCommand, DemandEvent>();

/** Refuses with `guard-failed`, naming everything that is missing. */
const need = (...missing: readonly (string | false | undefined)[]): void => {
  const named = missing.filter((name): name is string => typeof name === 'string');
  if (named.length > 0) throw new Refusal('guard-failed', { missing: named });
};

const empty = (value: string | undefined): boolean => value === undefined || value === '';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const edit = on('edit', {
  from: ['draft', 'registered'],
  to: ['draft', 'registered'],
  decide(demand, { set, clear }) {
    if (demand.state === 'registered') {
      const frozen = [...Object.keys(set), ...clear].filter(
        (name) => !(editableWhenRegistered as readonly string[]).includes(name),
      );
      if (frozen.length > 0) {
        throw new Refusal(
          'invalid',
          {},
          frozen.map((name) => ({ pointer: `/${name}`, code: 'frozen' })),
        );
      }
    }
    const changes = Object.entries(set).some(([name, value]) => !same(demand[name as keyof DemandFields], value));
    if (!changes && clear.every((name) => demand[name] === undefined)) return unchanged;
    return { type: 'edited', ...separate(set, demandTexts), cleared: clear };
  },
});

const cite = on('cite', {
  from: ['draft', 'registered'],
  to: ['draft', 'registered'],
  decide(demand, { citation }) {
    const known = demand.sources.find(({ source }) => source === citation.source);
    if (known && same({ ...known, citedAt: '' }, { ...citation, citedAt: '' })) return unchanged;
    if (!known && demand.sources.length >= 50) need('fewerSources');
    return { type: 'cited', ...separate(citation, demandTexts) };
  },
});

const uncite = on('uncite', {
  from: ['draft', 'registered'],
  to: ['draft', 'registered'],
  decide: (demand, { source }) =>
    demand.sources.some((cited) => cited.source === source) ? { type: 'uncited', source } : unchanged,
});

/** A cited source moved: the citation says where it stands. An older notice than the one known changes nothing. */
const noteSource = on('noteSource', {
  from: demandStates,
  to: demandStates,
  decide(demand, { source, standing }) {
    const cited = demand.sources.find((citation) => citation.source === source);
    if (!cited || (cited.version ?? 0) >= standing.version) return unchanged;
    return { type: 'sourceNoted', source, standing };
  },
});

/** The organisation that asked cites something else, or a source of its own moved: an older notice than the one known changes nothing. */
const hearSources = on('hearSources', {
  from: [...openStates, ...endedStates],
  to: [...openStates, ...endedStates],
  decide({ origin, askerSources }, { owner, demand, version, citations }) {
    need((origin?.owner !== owner || origin.id !== demand) && 'counterpart');
    if ((askerSources?.version ?? 0) >= version) return unchanged;
    const told = citations.map((citation) => keptSince(askerSources?.citations, citation));
    if (canonicalJson(askerSources?.citations ?? []) === canonicalJson(told)) return unchanged;
    const { facts: cited, text } = citedFacts(told);
    return { type: 'sourcesHeard', cited, version, text };
  },
});

const register = on('register', {
  from: ['draft'],
  to: ['registered'],
  decide(demand, { receipt, at, dueAt }) {
    need(empty(demand.need) && 'need', demand.territories.length === 0 && 'territories');
    return { type: 'registered', receipt, at, dueAt };
  },
});

/** Taken by an entity, or routed to it by the coordinator. Only what a territorial organisation asked for can be. */
const assign = on('assign', {
  from: ['registered'],
  to: ['assigned'],
  decide(demand, { to, demand: id, at, routed }) {
    need(!isShared(demand) && 'sharedByATerritory');
    return { type: 'assigned', to, demand: id, at, routed };
  },
});

/** The entity that has it gives it back: anybody may take it again. An older demand of the same entity says nothing about this one. */
const release = on('release', {
  from: ['assigned'],
  to: ['registered'],
  decide({ assignedTo }, { from, demand, reason }) {
    need((assignedTo.owner !== from || assignedTo.demand !== demand) && 'assignedToThatDemand');
    return { type: 'released', from, text: { reason } };
  },
});

/** Records what became of the demand on the other side; an older notice than the one known changes nothing. */
const follow = on('follow', {
  from: ['assigned', 'registered', 'characterised', 'inService', 'resolved'],
  to: ['assigned', 'registered', 'characterised', 'inService', 'resolved'],
  decide(demand, { owner, demand: id, heard }) {
    const other =
      demand.state === 'assigned' ? { owner: demand.assignedTo.owner, id: demand.assignedTo.demand } : demand.origin;
    need((other?.owner !== owner || other.id !== id) && 'counterpart');
    if (demand.heard && demand.heard.version >= heard.version) return unchanged;
    const side = demand.state === 'assigned' ? 'taker' : 'asker';
    return { type: 'followed', side, owner, demand: id, heard: Heard.parse(heard) };
  },
});

/** Step D8: the conclusion counts once its sources are cited. */
const characterise = on('characterise', {
  from: ['registered'],
  to: ['characterised'],
  decide(demand, { at }) {
    need(
      citationsOf(demand).length === 0 && 'sources',
      empty(demand.publicValue) && 'publicValue',
      empty(demand.focusedValueGroups) && 'focusedValueGroups',
      empty(demand.expectedResults) && 'expectedResults',
    );
    return { type: 'characterised', at };
  },
});

const serve = on('serve', {
  from: ['characterised'],
  to: ['inService'],
  decide(_demand, { offer, published }) {
    need(!published && 'publishedOffer');
    return { type: 'served', offer };
  },
});

/** The organisation that asked says so; an entity needs that word before it says so of a demand it took. */
const resolve = on('resolve', {
  from: ['inService', 'assigned'],
  to: ['resolved'],
  decide(demand, { outcome, confirmedBy, at }) {
    const text = confirmedBy === undefined ? { outcome } : { outcome, confirmedBy };
    if (demand.state === 'assigned') return { type: 'resolved', by: 'asker', at, text };
    const askerSaidSo = demand.heard?.state === 'resolved' || demand.heard?.state === 'closed';
    need(demand.origin ? !askerSaidSo && 'confirmation' : empty(confirmedBy) && 'confirmedBy');
    return { type: 'resolved', by: 'entity', at, text };
  },
});

const close = on('close', {
  from: ['resolved'],
  to: ['closed'],
  decide: (_demand, { at }) => ({ type: 'closed', at }),
});

const reject = on('reject', {
  from: ['registered', 'characterised'],
  to: ['rejected'],
  decide: (_demand, { reason, at }) => ({ type: 'rejected', at, text: { reason } }),
});

/** A demand taken from a territory is answered or given back (`reject`), never folded into another: its asker could not follow it. */
const markDuplicate = on('markDuplicate', {
  from: ['registered', 'characterised'],
  to: ['duplicate'],
  decide(demand, { of, reason, at }) {
    need(demand.origin !== undefined && 'ownDemand');
    return { type: 'markedDuplicate', of, at, ...(reason === undefined ? {} : { text: { reason } }) };
  },
});

const withdraw = on('withdraw', {
  from: ['draft', 'registered', 'characterised', 'assigned'],
  to: ['withdrawn'],
  decide: (_demand, { reason, at }) => ({ type: 'withdrawn', at, text: { reason } }),
});

const reopen = on('reopen', {
  from: ['rejected', 'duplicate', 'withdrawn', 'resolved', 'closed'],
  to: ['registered'],
  decide(demand, { reason }) {
    const givenBack = demand.origin !== undefined && (demand.state === 'rejected' || demand.state === 'withdrawn');
    need(demand.receipt === undefined && 'receipt', givenBack && 'stillAssigned');
    return { type: 'reopened', text: { reason } };
  },
});

const pin = on('pin', {
  from: ['registered', 'assigned', 'characterised', 'inService'],
  to: ['registered', 'assigned', 'characterised', 'inService'],
  decide: (demand, { pinned }) => (demand.pinned === pinned ? unchanged : { type: 'pinned', pinned }),
});

/** The life of a demand: steps D1, D3, D8 and the decisions about it. */
export const demandMachine = machine<Demand, DemandCommand, DemandEvent>(
  {
    edit,
    cite,
    uncite,
    noteSource,
    hearSources,
    register,
    assign,
    release,
    follow,
    characterise,
    serve,
    resolve,
    close,
    reject,
    markDuplicate,
    withdraw,
    reopen,
    pin,
  },
  evolve,
);

/** A new draft: the event and the state it gives. One that a source raises is born citing it. */
export const draft = (input: {
  fields: DemandFields & { title: string };
  sources?: readonly Citation[];
  ownerKind: OwnerKind;
  by: PersonId;
  at: string;
}) => {
  const { fields, sources, ...rest } = input;
  const event: DemandEvent = { type: 'drafted', ...separate({ ...fields, sources }, demandTexts), ...rest };
  return { event, next: evolve(undefined, event) };
};

/** The demand of the entity that took another's: born registered, with the asker's words and term. */
export const receive = (input: {
  fields: DemandFields & { title: string };
  origin: { owner: OwnerId; id: string; receipt?: string | undefined };
  receipt: string;
  registeredAt: string;
  dueAt?: string | undefined;
  at: string;
  /** Version of the asker's demand that told of the taking. */
  version: number;
  /** What the asker cites. */
  citations?: readonly Citation[];
}) => {
  const { fields, citations = [], ...rest } = input;
  const { facts, text } = separate(fields, demandTexts);
  const told = citedFacts(citations);
  const cited = citations.length > 0 ? { cited: told.facts, text: { ...text, ...told.text } } : { text };
  const event: DemandEvent = { type: 'received', facts, ...cited, ...rest };
  return { event, next: evolve(undefined, event) };
};
