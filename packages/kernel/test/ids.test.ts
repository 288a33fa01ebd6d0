import { describe, expect, it } from 'vitest';
import { idPrefixes, idSchema, newId, OwnerId, PersonId, personIdOf } from '../src/index.ts';

const at = new Date('2026-03-02T15:00:00Z');

describe('ids', () => {
  it('tell their kind by their prefix, and no two kinds share one', () => {
    expect(newId('demand', at)).toMatch(/^dem_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    const prefixes = Object.values(idPrefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('made later sort later', () => {
    expect(newId('demand', new Date(at.getTime() + 1)) > newId('demand', at)).toBe(true);
  });

  it('are accepted only as the kinds asked for, whole and in the right letters', () => {
    const demand = newId('demand', at);
    expect(idSchema('demand').safeParse(demand).success).toBe(true);
    expect(idSchema('demand', 'offer').safeParse(newId('offer', at)).success).toBe(true);
    for (const wrong of [
      newId('offer', at),
      `${demand}A`,
      demand.toLowerCase(),
      demand.slice(1),
      ` ${demand}`,
      '',
      7,
    ]) {
      expect(idSchema('demand').safeParse(wrong).success).toBe(false);
    }
  });

  it('of owners are those of entities and of territorial organisations, and contain neither # nor dot', () => {
    for (const kind of ['nationalEntity', 'territorialOrganisation'] as const) {
      expect(OwnerId.parse(newId(kind, at))).not.toMatch(/[#.]/);
    }
    expect(OwnerId.safeParse(newId('person', at)).success).toBe(false);
  });

  it('of people follow from issuer and subject alone: the same pair the same person, any other pair another', () => {
    const one = personIdOf('https://issuer.example', 'subject-1');
    expect(PersonId.safeParse(one).success).toBe(true);
    expect(personIdOf('https://issuer.example', 'subject-1')).toBe(one);
    expect(personIdOf('https://issuer.example', 'subject-2')).not.toBe(one);
    expect(personIdOf('https://other.example', 'subject-1')).not.toBe(one);
  });
});
