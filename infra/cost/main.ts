import { contexts } from '../services.ts';
import { billOf } from './formula.ts';
import { houseOf } from './house.ts';
import { load } from './load.ts';
import { type Price, priceRegion, prices, pricesOf } from './prices.ts';
import { tableOf } from './table.ts';

/** `npm run cost`, or `npm run cost -- 30 80`: what a month costs for so many entities, and on what that rests. */
const asked = process.argv.slice(2).map(Number);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (asked.some((count) => !Number.isInteger(count) || count < 1)) {
  say('Tell numbers of entities: npm run cost -- 10 50 200');
  process.exitCode = 2;
} else {
  const sizes = asked.length > 0 ? asked : [10, 50, 200];
  const house = houseOf(contexts);
  say(tableOf(sizes.map((entities) => billOf(entities, load, house, prices))));
  say(`\nPublic prices of ${priceRegion} as of ${pricesOf}, in US dollars, without taxes:`);
  for (const [name, { usd, per, source }] of Object.entries<Price>(prices)) {
    const where = source.kind === 'memory' ? 'precio público consultado de memoria, por verificar' : source.where;
    say(`  ${name}: ${usd} for each ${per} (${where})`);
  }
  say('\nLoad that was assumed (infra/cost/load.ts):');
  for (const [name, value] of Object.entries(load)) say(`  ${name}: ${value}`);
  say('\nCounted in what the services declare:');
  for (const [name, value] of Object.entries(house)) say(`  ${name}: ${Number(value.toFixed(2))}`);
}
