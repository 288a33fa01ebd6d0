/** Draws the state diagrams of the README from the transition tables: `node services/tenancy/src/diagrams.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mermaidOf } from '@concierta/kernel';
import { entityMachine } from './entity/model.ts';
import { invitationMachine } from './invitation/model.ts';
import { mandateMachine } from './mandate/model.ts';
import { membershipMachine } from './membership/model.ts';
import { organisationMachine } from './organisation/model.ts';
import { personMachine } from './person/model.ts';
import { unitMachine } from './unit/model.ts';

const drawings: readonly (readonly [title: string, drawing: string])[] = [
  ['NationalEntity', mermaidOf(entityMachine.table, 'invited')],
  ['TerritorialOrganisation', mermaidOf(organisationMachine.table, 'invited')],
  ['Membership', mermaidOf(membershipMachine.table, 'active')],
  ['Invitation', mermaidOf(invitationMachine.table, 'sent')],
  ['Mandate', mermaidOf(mandateMachine.table, 'awaiting')],
  ['OrgUnit', mermaidOf(unitMachine.table, 'active')],
  ['Person', mermaidOf(personMachine.table, 'linked')],
];

const [start, end] = ['<!-- diagrams: generated -->', '<!-- diagrams: end -->'];
const readme = new URL('../README.md', import.meta.url);

/** The README with its diagrams as the tables say today. */
export const withDiagrams = (text: string): string => {
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('the README has lost its place for diagrams');
  const drawn = drawings.map(([title, drawing]) => `### ${title}\n\n\`\`\`mermaid\n${drawing.trimEnd()}\n\`\`\`\n`);
  return `${before}${start}\n\n${drawn.join('\n')}\n${end}${after}`;
};

if (import.meta.main) writeFileSync(readme, withDiagrams(readFileSync(readme, 'utf8')));
