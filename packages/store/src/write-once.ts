/** Where a page stands in a record that only grows. */
export interface RecordPage {
  /** Four figures: the shelf it is on, so that a reader need not take down the whole record. */
  readonly year: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The calendar day it was written for, in Colombia. */
  readonly day: string;
}

/**
 * Where one context keeps what may be added to and never changed or taken away: a bucket under Object Lock on AWS (an object
 * a page, put only if none is there), a file that only grows when embedded.
 */
export interface WriteOnce {
  /** Keeps a page for good: when it resolves, a power cut does not lose it. `false`: that page was there, and stays as it was. */
  append(page: RecordPage, text: string): Promise<boolean>;
  /** The pages in their order; from a year on, when told. What cannot be read as a page comes as it is: the reader judges it. */
  read(fromYear?: string): AsyncIterable<string>;
}
