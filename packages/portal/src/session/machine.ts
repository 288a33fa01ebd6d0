/** The tokens of one signed-in person; times in epoch milliseconds. */
export interface Tokens {
  readonly access: string;
  readonly expiresAt: number;
  readonly refresh?: string | undefined;
  readonly id?: string | undefined;
  readonly subject: string;
}

/**
 * Where a session is. `lost` is a session that ended by itself: what was on screen stays, and entering again goes on;
 * `out` is nobody.
 */
export type Session =
  | { readonly is: 'out'; readonly failed?: 'answer' | 'unreachable' | undefined }
  | { readonly is: 'leaving' }
  | { readonly is: 'returning' }
  | { readonly is: 'in'; readonly tokens: Tokens }
  | { readonly is: 'lost'; readonly subject: string };

export type SessionEvent =
  | { readonly type: 'restored'; readonly tokens: Tokens | undefined }
  | { readonly type: 'wentToSignIn' }
  | { readonly type: 'cameBack' }
  | { readonly type: 'signedIn'; readonly tokens: Tokens }
  | { readonly type: 'refreshed'; readonly tokens: Tokens }
  | { readonly type: 'failed'; readonly why: 'answer' | 'unreachable' }
  | { readonly type: 'refused' }
  | { readonly type: 'signedOut' };

/** The next session. An event that does not belong to where the session is changes nothing: a late answer cannot undo a sign-out. */
export function after(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'restored':
      return session.is === 'out' && event.tokens ? { is: 'in', tokens: event.tokens } : session;
    case 'wentToSignIn':
      return session.is === 'in' ? session : { is: 'leaving' };
    case 'cameBack':
      return session.is === 'in' ? session : { is: 'returning' };
    case 'signedIn':
      return session.is === 'returning' ? { is: 'in', tokens: event.tokens } : session;
    case 'refreshed':
      return session.is === 'in' && session.tokens.subject === event.tokens.subject
        ? { is: 'in', tokens: event.tokens }
        : session;
    case 'failed':
      return session.is === 'in' ? session : { is: 'out', failed: event.why };
    case 'refused':
      return session.is === 'in' ? { is: 'lost', subject: session.tokens.subject } : session;
    case 'signedOut':
      return { is: 'out' };
  }
}

/** A token is renewed this long before it ends, so that none ends on its way. */
const margin = 30_000;

export const isFresh = (tokens: Tokens, now: number): boolean => tokens.expiresAt - margin > now;
