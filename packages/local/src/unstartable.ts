/** A reason why the platform cannot do what was asked, in one sentence that a person can act on. */
export class Unstartable extends Error {
  override readonly name = 'Unstartable';

  constructor(spanish: string, english: string) {
    super(`${spanish} [${english}]`);
  }
}
