import { Refusal } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import { platformOwner } from '../src/authority.ts';
import { dayOf, termOf } from '../src/calendar.ts';
import { catalogueEntities, catalogueEntity } from '../src/catalogue/entities.ts';
import { entityMachine } from '../src/entity/model.ts';
import { expiryOf, invitationMachine, membershipOf } from '../src/invitation/model.ts';
import { mandateInForce, mandateMachine, requireMandateFits } from '../src/mandate/model.ts';
import { mandateDefinition } from '../src/mandate/store.ts';
import { membershipData } from '../src/membership/acts.ts';
import { joined, membershipMachine } from '../src/membership/model.ts';
import { officeName } from '../src/organisation/acts.ts';
import { TerritorialOrganisation } from '../src/organisation/model.ts';
import { personMachine } from '../src/person/model.ts';
import { emailKeyOf } from '../src/platform-rows.ts';
import { Email, nameOf, OwnerCode } from '../src/words.ts';
import { entities, invitations, mandates, memberships, organisations, people } from './samples.ts';

const missing = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.params.missing;
    throw error;
  }
  return 'nothing was refused';
};

describe('national entity', () => {
  test('given an active entity, when described with the same words, then nothing changes', () => {
    expect(entityMachine.decide(entities.active, { type: 'describe', fields: { name: 'Entidad' } }).changed).toBe(
      false,
    );
  });

  test('given an active entity, when closed, then it keeps name and code, its last day and its successor', () => {
    const { next } = entityMachine.decide(entities.active, { type: 'close', validTo: '2026-12-31', reason: 'Fusión' });
    expect(next).toMatchObject({ state: 'readOnly', name: 'Entidad', code: 'ENT', validTo: '2026-12-31' });
  });
});

describe('mandate in a list', () => {
  test('given a long reason, when it is cut, then its last character is whole', () => {
    const ended = { ...mandates.ended, reason: `${'x'.repeat(119)}👩 y más` };
    const row = mandateDefinition.list?.(ended, {
      owner: platformOwner,
      id: 'man_01JD00000000000000000000A0',
      version: 2,
      updatedAt: '2026-11-22T15:00:00.000Z',
    })?.row;
    expect(row?.reason).toBe(`${'x'.repeat(119)}👩`);
  });
});

describe('territorial organisation', () => {
  test('given one registered before its municipality merged into another (94663), then it is still read', () => {
    const before = { ...organisations.active, code: '94663', territory: '94663', members: ['94663'] };
    expect(TerritorialOrganisation.parse(before)).toMatchObject({ territory: '94663', members: ['94663'] });
  });
});

describe('membership', () => {
  test.each([
    ['representative', 'entity'],
    ['official', 'entity'],
    ['formulator', 'territorial'],
    ['approver', 'territorial'],
    ['coordinator', 'territorial'],
  ] as const)('the role %s does not fit an owner of kind %s', (role, ownerKind) => {
    const { state: _, ...member } = memberships.active;
    expect(missing(() => joined({ ...member, ownerKind, roles: [role] }))).toEqual(['roles-fit-owner']);
  });

  test('the coordinator’s role exists only in the coordinating entity', () => {
    const change = { type: 'change', roles: ['coordinator'] } as const;
    expect(missing(() => membershipMachine.decide(memberships.active, change))).toEqual(['coordinating-entity']);
    expect(membershipMachine.decide({ ...memberships.active, coordinator: true }, change).changed).toBe(true);
  });

  test('in the coordinating entity, only who has the coordinator’s role is announced as coordinator', () => {
    const member = { ...memberships.active, coordinator: true };
    expect(membershipData('mem_01JD00000000000000000000A0', member).coordinator).toBe(false);
    const coordinator = { ...member, roles: ['coordinator' as const] };
    expect(membershipData('mem_01JD00000000000000000000A0', coordinator).coordinator).toBe(true);
  });

  test('given the same roles in another order, when changed, then nothing changes', () => {
    const two = { ...memberships.active, roles: ['formulator' as const, 'viewer' as const] };
    expect(membershipMachine.decide(two, { type: 'change', roles: ['viewer', 'formulator'] }).changed).toBe(false);
  });

  test('a term whose days are out of order is refused', () => {
    const limit = { type: 'limit', validFrom: '2027-01-01', validTo: '2026-01-01' } as const;
    expect(missing(() => membershipMachine.decide(memberships.active, limit))).toEqual(['dates-in-order']);
  });

  test('given an ended membership, when forgotten, then no address and no name are left', () => {
    const { next } = membershipMachine.decide(memberships.ended, { type: 'forget' });
    expect(JSON.stringify(next)).not.toMatch(/a@b|Ana/);
  });

  test('what travels holds no address and no name', () => {
    expect(JSON.stringify(membershipData('mem_01JD00000000000000000000A0', memberships.active))).not.toMatch(/a@b|Ana/);
  });
});

describe('invitation', () => {
  test('serves fourteen days, to the last moment and no longer', () => {
    expect(expiryOf(new Date('2026-11-23T15:00:00Z'))).toBe('2026-12-07T15:00:00.000Z');
    const accept = (at: string) => invitationMachine.decide(invitations.sent, { ...base, at });
    const base = {
      type: 'accept',
      person: memberships.active.person,
      membership: 'mem_01JD00000000000000000000A0',
    } as const;
    expect(accept('2026-12-07T15:00:00.000Z').next.state).toBe('accepted');
    expect(missing(() => accept('2026-12-07T15:00:00.001Z'))).toEqual(['invitation-in-force']);
  });

  test('the clock cannot expire one that is still in force', () => {
    const expire = { type: 'expire', at: '2026-12-07T15:00:00.000Z' } as const;
    expect(missing(() => invitationMachine.decide(invitations.sent, expire))).toEqual(['term-over']);
  });

  test('given an expired one, when resent, then it is in force again, counted once more', () => {
    const resend = { type: 'resend', at: '2027-01-01T00:00:00.000Z', expiresAt: '2027-01-15T00:00:00.000Z' } as const;
    expect(invitationMachine.decide(invitations.expired, resend).next).toMatchObject({ state: 'sent', times: 2 });
  });

  test('makes the same membership however often it is accepted', () => {
    expect(membershipOf('inv_01JD00000000000000000000A0')).toBe('mem_01JD00000000000000000000A0');
  });
});

