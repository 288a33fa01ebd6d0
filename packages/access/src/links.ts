import { idSchema, newId, newSecret, OwnerId, Refusal, sha256 } from '@concierta/kernel';
import { type Item, linkKey, mintScope, openStore, type Row, type Store, type Write } from '@concierta/store';
import * as z from 'zod';
import type { TableDeps } from './hats.ts';
import type { DocumentRef } from './parties.ts';

const Instant = z.iso.datetime();

/**
 * A capability link: the key to one document, for one purpose, until a day. Not a signature: what it opens may ask for
 * more (a one-time code sent to the party) before anything is accepted in somebody's name.
 */
const LinkRecord = z.object({
  id: idSchema('link'),
  kind: z.string(),
  document: z.string(),
  /** What it is for: a link to answer does not open what one to accept opens. */
  purpose: z.string(),
  /** The one party it was made for, if it was made for one. */
  party: z.string().optional(),
  /** What the owner calls it: «Municipio de Balboa». */
  label: z.string().optional(),
  /** What whoever uses it need not give: who asks, the territory it was sent to, and the like. */
  about: z.record(z.string(), z.string()).optional(),
  expiresAt: Instant,
  createdAt: Instant,
  createdBy: z.string(),
  singleUse: z.boolean(),
  /** How many times something may be tried with it, and how many were. */
  maxAttempts: z.number().int().positive().optional(),
  attempts: z.number().int().nonnegative(),
  usedAt: Instant.optional(),
  revokedAt: Instant.optional(),
  version: z.number().int().positive(),
});
export type LinkRecord = z.infer<typeof LinkRecord>;

export interface NewLink {
  readonly owner: OwnerId;
  readonly kind: string;
  readonly document: string;
  readonly purpose: string;
  readonly party?: string | undefined;
  readonly label?: string | undefined;
  readonly about?: Readonly<Record<string, string>> | undefined;
  readonly expiresAt: string;
  readonly singleUse?: boolean | undefined;
  readonly maxAttempts?: number | undefined;
  readonly by: string;
  readonly at: Date;
}

/** A link just made: its address is known now and never again, because the row holds only the hash of the secret. */
export interface MintedLink {
  readonly link: LinkRecord;
  /** `<owner>.<secret>`. Show it to who asked for it, and keep it nowhere: neither in a log nor in an answer kept for replay. */
  readonly address: string;
  readonly write: Write;
}

/** The list in which the owner finds the links of one document. */
export const linkList = (kind: string, document: string): string => `LINKS#${kind}#${document}`;

const rowOf = (link: LinkRecord, secretHash: string): Row => ({
  i: link.id,
  h: secretHash,
  ...(link.label === undefined ? {} : { t: link.label.slice(0, 60) }),
  ...(link.usedAt === undefined ? {} : { u: 1 }),
  ...(link.revokedAt === undefined ? {} : { r: 1 }),
  ...(link.singleUse ? { o: 1 } : {}),
  e: link.expiresAt.slice(0, 16),
});

const itemOf = (owner: string, secretHash: string, link: LinkRecord): Item => ({
  ...linkKey(owner, secretHash),
  ...link,
  row: rowOf(link, secretHash),
  l1: linkList(link.kind, link.document),
  l1s: link.id,
});

/** Makes a link. Its row is written by the caller, in the transaction of whatever else the act writes. */
export const newLink = ({ owner, at, by, singleUse = false, ...rest }: NewLink): MintedLink => {
  const secret = newSecret();
  const link = LinkRecord.parse({
    ...rest,
    id: newId('link', at),
    createdAt: at.toISOString(),
    createdBy: by,
    singleUse,
    attempts: 0,
    version: 1,
  });
  return {
    link,
    address: `${owner}.${secret}`,
    write: { put: itemOf(owner, sha256(secret), link), condition: 'absent' },
  };
};

/** A link in the owner's list: enough to recognise it and to revoke it. */
export interface ListedLink {
  readonly id: string;
  readonly secretHash: string;
  readonly label: string | undefined;
  readonly expiresAt: string;
  readonly singleUse: boolean;
  readonly used: boolean;
  readonly revoked: boolean;
}

/** A row of `linkList`. */
export const listedLink = (row: Row): ListedLink => ({
  id: String(row.i),
  secretHash: String(row.h),
  label: row.t === undefined ? undefined : String(row.t),
  expiresAt: `${String(row.e)}:00.000Z`,
  singleUse: row.o === 1,
  used: row.u === 1,
  revoked: row.r === 1,
});

const changed = (owner: string, secretHash: string, link: LinkRecord, change: Partial<LinkRecord>): Write => {
  const next = LinkRecord.parse({ ...link, ...change, version: link.version + 1 });
  return { put: itemOf(owner, secretHash, next), condition: { version: link.version } };
};

/**
 * Takes a link back; what it opened is closed from this moment. A link that is already revoked stays as it is.
 * Refuses `not-found` when the document has no such link.
 */
