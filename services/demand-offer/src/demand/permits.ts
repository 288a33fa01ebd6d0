import { permitsOf } from '@concierta/access';
import type { DemandCommandName } from './commands.ts';

/** What a person asks for; what an event causes (`release`, `follow`, `handOver`, …) is nobody's to ask. */
export type AskableCommand = Exclude<
  DemandCommandName,
  'assign' | 'release' | 'follow' | 'noteSource' | 'hearSources' | 'noteReferral' | 'handOver'
>;

const writers = ['formulator', 'official', 'representative'] as const;
const deciders = ['approver', 'representative'] as const;

/** Who may do what with a demand of their own organisation; the coordinator's and takers' part is on the shared one. */
export const demandPermits = permitsOf<'draft' | AskableCommand | 'take' | 'route'>({
  draft: { roles: writers },
  edit: { roles: writers },
  cite: { roles: writers },
  uncite: { roles: writers },
  register: { roles: writers },
  characterise: { roles: ['formulator'], ownerKind: 'entity' },
  serve: { roles: ['formulator'], ownerKind: 'entity' },
  resolve: { roles: writers },
  close: { roles: deciders },
  reject: { roles: ['approver'], ownerKind: 'entity' },
  markDuplicate: { roles: writers },
  withdraw: { roles: writers },
  reopen: { roles: deciders },
  pin: { roles: writers },
  assess: { roles: ['formulator'], ownerKind: 'entity' },
  take: { roles: ['formulator'], ownerKind: 'entity' },
  route: { roles: ['coordinator'], ownerKind: 'entity', coordinator: true },
});

/** The commands whose button the portal draws, in its order. */
export const askable: readonly AskableCommand[] = [
  'edit',
  'cite',
  'uncite',
  'register',
  'characterise',
  'serve',
  'resolve',
  'close',
  'reject',
  'markDuplicate',
  'withdraw',
  'reopen',
  'pin',
  'assess',
];
