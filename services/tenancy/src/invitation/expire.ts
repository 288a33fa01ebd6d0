import { type ClockHandlers, clockCommand, type Swept, sweepDue, type WorkerDeps } from '@concierta/events';
import { audited } from '../audit/record.ts';
import type { Tenancy } from '../tenancy.ts';
import { type Invitation, type InvitationCommand, type InvitationEvent, invitationMachine } from './model.ts';
import { invitationDefinition } from './store.ts';

const clockHandlers = (tenancy: Tenancy): ClockHandlers => ({
  INVITATION: clockCommand<Invitation, InvitationCommand, InvitationEvent>({
    aggregate: invitationDefinition,
    machine: invitationMachine,
    toCommand: (invitation, at) =>
      invitation.state === 'sent' && invitation.expiresAt < at ? { type: 'expire', at } : undefined,
    also: (_before, _after, _event, { owner, id, tools: { context } }) => [
      audited(tenancy, owner, context, { act: 'invitation.expired', about: { kind: 'INVITATION', id } }),
    ],
  }),
});

/**
 * The clock's command: invitations whose fourteen days ended become `expired`. Nothing depends on it — accepting looks at
 * the date itself — so a sweep that comes late changes only what lists show.
 */
export const expireInvitations = (tenancy: Tenancy, deps: WorkerDeps): Promise<Swept> =>
  sweepDue(deps, 'expire-invitations', clockHandlers(tenancy));
