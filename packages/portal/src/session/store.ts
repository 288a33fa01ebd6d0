import { takeCredentials } from '../api/transport.ts';
import { wornHat } from './hats.ts';
import { after, isFresh, type Session, type SessionEvent, type Tokens } from './machine.ts';

const place = 'concierta.session';
const entered = 'concierta.entered';
const listeners = new Set<() => void>();
let session: Session = { is: 'out' };
let renewing: Promise<Tokens | undefined> | undefined;

/** The provider's protocol is fetched only by who signs in or renews: it is not part of the first load. */
const provider = () => import('./oidc.ts');

function tell(event: SessionEvent): void {
  const next = after(session, event);
  if (next === session) return;
  session = next;
  if (session.is === 'in') {
    sessionStorage.setItem(place, JSON.stringify(session.tokens));
    localStorage.setItem(entered, 'yes');
  }
  if (session.is === 'out' || session.is === 'lost') sessionStorage.removeItem(place);
  for (const listener of listeners) listener();
}

export const currentSession = (): Session => session;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What this window kept; nothing when it cannot be read. */
function kept(): Tokens | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? 'null') as Tokens | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Takes up the session this window had, if any; from then on, leaving in another window of this browser leaves here too. */
export function restoreSession(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === entered && newValue === null) tell({ type: 'signedOut' });
  });
  tell({ type: 'restored', tokens: kept() });
}

/** Goes to the identity provider; says so if it cannot be reached. */
export async function signIn(goto: string): Promise<void> {
  tell({ type: 'wentToSignIn' });
  try {
    await (await provider()).leaveToSignIn(goto);
  } catch {
    tell({ type: 'failed', why: 'unreachable' });
  }
}

/** Ends a sign-in with the answer in the address; gives the page the person was going to, or undefined if it failed. */
export async function finishSignIn(url: URL): Promise<string | undefined> {
  tell({ type: 'cameBack' });
  try {
    const { tokens, goto } = await (await provider()).comeBack(url);
    tell({ type: 'signedIn', tokens });
    return goto;
  } catch (error) {
    tell({ type: 'failed', why: error instanceof TypeError ? 'unreachable' : 'answer' });
    return undefined;
  }
}

async function renewOnce(tokens: Tokens): Promise<Tokens | undefined> {
  const oidc = await provider();
  try {
    const fresh = await oidc.renew(tokens);
    tell({ type: 'refreshed', tokens: fresh });
    return fresh;
  } catch (error) {
    if (oidc.isRefusal(error) || !tokens.refresh) return undefined;
    return tokens;
  }
}

/** However many calls need a new token, it is asked for once. */
function renewed(tokens: Tokens): Promise<Tokens | undefined> {
  renewing ??= renewOnce(tokens).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

/** True when somebody entered in another window of this browser and did not leave: the provider may know them still. */
export const enteredElsewhere = (): boolean => localStorage.getItem(entered) !== null;

/** Forgets the person here and at the provider. */
export async function signOut(): Promise<void> {
  localStorage.removeItem(entered);
  const tokens = session.is === 'in' ? session.tokens : undefined;
  tell({ type: 'signedOut' });
  if (!tokens) return;
  const address = await (await provider()).goodbyeAddress(tokens).catch(() => undefined);
  if (address) location.assign(address);
}

takeCredentials({
  async token() {
    if (session.is !== 'in') return undefined;
    if (isFresh(session.tokens, Date.now()) || !session.tokens.refresh) return session.tokens.access;
    return (await renewed(session.tokens))?.access ?? session.tokens.access;
  },
  async renewed(refused) {
    if (session.is !== 'in') return undefined;
    if (session.tokens.access !== refused) return session.tokens.access;
    const fresh = await renewed(session.tokens);
    return fresh && fresh.access !== refused ? fresh.access : undefined;
  },
  lost: () => tell({ type: 'refused' }),
  actingAs: wornHat,
});
