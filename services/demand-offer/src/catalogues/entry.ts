/** A label in the two languages of the platform. */
export interface Label {
  readonly es: string;
  readonly en: string;
}

/**
 * One code of a catalogue; `group` tells apart the parts of a catalogue that has several. One that `ended` is no longer
 * chosen, and is still told to whoever finds it in an older document.
 */
export interface Entry {
  readonly code: string;
  readonly group?: string;
  readonly label: Label;
  readonly ended?: true;
}

/** A versioned list of codes. The version moves when a code is added, renamed or ended. */
export interface Catalogue {
  readonly catalogueVersion: string;
  readonly title: Label;
  /** What a reader must know before relying on it. */
  readonly note?: Label;
  readonly items: readonly Entry[];
}

/** Writes an entry in one line. */
export const entry = (code: string, es: string, en: string, group?: string): Entry => ({
  code,
  ...(group ? { group } : {}),
  label: { es, en },
});

/** An entry of which it is kept that it ended. */
export const ended = (one: Entry): Entry => ({ ...one, ended: true });
