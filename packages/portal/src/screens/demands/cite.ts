import { change, get, type Tagged } from '../../api/index.ts';
import { queries } from '../../query/cache.ts';
import { todayInColombia } from '../../words/index.tsx';
import { limits } from './fields.ts';
import type { SourceInput } from './source-form.ts';
import type { Demand } from './wire.ts';

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);

/** One key for citing one thing in one demand on one day, as long as a key may be. */
const keyOf = (demand: string, cited: string, version: number, date: string): string =>
  [demand.slice(4), cited.slice(-16), version, date].join('-');

/** Cites a source in a demand as it is now; what is on screen is read again. */
async function citeIn(demand: Tagged<Demand>, source: string): Promise<void> {
  await change('post', '/demands/{id}/sources', { path: { id: demand.id }, body: { source }, ifMatch: demand.etag });
  await queries.invalidateQueries();
}

/** Records a source and cites it. The key is made of what is cited, so that pressing twice, or again after a lost answer, records it once. */
async function recordAndCite(demand: Tagged<Demand>, body: SourceInput, key: string): Promise<void> {
  const { id } = await change('post', '/sources', { body }, key);
  await citeIn(demand, id);
}

const open: ReadonlySet<string> = new Set(['registered', 'inForce']);

/** Cites a measurement: the source that comes from it already, or a new one of kind «indicator». */
export async function citeMeasurement(demand: Tagged<Demand>, baseline: string): Promise<void> {
  const known = await get('/sources', { query: { baseline: baseline as never } });
  const there = known.items.find(({ state }) => open.has(state));
  if (there) return citeIn(demand, there.id);
  const { title, place, fields, revision } = await get('/baselines/{id}', { path: { id: baseline } });
  const date = todayInColombia(new Date());
  const body = {
    kind: 'indicator',
    title: cut(`${title}, ${place.name} (${fields.year})`, limits.sourceTitle),
    date,
    territories: [place.code],
    indicator: title,
    value: fields.value,
    unit: fields.unit,
    year: fields.year,
    measuredBy: fields.source,
    baseline,
  } as SourceInput;
  await recordAndCite(demand, body, keyOf(demand.id, baseline, revision, date));
}

/** A published offer, as far as citing it needs. */
export interface CitableOffer {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly owner: { readonly name: string };
  readonly edition?: number | undefined;
}

/** The title a cited offer has among the sources. */
export const offerSourceTitle = ({ title }: CitableOffer): string => cut(title, limits.sourceTitle);

/** Cites a published offer as what a repository contributes, with its public address. */
export async function citeOffer(demand: Tagged<Demand>, offer: CitableOffer): Promise<void> {
  const date = todayInColombia(new Date());
  const body = {
    kind: 'repository',
    title: offerSourceTitle(offer),
    date,
    territories: demand.territories.map(({ code }) => code),
    entity: cut(offer.owner.name, limits.place),
    link: `${location.origin}/ofertas/${offer.id}`,
    contribution: offer.summary ?? offer.title,
  } as SourceInput;
  await recordAndCite(demand, body, keyOf(demand.id, offer.id, offer.edition ?? 0, date));
}
