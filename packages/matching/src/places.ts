import { currentCode, territories, wholeCountry } from '@concierta/territories';

/** Municipalities as bits, in the order of DIVIPOLA: what makes comparing thousands of offers a matter of milliseconds. */
export type Places = Uint32Array;

interface Numbered {
  readonly words: number;
  readonly of: ReadonlyMap<string, readonly number[]>;
}

const number = (): Numbered => {
  const all = territories();
  const of = new Map<string, number[]>();
  const put = (code: string, at: number) => {
    const known = of.get(code);
    if (known) known.push(at);
    else of.set(code, [at]);
  };
  all.forEach(({ code }, at) => {
    put(code, at);
    put(code.slice(0, 2), at);
    put(wholeCountry, at);
  });
  return { words: Math.ceil(all.length / 32), of };
};

let numbered: Numbered | undefined;

/** The municipalities that codes reach: a department stands for all of its own, `CO` for the country's. Unknown codes reach none. */
export const placesOf = (codes: readonly string[]): Places => {
  numbered ??= number();
  const { words, of } = numbered;
  const bits = new Uint32Array(words);
  for (const code of codes) {
    for (const at of of.get(code) ?? of.get(currentCode(code) ?? '') ?? []) {
      bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    }
  }
  return bits;
};

const ones = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** How many municipalities two reaches have in common. */
export const sharedCount = (a: Places, b: Places): number => {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) {
    const both = (a[i] ?? 0) & (b[i] ?? 0);
    if (both !== 0) count += ones(both);
  }
  return count;
};

/** How many municipalities a reach has. */
export const countPlaces = (places: Places): number => sharedCount(places, places);

const within = (code: string, codes: ReadonlySet<string>): boolean =>
  codes.has(code) || codes.has(wholeCountry) || (code !== wholeCountry && codes.has(code.slice(0, 2)));

/** The codes two lists share, the widest that say it: a department on one side and its municipality on the other share the municipality. */
export const sharedCodes = (a: readonly string[], b: readonly string[]): string[] => {
  const [inA, inB] = [new Set(a), new Set(b)];
  if (inA.has(wholeCountry) && inB.has(wholeCountry)) return [wholeCountry];
  const shared = new Set([...a.filter((code) => within(code, inB)), ...b.filter((code) => within(code, inA))]);
  return [...shared].filter((code) => code.length === 2 || !shared.has(code.slice(0, 2))).sort();
};
