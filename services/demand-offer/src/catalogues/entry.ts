/** A label in the two languages of the platform. */
export interface Label {
  readonly es: string;
  readonly en: string;
}

/** One code of a catalogue; `group` tells apart the parts of a catalogue that has several. */
export interface Entry {
  readonly code: string;
  readonly group?: string;
  readonly label: Label;
}

/** A versioned list of codes. The version moves when a code is added, renamed or ended. */
export interface Catalogue {
  readonly catalogueVersion: string;
  readonly title: Label;
  readonly items: readonly Entry[];
}

/** Writes an entry in one line. */
export const entry = (code: string, es: string, en: string, group?: string): Entry => ({
  code,
  ...(group ? { group } : {}),
  label: { es, en },
});
