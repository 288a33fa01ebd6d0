import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  choiceOf,
  findingsOf,
  formOf,
  keptOf,
  mostFindings,
  newerEdition,
} from '../../src/screens/offers/overlaps/findings.ts';
import type { Coincidence, Radar } from '../../src/screens/offers/overlaps/radar.ts';
import type { Offer } from '../../src/screens/offers/wire.ts';

const shared = {
  municipalities: 1,
  places: [],
  more: 0,
  capacities: [],
  dimensions: [],
  cycleStages: [],
  sector: false,
};
const recorded = (offer: string, edition = 1, decision?: 'join') => ({
  offer,
  owner: 'ent_1',
  seen: { at: '2026-11-01T15:00:00Z', code: 'OFE', title: offer, edition, shared },
  ...(decision && { decision, reason: 'Una sola.' }),
});
const offerWith = (...findings: ReturnType<typeof recorded>[]) =>
  ({
    content: {
      title: 'Plan',
      overlaps: { looked: { at: '2026-11-01T15:00:00Z', territories: [], capacities: [] }, findings },
      capacities: [{ level: 'individual', dimension: 'people' }],
    },
  }) as unknown as Offer;
const seen = (id: string, strength: Coincidence['strength'], edition = 1) =>
  ({ strength, offer: { id, edition, title: id } }) as unknown as Coincidence;
const radarOf = (...items: Coincidence[]) =>
  ({ items, total: items.length, seenAt: '2026-11-24T15:00:00Z' }) as unknown as Radar;
const places = [{ code: '19450', name: 'Mercaderes, Cauca' }];

describe('O2 in the portal', () => {
  test('shows what was recorded first, then what coincides now, and says which is new', () => {
    const found = findingsOf(
      offerWith(recorded('a')),
      radarOf(seen('b', 'strong'), seen('a', 'strong'), seen('c', 'slight')),
    );
    expect(found.main.map(({ offer }) => offer)).toEqual(['a', 'b']);
    expect(found.fresh.map(({ offer }) => offer)).toEqual(['b']);
    expect(found.slight.map(({ offer }) => offer)).toEqual(['c']);
  });

  test('an offer that was never looked at has nothing new: all of it is', () => {
    const never = { content: { title: 'Plan' } } as unknown as Offer;
    expect(findingsOf(never, radarOf(seen('b', 'strong'))).fresh).toEqual([]);
  });

  test('an edition newer than the one decided about is told, and taken only when the person says so', () => {
    const offer = offerWith(recorded('a', 1, 'join'));
    const found = findingsOf(offer, radarOf(seen('a', 'strong', 3)));
    const [first] = found.main;
    expect(first && newerEdition(first)).toBe(3);
    const sent = bodyOf(offer, formOf(offer), found, places, '2026-11-24T15:00:00Z').findings;
    expect(sent).toEqual([{ offer: 'a', edition: 1, decision: 'join', reason: 'Una sola.' }]);
  });

  test('what coincides is sent even undecided, a slight one only when decided; with nothing, the conclusion is that none was found', () => {
    const offer = offerWith();
    const found = findingsOf(offer, radarOf(seen('b', 'partial'), seen('c', 'slight')));
    const form = formOf(offer);
    expect(keptOf(found, form).map((one) => one.offer)).toEqual(['b']);
    const decided = { ...form, choices: { c: { edition: 1, decision: 'differ' as const, reason: 'Otra cosa.' } } };
    expect(keptOf(found, decided).map((one) => one.offer)).toEqual(['b', 'c']);
    const nothing = findingsOf(offer, radarOf());
    const body = bodyOf(offer, { ...form, note: ' Se preguntó. ' }, nothing, places, '2026-11-24T15:00:00Z');
    expect(body).toMatchObject({ findings: [], none: { note: 'Se preguntó.' }, looked: { territories: ['19450'] } });
  });

  test('no more than an offer may keep, what was recorded before what is new', () => {
    const offer = offerWith(recorded('old'));
    const many = Array.from({ length: 40 }, (_, i) => seen(`n${i}`, 'strong'));
    const found = findingsOf(offer, radarOf(...many));
    expect(found.main).toHaveLength(mostFindings);
    expect(found.main[0]?.offer).toBe('old');
    expect(found.left).toBe(11);
    expect(found.main[0] && choiceOf(formOf(offer), found.main[0]).edition).toBe(1);
  });
});
