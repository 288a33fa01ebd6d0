/** Draws the state diagrams of the README from the transition tables: `node services/tenancy/src/diagrams.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Machine, mermaidOf, type Tagged, type Typed } from '@concierta/kernel';
import { entityMachine } from './entity/model.ts';
import { invitationMachine } from './invitation/model.ts';
import { mandateMachine } from './mandate/model.ts';
import { membershipMachine } from './membership/model.ts';
import { organisationMachine } from './organisation/model.ts';
import { personMachine } from './person/model.ts';
import { unitMachine } from './unit/model.ts';

/** A command that may be issued in several states and leaves each as it is leads nowhere else, whatever pairs the table allows. */
const drawn = <S extends Tagged, C extends Typed, E extends Typed>(machine: Machine<S, C, E>, initial: S['state']) => {
  const rules = Object.entries(machine.table) as [
    string,
    { readonly from: readonly string[]; readonly to: readonly string[] },
  ][];
  const staying = new Set(
    rules.filter(([, { from, to }]) => from.length > 1 && from.join() === to.join()).map(([command]) => command),
  );
  const moves = (line: string) => {
    const [, from, to, command] = /^ {2}(\w+) --> (\w+): (\w+)$/.exec(line) ?? [];
    return from === undefined || from === to || !staying.has(command ?? '');
  };
  return mermaidOf(machine.table, initial).split('\n').filter(moves).join('\n');
};

const drawings: readonly (readonly [title: string, drawing: string])[] = [
  ['NationalEntity', drawn(entityMachine, 'invited')],
  ['TerritorialOrganisation', drawn(organisationMachine, 'invited')],
  ['Membership', drawn(membershipMachine, 'active')],
  ['Invitation', drawn(invitationMachine, 'sent')],
  ['Mandate', drawn(mandateMachine, 'awaiting')],
  ['OrgUnit', drawn(unitMachine, 'active')],
  ['Person', drawn(personMachine, 'linked')],
];

const [start, end] = ['<!-- diagrams: generated -->', '<!-- diagrams: end -->'];
const readme = new URL('../README.md', import.meta.url);

/** The README with its diagrams as the tables say today. */
export const withDiagrams = (text: string): string => {
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('the README has lost its place for diagrams');
  const sections = drawings.map(([title, drawing]) => `### ${title}\n\n\`\`\`mermaid\n${drawing.trimEnd()}\n\`\`\`\n`);
  return `${before}${start}\n\n${sections.join('\n')}\n${end}${after}`;
};

if (import.meta.main) writeFileSync(readme, withDiagrams(readFileSync(readme, 'utf8')));
