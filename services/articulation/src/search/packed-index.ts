import MiniSearch, { type Options } from 'minisearch';

/** An index as data: what is small as JSON, the long lists of which term is in which document as bytes. */
export interface PackedIndex {
  readonly terms: readonly string[];
  /** The library's own numbers of the documents, and their ids, in the same order. */
  readonly numbers: readonly number[];
  readonly ids: readonly string[];
  readonly fieldLengths: readonly (readonly number[])[];
  readonly averageLengths: readonly number[];
  readonly nextNumber: number;
  /** For each term: how many fields; for each field: its number, how many documents; for each: its number and how often. */
  readonly postings: Uint8Array;
}

/** Numbers in seven-bit groups, the last without its high bit: most of these take one or two bytes. */
class NumberWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

const numbersOf = (bytes: Uint8Array): (() => number) => {
  let at = 0;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the index ends too early');
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
};

/**
 * The library's index, kept and restored as bytes. Its own JSON takes three times as long to load, and loading has a
 * budget. It leans on members that the library leaves to subclasses: its version is pinned, and a test compares a
 * restored index with the one that was kept.
 */
export class PackableIndex<T> extends MiniSearch<T> {
  pack(): PackedIndex {
    const writer = new NumberWriter();
    const terms: string[] = [];
    for (const [term, fields] of this._index) {
      terms.push(term);
      writer.write(fields.size);
      for (const [field, documents] of fields) {
        writer.write(field);
        writer.write(documents.size);
        for (const [number, frequency] of documents) {
          writer.write(number);
          writer.write(frequency);
        }
      }
    }
    const numbers = [...this._documentIds.keys()];
    return {
      terms,
      numbers,
      ids: [...this._documentIds.values()].map(String),
      fieldLengths: numbers.map((number) => this._fieldLength.get(number) ?? []),
      averageLengths: this._avgFieldLength,
      nextNumber: this._nextId,
      postings: writer.done(),
    };
  }

  /** The documents that hold a term as it stands, unless they are more than `most`: a word everybody uses says nothing. */
  holding(term: string, most: number): Set<string> {
    const held = new Set<string>();
    for (const documents of this._index.get(term)?.values() ?? []) {
      if (documents.size > most) return new Set();
      for (const number of documents.keys()) {
        const id = this._documentIds.get(number);
        if (id !== undefined) held.add(String(id));
      }
    }
    return held.size > most ? new Set() : held;
  }

  /** The index that was packed. Throws on bytes that end too early. */
  static unpack<T>(packed: PackedIndex, options: Options<T>): PackableIndex<T> {
    const index = new PackableIndex<T>(options);
    packed.numbers.forEach((number, i) => {
      const id = packed.ids[i];
      index._documentIds.set(number, id);
      index._idToShortId.set(id, number);
      index._fieldLength.set(number, [...(packed.fieldLengths[i] ?? [])]);
    });
    index._documentCount = packed.numbers.length;
    index._avgFieldLength = [...packed.averageLengths];
    index._nextId = packed.nextNumber;
    const next = numbersOf(packed.postings);
    for (const term of packed.terms) {
      const fields = new Map<number, Map<number, number>>();
      for (let left = next(); left > 0; left -= 1) {
        const field = next();
        const documents = new Map<number, number>();
        for (let rest = next(); rest > 0; rest -= 1) documents.set(next(), next());
        fields.set(field, documents);
      }
      index._index.set(term, fields);
    }
    return index;
  }
}
