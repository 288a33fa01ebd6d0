import { attemptAll, isRefusal } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { ContactCard, standingOf } from '../src/contact/fields.ts';
import { contactMachine, recordContact } from '../src/contact/model.ts';
import { contactFilter, contactRow, contacts } from '../src/contact/store.ts';
import { answerLetter } from '../src/rights/letter.ts';
import { type RightsCommand, type RightsRequest, recordRequest, rightsMachine } from '../src/rights/model.ts';
import { rightsRequests, rightsRow } from '../src/rights/store.ts';
import { dueOn, rightsKinds } from '../src/rights/terms.ts';
import * as a from './sample-contacts.ts';

const meta = { owner: 'ent_X' as never, id: a.contactId, version: 1, updatedAt: a.at };
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('the whole matrix', () => {
  it.each([
    ['contact', attemptAll(contactMachine, a.contactIn(), a.contactCommands)],
    ['rights request', attemptAll(rightsMachine, a.rightsIn(), a.rightsCommands)],
  ] as const)('of a %s: every state × command does what its table says', (_, attempts) => {
    for (const { legal, to, outcome, state, command } of attempts) {
      if (!legal) expect(outcome, `${command} on ${state}`).toEqual({ refused: 'illegal-transition' });
      else expect(to as readonly string[], `${command} on ${state}`).toContain((outcome as { became: string }).became);
    }
  });
});

describe('a contact', () => {
  it('leaves in its event no word about the person outside the erasable text', () => {
    const { event } = recordContact({ card: a.yolima, at: a.at, by: a.by });
    const { text, ...facts } = event;
    expect(JSON.stringify(facts)).not.toMatch(/Yolima|ejemplo|310|19450|social/);
    expect(text?.card).toContain('Yolima');
    const edited = contactMachine.decide(a.recorded(), a.contactCommands.edit);
    expect(edited).toMatchObject({ event: { changed: ['role'] } });
  });

  it('has an event that tells the whole of it, and one that was erased tells nobody', () => {
    const { event, next } = recordContact({ card: a.yolima, at: a.at, by: a.by });
    expect(contactMachine.evolve(undefined, event)).toEqual(next);
    const gone = contactMachine.evolve(undefined, { ...event, text: { card: '«suprimido»' } });
    expect(gone).toMatchObject({ state: 'active', card: { name: '«suprimido»', tags: [] } });
  });

  it('once erased holds nothing but that there was one', () => {
    expect(Object.keys(a.contactIn().erased).sort()).toEqual(
      ['cause', 'erasedAt', 'registeredAt', 'registeredBy', 'request', 'state'].sort(),
    );
  });

  it('does not exist without purpose or without saying what allows keeping it', () => {
    const { purpose: _, ...aimless } = a.yolima;
    const { consent: __, ...unallowed } = a.yolima;
    expect(ContactCard.safeParse(aimless).success).toBe(false);
    expect(ContactCard.safeParse(unallowed).success).toBe(false);
  });

  it.each([
    ['+57 (310) 555-0142', true],
    ['6012345678 ext. 12', true],
    ['no tiene', false],
    ['12', false],
    ['1'.repeat(200), false],
  ])('takes %s for a telephone: %s', (phone, right) => {
    expect(ContactCard.safeParse({ ...a.yolima, phone }).success).toBe(right);
  });

  it('stands out when its consent is about to end, and when it has ended', () => {
    expect(standingOf(undefined, '2026-03-02')).toBe('inForce');
    expect(standingOf('2026-05-02', '2026-03-02')).toBe('inForce');
    expect(standingOf('2026-04-01', '2026-03-02')).toBe('expiring');
    expect(standingOf('2026-03-02', '2026-03-02')).toBe('expiring');
    expect(standingOf('2026-03-01', '2026-03-02')).toBe('expired');
  });

  it('has a list row of at most 250 bytes, whatever is written', () => {
    const words = '🌊'.repeat(20);
    const card = { ...a.yolima, name: words.repeat(2), organisation: words, role: words, tags: Array(10).fill(words) };
    const unit = `uni_01M7Z8${'0'.repeat(20)}`;
    const { next } = recordContact({ card: card as ContactCard, unit, at: a.at, by: a.by });
    const { row } = contacts.list?.(next, meta) ?? { row: {} };
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(250);
  });

  it('is found by name only by who sees names', () => {
    const row = contacts.list?.(a.recorded(), meta)?.row as Record<string, string>;
    expect(contactFilter({ q: 'anacona' }, 'all', '2026-03-02')(row)).toBe(true);
    expect(contactFilter({ q: 'anacona' }, 'role', '2026-03-02')(row)).toBe(false);
    expect(contactFilter({ q: 'acueducto' }, 'role', '2026-03-02')(row)).toBe(true);
    expect(contactRow(row, 'role', '2026-03-02')).toMatchObject({ name: undefined, role: 'Presidenta', tags: [] });
    expect(JSON.stringify(row)).not.toMatch(/ejemplo\.org|310/);
  });

  it('sorts by when it was recorded: no name gets into a cursor', () => {
    expect(JSON.stringify(contacts.list?.(a.recorded(), meta)?.l1)).not.toMatch(/yolima/i);
    expect(contacts.list?.(a.contactIn().erased, meta)).toBeUndefined();
  });
});

