import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { apiCpu } from './api-cpu.ts';
import { calls } from './calls.ts';
import { type Finding, isBroken, type Measured, machine, table } from './finding.ts';
import { growth } from './growth.ts';
import { heads } from './heads.ts';
import { importing } from './importing.ts';
import { lighthouse } from './lighthouse.ts';
import { police } from './policing.ts';
import { searching } from './search.ts';
import { secondStart } from './second-start.ts';
import { visible } from './visible.ts';

/** What can be measured, each in a process of its own. */
const sections: Readonly<Record<string, () => Promise<Finding[]>>> = {
  api: apiCpu,
  calls,
  growth,
  heads,
  imports: importing,
  police,
  search: searching,
  visible,
  start: secondStart,
  lighthouse,
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a section in a fresh process, so that no section pays for another's memory or compiled code. */
const apart = (section: string): Promise<Finding[]> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--section', section], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    let findings: Finding[] | undefined;
    child.on('message', (message) => {
      findings = message as Finding[];
    });
    child.once('exit', (code) =>
      findings ? resolve(findings) : reject(new Error(`the section «${section}» ended with ${code}`)),
    );
  });

const report = async (asked: readonly string[]): Promise<number> => {
  const unknown = asked.filter((section) => !Object.hasOwn(sections, section));
  if (unknown.length > 0) {
    say(`There is no section «${unknown.join('», «')}»: use ${Object.keys(sections).join(', ')}.`);
    return 2;
  }
  const findings: Measured[] = [];
  const load = loadavg()[0] ?? 0;
  for (const section of asked.length > 0 ? asked : Object.keys(sections)) {
    const began = performance.now();
    const command = `npm run bench -- ${section}`;
    const failed = (error: unknown): Finding[] => [
      { sort: 'count', what: `Section «${section}»`, measured: `failed: ${error}`, budget: 'to end', holds: false },
    ];
    findings.push(...(await apart(section).catch(failed)).map((finding) => ({ ...finding, command })));
    process.stderr.write(`${section}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  }
  say(table(findings));
  say(`\nMachine: ${machine()}; load average ${load.toFixed(1)} before the first section.`);
  const broken = findings.filter(isBroken);
  for (const { what, measured, budget } of broken) say(`Broken: ${what}: ${measured}; the budget is ${budget}.`);
  return broken.length > 0 ? 1 : 0;
};

const [first, section = ''] = process.argv.slice(2);
if (first === '--section') {
  const findings = await sections[section]?.();
  if (process.send) process.send(findings, () => process.exit(0));
  else process.exit(0);
} else {
  process.exitCode = await report(process.argv.slice(2));
}
