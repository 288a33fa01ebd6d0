import { readFile } from 'node:fs/promises';
import { overlaps } from '@concierta/service-articulation/overlap/radar';
import { search } from '@concierta/service-articulation/search/search';
import { thaw } from '@concierta/service-articulation/search/snapshot';
import { territories } from '@concierta/territories';

/** Loads a snapshot as a function that has just begun does, and asks it; tells its parent the milliseconds. */
const [file = '', ...queries] = process.argv.slice(2);
const bytes = await readFile(file);
const began = performance.now();
const processor = process.cpuUsage();
const portfolio = await thaw(bytes);
const loaded = performance.now() - began;
const { user, system } = process.cpuUsage(processor);
if (!portfolio) throw new Error('the snapshot could not be read');

const places = ['19450', '52001', '05', undefined];
const took: number[] = [];
for (const [n, query] of queries.entries()) {
  const asked = performance.now();
  search(portfolio, query, { territory: places[n % places.length] }, { from: 0, limit: 25 });
  took.push(performance.now() - asked);
}

/** An offer for the whole country, so that every published one has to be compared. */
const wide = {
  territories: territories().map(({ code }) => code),
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  cycleStages: ['planning'],
  sector: 'housing',
  text: queries.slice(0, 3).join(' '),
} as const;
const looked: number[] = [];
for (let look = 0; look < 5; look += 1) {
  const asked = performance.now();
  overlaps(portfolio, wide);
  looked.push(performance.now() - asked);
}
process.send?.({ loaded, processor: (user + system) / 1_000, offers: portfolio.offers.size, took, looked });
