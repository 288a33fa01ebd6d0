import { type Principal, permitsOf } from '@concierta/access';
import type { ImportCommandName } from './model.ts';

/** What a person asks of an import that runs; what workers do is nobody's to ask. */
export type AskableImportCommand = Extract<ImportCommandName, 'cancel' | 'resume'>;

const loaders = ['formulator', 'adviser', 'official', 'representative'] as const;

/** Who may stop an import of their own organisation, or have it go on. Who may begin one, its kind says. */
export const importPermits = permitsOf<AskableImportCommand>({
  cancel: { roles: loaders },
  resume: { roles: loaders },
});

/** True when somebody may begin an import of a kind. */
export const mayLoad = (kind: { permit(principal: Principal): void }, principal: Principal): boolean => {
  try {
    kind.permit(principal);
    return true;
  } catch {
    return false;
  }
};
