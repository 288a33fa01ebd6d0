import { readFile } from 'node:fs/promises';
import { search } from '@concierta/service-articulation/search/search';
import { thaw } from '@concierta/service-articulation/search/snapshot';

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
process.send?.({ loaded, processor: (user + system) / 1_000, offers: portfolio.offers.size, took });
