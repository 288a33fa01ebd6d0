import { CatalogueCode, CycleStage, OfferMechanism, ServiceMode } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import { displayName, isTerritoryCode, plain, searchTerritories } from '@concierta/territories';
import * as z from 'zod';

const empty = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());

/** What the search form sends. A field it did not send, or sent empty, is no filter; an invented value is refused. */
export const SearchForm = z.object({
  q: optional(z.string().max(200)),
  territorio: optional(z.string().max(100)),
  capacidad: optional(CatalogueCode),
  ciclo: optional(CycleStage),
  sector: optional(CatalogueCode),
  modalidad: optional(ServiceMode),
  mecanismo: optional(OfferMechanism),
  entidad: optional(OwnerId),
  cupos: optional(z.literal('si')),
  despues: optional(z.string().max(200)),
});
export type SearchForm = z.infer<typeof SearchForm>;

/** The territory somebody wrote: one place, or the places it could be (none, or several). */
export type WrittenTerritory =
  | { readonly code: string }
  | { readonly written: string; readonly options: readonly string[] };

const mostOptions = 8;

/** Reads a territory written by hand: a code, the name a page shows it by, or a name that only one place has. */
export const readTerritory = (written: string): WrittenTerritory => {
  const text = written.trim();
  if (isTerritoryCode(text)) return { code: text };
  const found = searchTerritories(text, { limit: mostOptions }).map(({ code }) => code);
  const shown = found.find((code) => plain(displayName(code)) === plain(text));
  const [only] = found;
  if (shown !== undefined) return { code: shown };
  if (found.length === 1 && only !== undefined) return { code: only };
  const named = found.filter((code) => plain(displayName(code).split(',')[0] ?? '') === plain(text));
  const [single] = named;
  if (named.length === 1 && single !== undefined) return { code: single };
  return { written: text, options: named.length > 0 ? named : found };
};
