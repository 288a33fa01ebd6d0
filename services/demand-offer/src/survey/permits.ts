import { permitsOf } from '@concierta/access';
import type { SurveyCommandName } from './model.ts';

const writers = ['formulator', 'official', 'representative'] as const;
/** Advisers are the ones in the field: they ask and write down. */
const askers = ['formulator', 'adviser', 'official', 'representative'] as const;

/** Who may do what with a survey of their own organisation. */
export const surveyPermits = permitsOf<'draft' | SurveyCommandName | 'share' | 'answer' | 'erase'>({
  draft: { roles: writers },
  edit: { roles: writers },
  open: { roles: writers },
  extend: { roles: writers },
  close: { roles: writers },
  useAsSource: { roles: writers },
  share: { roles: askers },
  answer: { roles: askers },
  erase: { roles: ['formulator', 'approver', 'administrator', 'representative'] },
});