describe('the term of a request', () => {
  it('is ten working days to know and fifteen for a claim, with five or eight more once', () => {
    // 23 March 2026 is a holiday; Holy Week begins on the 29th.
    expect(dueOn('know', '2026-03-02', false)).toBe('2026-03-16');
    expect(dueOn('know', '2026-03-02', true)).toBe('2026-03-24');
    expect(dueOn('delete', '2026-03-02', false)).toBe('2026-03-24');
    expect(dueOn('delete', '2026-03-02', true)).toBe('2026-04-07');
  });

  it('is extended once, before it is over, with a reason', () => {
    const extended = rightsMachine.decide(a.asked(), a.rightsCommands.extend).next;
    expect(extended).toMatchObject({ due: '2026-04-07', extension: { reason: 'Falta consultar el archivo.' } });
    expect(refusal(() => rightsMachine.decide(extended, a.rightsCommands.extend)).params.missing).toEqual([
      'first-extension',
    ]);
    const late: RightsCommand = { ...a.rightsCommands.extend, today: '2026-03-25' };
    expect(refusal(() => rightsMachine.decide(a.asked(), late)).params.missing).toEqual(['term-not-over']);
  });

  it('stands out in the list once it is over and nobody decided', () => {
    const row = (request: RightsRequest) =>
      rightsRow(rightsRequests.list?.(request, { ...meta, id: a.requestId })?.row as never, '2026-03-25');
    expect(row(a.asked())).toMatchObject({ overdue: true, receipt: 'SDT-MVCT-2026-00001', due: '2026-03-24' });
    expect(row(a.rightsIn().resolved)).toMatchObject({ overdue: false, outcome: 'granted' });
    expect(JSON.stringify(rightsRequests.list?.(a.asked(), { ...meta, id: a.requestId }))).not.toMatch(/Yolima/);
  });
});

describe('resolving a request', () => {
  it('to take somebody away needs to know whom, and not granting it needs a reason', () => {
    const { contact: _, ...unknown } = a.deletion;
    expect(refusal(() => rightsMachine.decide(a.asked(unknown), a.rightsCommands.resolve)).params.missing).toEqual([
      'contact',
    ]);
    const denied: RightsCommand = { ...a.rightsCommands.resolve, outcome: 'denied' };
    expect(refusal(() => rightsMachine.decide(a.asked(), denied)).params.missing).toEqual(['reason']);
  });

  it('and answering an erasure forgets who asked; any other answer does not', () => {
    expect(a.rightsIn().answered.asker).toBeUndefined();
    const know = { ...a.deletion, kind: 'know' } as const;
    const resolved = rightsMachine.decide(a.asked(know), a.rightsCommands.resolve).next;
    expect(rightsMachine.decide(resolved, a.rightsCommands.answer).next).toMatchObject({ asker: a.asker });
  });

  it('leaves no word about the person outside the erasable text', () => {
    const { event } = recordRequest({ receipt: 'R', facts: a.deletion, asker: a.asker, at: a.at, by: a.by });
    const { text, ...facts } = event;
    expect(JSON.stringify(facts)).not.toMatch(/Yolima|ejemplo|cédula/);
    expect(text?.asker).toContain('Yolima');
  });
});

describe('the letter', () => {
  const near = { entity: 'Ministerio de Vivienda', contact: 'erased', today: '2026-03-10' } as const;

  it.each(rightsKinds)('answers %s: granted, in part and denied', (kind) => {
    for (const outcome of ['granted', 'partly', 'denied'] as const) {
      const reason = outcome === 'granted' ? {} : { reason: 'Porque una norma lo impide.' };
      const command = { ...a.rightsCommands.resolve, outcome, ...reason };
      const request = rightsMachine.decide(a.asked({ ...a.deletion, kind }), command).next;
      const letter = answerLetter(request, near) ?? '';
      expect(letter).toContain('Yolima Anacona Ruiz');
      expect(letter).toContain('SDT-MVCT-2026-00001, recibida el 2 de marzo de 2026');
      expect(letter).toContain('Ley 594 de 2000');
      if (outcome !== 'granted') expect(letter).toContain('Porque una norma lo impide.');
    }
  });

  it('does not say that somebody was erased while they are still there, nor that a consent ended which has not', () => {
    const { resolved, answered } = a.rightsIn();
    expect(answerLetter(resolved, { ...near, contact: 'active' })).toBeUndefined();
    expect(answerLetter(resolved, near)).toContain('«Contacto suprimido»');
    expect(answerLetter(answered, near)).toBeUndefined();
    expect(answerLetter(a.asked(), near)).toBeUndefined();
    const revoked = rightsMachine.decide(a.asked({ ...a.deletion, kind: 'revoke' }), a.rightsCommands.resolve).next;
    expect(answerLetter(revoked, { ...near, contact: 'active' })).toBeUndefined();
    expect(answerLetter(revoked, { ...near, contact: 'withdrawn' })).toContain('revocada');
  });
});
