import { Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import type * as z from 'zod';
import { publishedOffer } from '../views/published-offers.ts';
import type { OfferContent } from './content.ts';
import { type CheckO2, type Finding, type Overlaps, seenNow } from './overlaps.ts';

interface Recording {
  /** Opens the public zone. */
  readonly published: Store;
  /** The offer that looks. */
  readonly id: string;
  readonly content: OfferContent;
  readonly body: z.output<typeof CheckO2>;
  readonly at: string;
}

const own = {
  code: 'own-offer',
  params: { es: 'Es la misma oferta que formula.', en: 'It is the very offer you are formulating.' },
};
const gone = {
  code: 'not-published',
  params: {
    es: 'Esa oferta ya no está publicada. Quítela o vuelva a buscar.',
    en: 'That offer is no longer published. Take it out or look again.',
  },
};
const changed = {
  code: 'another-edition',
  params: {
    es: 'Esa oferta tiene una edición más nueva. Vuelva a buscar y mire qué cambió.',
    en: 'That offer has a newer edition. Look again and see what changed.',
  },
};
const future = {
  code: 'in-the-future',
  params: { es: 'No se puede haber buscado en el futuro.', en: 'Nobody can have looked in the future.' },
};

/** Clocks differ a little. */
const toleranceMs = 60_000;

/**
 * What O2 keeps. A finding already recorded in that edition stays as it was seen, whatever became of the offer; a new one
 * is read from what its entity publishes now, one read each, and refused when it is not there or is another edition.
 */
export const recordedOverlaps = async ({ published, id, content, body, at }: Recording): Promise<Overlaps> => {
  const { looked, findings, none } = body;
  if (looked && Date.parse(looked.at) > Date.parse(at) + toleranceMs)
    throw new Refusal('invalid', {}, [{ pointer: '/looked/at', ...future }]);
  const ours = { looked, cycleStages: content.timing?.cycleStages ?? [], sector: content.sector };
  const known = content.overlaps?.findings ?? [];
  const read = await Promise.all(
    findings.map(async ({ offer, edition, decision, reason }, i) => {
      const refuse = (issue: typeof own) => ({ pointer: `/findings/${i}`, ...issue });
      const kept = known.find((one) => one.offer === offer && one.seen.edition === edition);
      if (kept) return { owner: kept.owner, offer, seen: kept.seen, decision, reason } satisfies Finding;
      if (offer === id) return refuse(own);
      const theirs = await publishedOffer(published, offer);
      if (!theirs) return refuse(gone);
      if (theirs.edition !== edition) return refuse(changed);
      return {
        owner: theirs.owner,
        offer,
        seen: seenNow(ours, { ...theirs, edition }, at),
        decision,
        reason,
      } satisfies Finding;
    }),
  );
  const issues = read.filter((one) => 'pointer' in one);
  if (issues.length > 0) throw new Refusal('invalid', {}, issues);
  return { looked, findings: read.filter((one) => 'seen' in one), none };
};
