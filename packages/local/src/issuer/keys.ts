import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import * as z from 'zod';

/** The secrets of one data folder: what signs its tokens, its cookies and its file addresses. */
export interface Keys {
  /** RS256, private; named by `kid`. */
  readonly signing: JWK & { readonly kid: string };
  /** The public half, as a set. */
  readonly jwks: JSONWebKeySet;
  readonly cookies: string;
  readonly files: string;
}

const Stored = z.object({
  signing: z.looseObject({ kid: z.string(), kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() }),
  cookies: z.string().min(32),
  files: z.string().min(32),
});
type Stored = z.infer<typeof Stored>;

const alg = 'RS256';

const keysOf = ({ signing, cookies, files }: Stored): Keys => {
  const { kid, kty, n, e } = signing;
  return { signing, cookies, files, jwks: { keys: [{ kid, kty, n, e, alg, use: 'sig' }] } };
};

const secret = () => randomBytes(32).toString('base64url');

/** Fresh keys that nobody keeps; for tests. */
export const freshKeys = async (): Promise<Keys> => keysOf(await fresh());

const fresh = async (): Promise<Stored> => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg, use: 'sig' };
  return Stored.parse({ signing, cookies: secret(), files: secret() });
};

/** The keys of a data folder; made the first time, readable by their owner alone. Without them nobody could stay signed in. */
export const keysIn = async (folder: string): Promise<Keys> => {
  const path = join(folder, 'keys.json');
  if (!existsSync(path)) {
    writeFileSync(`${path}.next`, JSON.stringify(await fresh()), { mode: 0o600 });
    renameSync(`${path}.next`, path);
  }
  return keysOf(Stored.parse(JSON.parse(readFileSync(path, 'utf8'))));
};
