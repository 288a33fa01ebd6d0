/** A reason to stop at once: one sentence for a person, Spanish first. */
export class Stop extends Error {
  /**
   * @param {string} spanish
   * @param {string} english
   */
  constructor(spanish, english) {
    super(`${spanish} [${english}]`);
  }
}
