import { permitsOf } from '@concierta/access';

/** What a person of the sender asks for, of the receiver, and of the coordination. The rest is events' and the clock's. */
export type SendersCommand = 'send' | 'resend' | 'keep' | 'recall';
export type ReceiversCommand = 'accept' | 'decline' | 'redirect';

/**
 * Who formulates sends, accepts and redirects, as who formulates takes a demand. Declining is for who formulates or
 * approves: nothing is rejected by it, the demand goes back to who sent it. Keeping what came back, and taking back what
 * was sent, are the sender's own formulators'.
 */
export const referralPermits = permitsOf<SendersCommand | ReceiversCommand | 'remind'>({
  send: { roles: ['formulator'], ownerKind: 'entity' },
  resend: { roles: ['formulator'], ownerKind: 'entity' },
  keep: { roles: ['formulator'], ownerKind: 'entity' },
  recall: { roles: ['formulator'], ownerKind: 'entity' },
  accept: { roles: ['formulator'], ownerKind: 'entity' },
  decline: { roles: ['formulator', 'approver'], ownerKind: 'entity' },
  redirect: { roles: ['formulator'], ownerKind: 'entity' },
  remind: { roles: ['coordinator'], ownerKind: 'entity', coordinator: true },
});

export const sendersCommands: readonly SendersCommand[] = ['resend', 'keep', 'recall'];
export const receiversCommands: readonly ReceiversCommand[] = ['accept', 'decline', 'redirect'];
