import { impossible } from '@concierta/kernel';
import { reunite } from '../free-text.ts';
import { Description, type OfferEvent } from './commands.ts';
import { OfferContent, partOf, UnitId, workableChecks } from './content.ts';
import type { Offer, OfferIn, OfferStateName, Revision, Works } from './state.ts';

/** Narrows, or throws: an event that cannot follow the state is a defect of ours. */
const at = <K extends OfferStateName>(
  offer: Offer | undefined,
  event: OfferEvent,
  ...states: readonly K[]
): OfferIn<K> =>
  offer && (states as readonly OfferStateName[]).includes(offer.state)
    ? (offer as OfferIn<K>)
    : impossible(offer, event);

type Draft = Pick<Revision, 'content' | 'works'>;

/** Writes on the draft: the offer itself before its first publication, the next edition (begun now if need be) after it. */
const onDraft = (
  offer: Offer | undefined,
  event: OfferEvent & { at: string },
  write: (draft: Draft) => Draft,
): Offer => {
  const before = at(offer, event, 'draft', 'published', 'suspended');
  if (before.state === 'draft') return { ...before, ...write(before) };
  const begun: Revision = before.revision ?? {
    phase: 'draft',
    content: before.content,
    works: before.works,
    startedAt: event.at,
  };
  if (begun.phase !== 'draft') return impossible(before, event);
  return { ...before, revision: { ...begun, ...write(begun) } };
};

/** Moves the next edition of an offer in force. */
const onRevision = (
  offer: OfferIn<'published' | 'suspended'>,
  event: OfferEvent,
  move: (revision: Revision) => Revision,
): Offer => (offer.revision ? { ...offer, revision: move(offer.revision) } : impossible(offer, event));

const sentBack = (works: Works, event: Extract<OfferEvent, { type: 'returned' }>): Works => {
  const marked = workableChecks.flatMap((id) => {
    const work = works[id];
    const asked = event.checks.includes(id);
    if (!work) return asked ? [[id, { by: event.by, at: event.at, returned: true }] as const] : [];
    return [[id, asked ? { ...work, returned: true } : work] as const];
  });
  return Object.fromEntries(marked);
};

const reasonOf = (event: OfferEvent): string => event.text?.reason ?? '';

const described = (offer: Offer | undefined, event: Extract<OfferEvent, { type: 'described' }>): Offer => {
  const before = at(offer, event, 'draft', 'published', 'suspended');
  const set = Description.parse(reunite(event.facts, event.text));
  const emptied = Object.fromEntries(event.cleared.map((name) => [name, undefined]));
  const write = ({ content, works }: Draft): Draft => ({
    content: OfferContent.parse({ ...content, ...set, ...emptied }),
    works,
  });
  const written = event.edition ? onDraft(before, event, write) : before;
  const { unit = written.unit, responsible = written.responsible } = event.placement;
  return {
    ...written,
    unit: event.cleared.includes('unit') ? undefined : unit,
    responsible: event.cleared.includes('responsible') ? undefined : responsible,
  };
};

/** Applies one event to an offer. Total: throws on what cannot be. */
export const evolve = (offer: Offer | undefined, event: OfferEvent): Offer => {
  switch (event.type) {
    case 'drafted': {
      if (offer) return impossible(offer, event);
      const { code, responsible, at: draftedAt } = event;
      const unit = event.unit === undefined ? undefined : UnitId.parse(event.unit);
      const content = OfferContent.parse(reunite(event.facts, event.text));
      return { state: 'draft', code, unit, responsible, draftedAt, content, works: {} };
    }
    case 'described':
      return described(offer, event);
    case 'recorded': {
      const { check, by } = event;
      const data = (reunite(event.facts, event.text) as { data: unknown }).data;
      return onDraft(offer, event, ({ content, works }) => ({
        content: OfferContent.parse({ ...content, [partOf[check]]: data }),
        works: { ...works, [check]: { by, at: event.at } },
      }));
    }
    case 'submitted': {
      const before = at(offer, event, 'draft', 'published', 'suspended');
      if (before.state !== 'draft')
        return onRevision(before, event, ({ returned, ...kept }) => ({ ...kept, phase: 'inReview' }));
      const { returned, ...kept } = before;
      return { ...kept, state: 'inReview', submitted: { by: event.by, at: event.at } };
    }
    case 'returned': {
      const before = at(offer, event, 'inReview', 'approved', 'published', 'suspended');
      const returned = { reason: reasonOf(event), at: event.at, by: event.by };
      if (before.state === 'published' || before.state === 'suspended') {
        return onRevision(before, event, (kept) => ({
          ...kept,
          phase: 'draft',
          works: sentBack(kept.works, event),
          returned,
        }));
      }
      const { code, draftedAt, unit, responsible, content } = before;
      return {
        state: 'draft',
        code,
        draftedAt,
        unit,
        responsible,
        content,
        works: sentBack(before.works, event),
        returned,
      };
    }
    case 'approved': {
      const before = at(offer, event, 'inReview', 'published', 'suspended');
      if (before.state !== 'inReview') return onRevision(before, event, (kept) => ({ ...kept, phase: 'approved' }));
      return { ...before, state: 'approved', approved: { by: event.by, at: event.at } };
    }
    case 'published': {
      const before = at(offer, event, 'approved', 'published', 'suspended');
      const edition = { number: event.number, hash: event.hash, publishedAt: event.at };
      if (before.state === 'approved') {
        const { submitted, approved, ...kept } = before;
        return { ...kept, state: 'published', edition };
      }
      const { revision, ...kept } = before;
      if (!revision) return impossible(before, event);
      return { ...kept, content: revision.content, works: revision.works, edition };
    }
    case 'served': {
      const before = at(offer, event, 'published', 'suspended');
      return { ...before, taken: (before.taken ?? 0) + 1 };
    }
    case 'slotFreed': {
      const before = at(offer, event, 'published', 'suspended');
      return { ...before, taken: (before.taken ?? 0) - 1 };
    }
    case 'suspended': {
      const suspension = { at: event.at, reason: reasonOf(event) };
      return { ...at(offer, event, 'published'), state: 'suspended', suspension };
    }
    case 'resumed': {
      const { suspension, ...kept } = at(offer, event, 'suspended');
      return { ...kept, state: 'published' };
    }
    case 'withdrawn':
    case 'closed': {
      const { revision, ...kept } = at(offer, event, 'published', 'suspended');
      const ending = event.type === 'closed' ? { at: event.at } : { at: event.at, reason: reasonOf(event) };
      return { ...kept, state: event.type, ending };
    }
    case 'archived':
      return { ...at(offer, event, 'closed', 'withdrawn'), state: 'archived', archivedAt: event.at };
    case 'registered': {
      const { date, number, edition, by, at: writtenAt } = event;
      const registeredInPortalTerritorial = { date, number, edition, by, at: writtenAt };
      return { ...at(offer, event, 'published', 'suspended'), registeredInPortalTerritorial };
    }
    default:
      return impossible(offer, event);
  }
};
