import type { Clock } from '@concierta/kernel';
import * as z from 'zod';
import { type ApiClient, apiClient } from './api-client.ts';
import type { Keys } from './issuer/keys.ts';
import { plainAddress } from './issuer/people.ts';
import { mintAccessToken, mintIdToken } from './issuer/tokens.ts';

export interface SignedInOptions {
  readonly origin: string;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly drain: () => Promise<void>;
}

const Me = z.object({
  hats: z.array(
    z.object({
      hat: z.string(),
      inForce: z.boolean(),
      owner: z.looseObject({ id: z.string(), name: z.string(), code: z.string().optional() }),
    }),
  ),
});

/** Somebody by e-mail, signed in; wearing the hat of the named owner (id, code or name), else the first one. */
export type SignIn = (email: string, owner?: string) => ApiClient;

const halfAnHour = 1_800_000;

/**
 * Signs people in without the pages for it: the issuer's own key signs what the issuer would give, and the first call
 * links the person, which accepts the invitations that wait for the address.
 */
export const signingIn = ({ origin, keys, clock, fetch, drain }: SignedInOptions): SignIn => {
  const minting = { keys, issuer: `${origin}/oidc`, clock };
  const linked = new Map<string, Promise<void>>();
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  /** A token lives an hour; half of that it is used again, because signing costs more than most requests. */
  const tokenOf = (email: string): Promise<string> => {
    const now = clock.now().getTime();
    const kept = tokens.get(email);
    if (kept && now < kept.until && kept.until - now <= halfAnHour) return kept.token;
    const token = mintAccessToken(minting, email);
    tokens.set(email, { token, until: now + halfAnHour });
    return token;
  };

  const link = async (me: ApiClient, email: string): Promise<void> => {
    const answer = await me.post('/me/link', { idToken: await mintIdToken(minting, email) });
    if (answer.status >= 300) throw new Error(`${email} could not be linked: ${JSON.stringify(answer.body)}`);
    await drain();
  };

  return (address, owner) => {
    const email = plainAddress(address);
    const common = { email, origin, fetch, token: () => tokenOf(email) };
    const me = apiClient({ ...common, hat: async () => undefined });
    let worn: string | undefined;
    const find = async (): Promise<string | undefined> => {
      const { hats } = Me.parse((await me.get('/me')).body);
      return hats.find(
        (one) => one.inForce && (owner === undefined || [one.owner.id, one.owner.code, one.owner.name].includes(owner)),
      )?.hat;
    };
    const hat = async () => {
      if (worn !== undefined) return worn;
      const linking = linked.get(email) ?? link(me, email);
      linked.set(email, linking);
      await linking;
      worn = await find();
      if (worn === undefined && owner !== undefined) {
        // Invited to another organisation since the first visit: coming again accepts it.
        await link(me, email);
        worn = await find();
      }
      return worn;
    };
    return apiClient({ ...common, hat });
  };
};
