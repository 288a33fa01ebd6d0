import { parseArgs } from 'node:util';
import { contexts } from '../services.ts';
import { attemptsAt, type Outcome } from './attempt.ts';
import { edgeProbesOf, tryEdge } from './edge.ts';
import { probesOf } from './probes.ts';
import { stagePlace } from './stage-place.ts';

/** `npm run verify:aws -- --stage production`, or `-- --plan` for the list of what would be asked. */
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const how = 'npm run verify:aws -- --stage <stage>, with the keys of its verifier role; or -- --plan';

const { values } = parseArgs({
  options: { stage: { type: 'string' }, plan: { type: 'boolean', default: false } },
  strict: true,
});
const probes = probesOf(contexts);
const edges = edgeProbesOf(contexts);

const plan = (): void => {
  for (const { name, expect } of probes)
    say(`${expect === 'refused' ? 'must be refused' : 'must be allowed'}  ${name}`);
  for (const { name } of edges) say(`must be refused  ${name}`);
  say(`\n${probes.length + edges.length} probes of ${contexts.length} contexts.`);
};

const verify = async (stage: string): Promise<number> => {
  const place = await stagePlace(process.cwd(), stage);
  const attempt = attemptsAt(place);
  const tally = { right: 0, wrong: 0, unclear: 0, skipped: 0 };
  const count = (name: string, expected: string, outcome: Outcome): void => {
    if (outcome.kind === expected) tally.right += 1;
    else if (outcome.kind === 'unclear' || outcome.kind === 'skipped') {
      tally[outcome.kind] += 1;
      say(`${outcome.kind.toUpperCase()} ${name}: ${outcome.why}`);
    } else {
      tally.wrong += 1;
      say(`WRONG ${name}: it was ${outcome.kind}`);
    }
  };
  for (const probe of probes) count(probe.name, probe.expect, await attempt(probe));
  for (const probe of edges) count(probe.name, 'refused', await tryEdge(place, probe));
  say(`${tally.right} as they must be, ${tally.wrong} wrong, ${tally.unclear} unclear, ${tally.skipped} skipped.`);
  if (tally.skipped > 0) {
    say(
      'What was skipped was not verified. Name the role that runs this as verifierRoleArn (and operatorRoleArn) in the stage’s file.',
    );
  }
  // Not to know is not to be safe.
  return tally.wrong > 0 || tally.unclear > 0 || tally.skipped > 0 ? 1 : 0;
};

if (values.plan) plan();
else if (values.stage === undefined) {
  say(how);
  process.exitCode = 2;
} else {
  process.exitCode = await verify(values.stage);
}