export const revokeLink = async (store: Store, owner: OwnerId, secretHash: string, at: string): Promise<LinkRecord> => {
  for (let left = 3; ; left -= 1) {
    const link = linkOf(await store.get(linkKey(owner, secretHash)));
    if (!link) throw new Refusal('not-found');
    if (link.revokedAt) return link;
    try {
      await store.transact([changed(owner, secretHash, link, { revokedAt: at })]);
      return { ...link, revokedAt: at, version: link.version + 1 };
    } catch (error) {
      // Somebody used it in between: it is revoked all the same.
      if (!(error instanceof Refusal) || error.code !== 'stale-version' || left === 0) throw error;
    }
  }
};

const linkOf = (row: Item | undefined): LinkRecord | undefined => {
  const parsed = LinkRecord.safeParse(row);
  return parsed.success ? parsed.data : undefined;
};

/** What a link opens: one document, and a store that reaches that document and the link's own row. */
export interface LinkContext {
  readonly link: LinkRecord;
  readonly owner: OwnerId;
  readonly ref: DocumentRef;
  readonly store: Store;
  /** What limits how often this link is used: never the secret itself. */
  readonly limitKey: string;
  /** True when it was used up, or tried too often: only with `evenUsed` does such a link open at all. */
  readonly spent: boolean;
  /** Counts one attempt, before it is looked at. Refuses `not-found` for a link that is spent or was tried too often. */
  attempt(): Promise<void>;
  /** The writes that go with using it, in the same transaction: a link for one use is used up, and only once. */
  use(at: string): readonly Write[];
}

const addressPattern = /^((?:ent|ter)_[0-9A-HJKMNP-TV-Z]{26})\.([A-Za-z0-9_-]{32})$/;

/** `<owner>.<secret>` as its two parts; nothing for what cannot be one. */
const partsOf = (address: string): { readonly owner: OwnerId; readonly secretHash: string } | undefined => {
  const [, ownerPart, secret] = addressPattern.exec(address) ?? [];
  const owner = OwnerId.safeParse(ownerPart);
  return owner.success && secret !== undefined ? { owner: owner.data, secretHash: sha256(secret) } : undefined;
};

/** What a request with a link is limited by, whether or not there is such a link; nothing for what cannot be one. */
export const linkLimitKey = (address: string): string | undefined => {
  const parts = partsOf(address);
  return parts && `link:${parts.secretHash}`;
};

const exhausted = ({ attempts, maxAttempts }: LinkRecord): boolean =>
  maxAttempts !== undefined && attempts >= maxAttempts;

const isSpent = (link: LinkRecord): boolean => link.usedAt !== undefined || exhausted(link);

const isOver = (link: LinkRecord, now: Date): boolean =>
  link.revokedAt !== undefined || Date.parse(link.expiresAt) <= now.getTime();

export interface Opening {
  /** What is to be done with it; a link for anything else is not found. */
  readonly purpose: string;
  /** What kind of document is expected. */
  readonly kind: string;
  /** True where a link that was used up still shows what became of it: a receipt. */
  readonly evenUsed?: boolean;
}

/**
 * Opens the one document of a link. Never was, altered, of another purpose, revoked, expired and used up are the same
 * `not-found` after the same single read, so that a guess learns nothing. Opening changes nothing.
 */
export const openLink = async (deps: TableDeps, address: string, opening: Opening): Promise<LinkContext> => {
  const parts = partsOf(address);
  if (!parts) throw new Refusal('not-found');
  const { owner, secretHash } = parts;
  const key = linkKey(owner, secretHash);
  const scoped = (docKind: string, id: string): Store =>
    openStore(deps.tables, mintScope({ kind: 'document', owner, docKind, id, link: secretHash }), {
      clock: deps.clock,
    });
  // Until the row is read nobody knows which document it opens: this scope reaches the link's row and no document.
  const found = linkOf(await scoped(opening.kind, '-').get(key));
  if (
    !found ||
    found.purpose !== opening.purpose ||
    found.kind !== opening.kind ||
    isOver(found, deps.clock.now()) ||
    (isSpent(found) && opening.evenUsed !== true)
  ) {
    throw new Refusal('not-found');
  }
  let link = found;
  const store = scoped(link.kind, link.document);
  return {
    link,
    owner,
    ref: { owner, kind: link.kind, id: link.document },
    store,
    limitKey: `link:${secretHash}`,
    spent: isSpent(found),
    async attempt() {
      for (;;) {
        if (isOver(link, deps.clock.now()) || isSpent(link)) throw new Refusal('not-found');
        if (link.maxAttempts === undefined) return;
        try {
          await store.transact([changed(owner, secretHash, link, { attempts: link.attempts + 1 })]);
          link = { ...link, attempts: link.attempts + 1, version: link.version + 1 };
          return;
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'stale-version') throw error;
          // Somebody tried at the same moment: theirs counts, and so does this one.
          const again = linkOf(await store.get(key));
          if (!again) throw new Refusal('not-found');
          link = again;
        }
      }
    },
    use: (at) => (link.singleUse ? [changed(owner, secretHash, link, { usedAt: at })] : []),
  };
};
