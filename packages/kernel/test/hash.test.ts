import { describe, expect, it } from 'vitest';
import { bodyHash, canonicalJson, newSalt, saltedHash, sha256 } from '../src/index.ts';

describe('canonical JSON', () => {
  it('spells equal values alike, whatever the order of their members', () => {
    const one = { b: [1, { y: undefined, x: 'ñ' }], a: null };
    expect(canonicalJson(one)).toBe('{"a":null,"b":[1,{"x":"ñ"}]}');
    expect(canonicalJson({ a: null, b: [1, { x: 'ñ' }] })).toBe(canonicalJson(one));
  });

  it('spells different values differently', () => {
    const values = [null, '', '1', 1, [], [1], {}, { a: '' }, { '': 'a' }, ['a', 'b'], ['a","b'], true, 'true'];
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length);
  });

  it('throws on what JSON cannot hold', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Date(), new Map(), () => 1, 1n, undefined]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});

describe('hashes', () => {
  it('are SHA-256 in hexadecimal', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('of the same text differ by salt, so that a text cannot be guessed from its hash', () => {
    const [one, other] = [newSalt(), newSalt()];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(saltedHash(one, { title: 'Agua' })).not.toBe(saltedHash(other, { title: 'Agua' }));
    expect(saltedHash(one, { title: 'Agua' })).toBe(saltedHash(one, { title: 'Agua' }));
  });

  it('of a body do not depend on the order of its members', () => {
    expect(bodyHash({ a: 1, b: 2 })).toBe(bodyHash({ b: 2, a: 1 }));
    expect(bodyHash({ a: 1 })).not.toBe(bodyHash({ a: 2 }));
  });
});
