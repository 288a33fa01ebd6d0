import { beforeAll, describe, expect, it } from 'vitest';
import * as a from './sample-contacts.ts';
import { cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const created = async (by: Member, collection: string, body: object): Promise<string> => {
  const { status, body: made } = await by.create(collection, body);
  expect(status, JSON.stringify(made)).toBe(201);
  return `${collection}/${made.id}`;
};

const objective = { kind: 'objective', code: 'OE-2', title: 'Agua segura en la ruralidad', from: 2023, to: 2027 };
const request = { kind: 'know', channel: 'email', receivedOn: '2026-03-02', asker: a.asker };

const commands: readonly (readonly [
  what: string,
  collection: string,
  body: (unit: string) => object,
  command: string,
  said: (unit: string) => object | undefined,
])[] = [
  ['an offer', '/offers', (unit) => ({ title: 'Plan de agua rural', unit }), 'submit', () => undefined],
  ['an item', '/institutional-items', (unit) => ({ ...objective, unit }), 'end', () => ({ reason: 'Terminó.' })],
  [
    'a report',
    '/internal-reports',
    (unit) => ({ year: 2026, period: 'year', unit }),
    'send',
    (unit) => ({ units: [unit] }),
  ],
  ['a contact', '/contacts', () => a.yolima, 'withdraw', () => undefined],
  ['a rights request', '/rights-requests', () => request, 'extend', () => ({ reason: 'Faltan documentos.' })],
];

describe('what is of another office', () => {
  it.each(commands)(
    '%s is not there for a member limited to one, whatever version they say they read',
    async (...row) => {
      const [, collection, body, command, said] = row;
      const { owner } = who.formulator;
      const [mine, theirs] = [await s.office(owner), await s.office(owner)];
      const roles = ['formulator', 'administrator'] as const;
      const limited = await s.join(owner, `limited ${collection}`, [...roles], { orgUnit: mine });
      const path = await created(who.formulator, collection, body(theirs));
      const send = (at: string, ifMatch: string) =>
        limited.send('POST', `${at}/${command}`, { ifMatch, body: said(theirs) });
      const none = await send(`${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}`, '"1"');
      for (const version of ['"1"', '"7"']) {
        const other = await send(path, version);
        expect([other.status, other.body]).toEqual([404, none.body]);
      }
    },
  );
});