describe('mandate', () => {
  test('the term of mayors and governors is four years; on 31 December 2027 every one of them changes', () => {
    expect(termOf('2026-11-23')).toEqual({ from: '2024-01-01', to: '2027-12-31' });
    expect(termOf('2027-12-31').to).toBe('2027-12-31');
    expect(termOf('2028-01-01')).toEqual({ from: '2028-01-01', to: '2031-12-31' });
  });

  test('an elected head’s mandate cannot reach into the next term; a social group’s can', () => {
    const long = { from: '2026-01-01', to: '2028-01-01' };
    expect(missing(() => requireMandateFits(long, 'mayorOffice'))).toEqual(['within-one-term']);
    expect(missing(() => requireMandateFits(long, 'governorOffice'))).toEqual(['within-one-term']);
    expect(missing(() => requireMandateFits(long, 'socialGroup'))).toBe('nothing was refused');
    expect(missing(() => requireMandateFits({ from: '2026-02-01', to: '2026-01-01' }, 'socialGroup'))).toEqual([
      'dates-in-order',
    ]);
  });

  test('is in force on its first and last day, not the day after, nor once ended', () => {
    expect(mandateInForce(mandates.held, '2024-01-01')).toBe(true);
    expect(mandateInForce(mandates.held, '2027-12-31')).toBe(true);
    expect(mandateInForce(mandates.held, '2028-01-01')).toBe(false);
    expect(mandateInForce(mandates.ended, '2026-01-01')).toBe(false);
    expect(mandateInForce(mandates.awaiting, '2026-01-01')).toBe(false);
  });

  test('cannot be ended on a day outside it', () => {
    const end = { type: 'end', on: '2028-01-01', reason: 'Renuncia' } as const;
    expect(missing(() => mandateMachine.decide(mandates.held, end))).toEqual(['day-within-mandate']);
  });
});

describe('person', () => {
  test('given a linked person, when the same address is verified again, then nothing changes', () => {
    const link = { type: 'link', email: 'a@b.example', emailKey: 'key', at: '2026-11-23T15:00:00.000Z' } as const;
    expect(personMachine.decide(people.linked, link).changed).toBe(false);
  });

  test('given a linked person, when erased, then neither address nor name is left', () => {
    const { next } = personMachine.decide(people.linked, { type: 'erase', at: '2026-11-23T15:00:00.000Z' });
    expect(JSON.stringify(next)).not.toMatch(/a@b|Ana|key/);
  });

  test('an address is looked up under a key that its owner alone could guess only with the platform’s secret', () => {
    expect(emailKeyOf('s1', ' A@B.example ')).toBe(emailKeyOf('s1', 'a@b.example'));
    expect(emailKeyOf('s1', 'a@b.example')).not.toBe(emailKeyOf('s2', 'a@b.example'));
  });
});

describe('words', () => {
  test('an address is one mailbox whatever its capitals; a code is capitals and digits; a name is one printable line', () => {
    expect(Email.parse(' Ana@DNP.Example ')).toBe('ana@dnp.example');
    expect(Email.safeParse('ana').success).toBe(false);
    expect(OwnerCode.safeParse('dnp').success).toBe(false);
    for (const bad of ['\ud800', 'a\u0000b', 'a\nb', '\u202egnp.exe', '   '])
      expect(nameOf(50).safeParse(bad).success).toBe(false);
  });

  test('the day is Colombia’s: five hours behind UTC', () => {
    expect(dayOf(new Date('2026-11-24T04:59:59Z'))).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-24T05:00:00Z'))).toBe('2026-11-24');
  });

  test('offices are called as people call them', () => {
    expect(officeName('mayorOffice', '19050')).toBe('Alcaldía de Argelia, Cauca');
    expect(officeName('mayorOffice', '11001')).toBe('Alcaldía Mayor de Bogotá, D.C.');
    expect(officeName('governorOffice', '19')).toBe('Gobernación del Cauca');
    expect(officeName('governorOffice', '05')).toBe('Gobernación de Antioquia');
  });
});

describe('the catalogue of national entities', () => {
  test('has 202 entities in force and two that ended, each id once, every one marked as to be verified', () => {
    const ids = catalogueEntities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(204);
    expect(catalogueEntities.filter(({ validTo }) => validTo === undefined)).toHaveLength(202);
    expect(catalogueEntities.every(({ note }) => /por verificar/i.test(note))).toBe(true);
  });

  test('names heads of sector and successors that are in it', () => {
    const named = catalogueEntities.flatMap(({ head, successor }) =>
      [head, successor].filter((id) => id !== undefined),
    );
    expect(named.filter((id) => catalogueEntity(id) === undefined)).toEqual([]);
    expect(catalogueEntity('coldeportes')).toMatchObject({ validTo: '2019-07-11', successor: 'mindeporte' });
    expect(catalogueEntity('esap')).toMatchObject({ head: 'dafp', sector: 'publicService' });
  });
});
