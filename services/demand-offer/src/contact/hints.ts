import { type OwnerId, sha256 } from '@concierta/kernel';
import type { Key, Store, Write } from '@concierta/store';
import type { ContactCard } from './fields.ts';

/** The last ten digits: the same line, with or without the country's code. */
const dialled = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-10);

const partOf = (owner: OwnerId, sort: string, value: string): string =>
  `T#${owner}#CONTACTHINT#${sha256(`${owner}\n${sort}\n${value}`)}`;

/** Where contacts with the same e-mail or telephone meet. Only a hash is there, and it goes when the contact does. */
const partitions = (owner: OwnerId, { email, phone }: Pick<ContactCard, 'email' | 'phone'>): string[] => [
  ...(email === undefined ? [] : [partOf(owner, 'email', email.toLowerCase())]),
  ...(phone === undefined ? [] : [partOf(owner, 'phone', dialled(phone))]),
];

/** Rows to write and to delete when what a card says changes; `undefined` for no card before, or none any more. */
export const hintWrites = (
  owner: OwnerId,
  id: string,
  {
    before,
    after,
    unit,
  }: { before?: ContactCard | undefined; after?: ContactCard | undefined; unit?: string | undefined },
): Write[] => {
  const old = before ? partitions(owner, before) : [];
  const now = after ? partitions(owner, after) : [];
  const key = (pk: string): Key => ({ pk, sk: id });
  return [
    ...now.map((pk): Write => ({ put: { ...key(pk), ...(unit === undefined ? {} : { unit }) } })),
    ...old.filter((pk) => !now.includes(pk)).map((pk): Write => ({ delete: key(pk) })),
  ];
};

const shown = 5;

/** Other contacts with this e-mail or telephone, of the offices the reader sees: a warning, never a refusal. */
export const similarTo = async (
  store: Store,
  owner: OwnerId,
  card: ContactCard,
  { except, unit }: { readonly except?: string; readonly unit?: string | undefined },
): Promise<string[]> => {
  const found = await Promise.all(partitions(owner, card).map((pk) => store.query(pk, { limit: 50 })));
  const others = found
    .flatMap(({ items }) => items)
    .filter((item) => item.sk !== except && (unit === undefined || item.unit === unit));
  return [...new Set(others.map(({ sk }) => sk))].slice(0, shown);
};
