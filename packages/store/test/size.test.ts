import { newId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import type { OutgoingEvent } from '../src/index.ts';
import { fixture } from './fixture.ts';
import { contextOf, draft, type Note, notes, startOfDay } from './note.ts';

const long = 'ñ'.repeat(155 * 1024);

describe('a write that is too large', () => {
  const cases: readonly [
    section: string,
    next: Partial<Note>,
    more: { title?: string; data?: OutgoingEvent['data']; answer?: unknown },
  ][] = [
    ['state', { title: long }, {}],
    ['places', { places: [{ code: '05001', reason: long }] }, {}],
    ['text', {}, { title: long }],
    ['event', {}, { data: { figure: long } }],
    ['answer', {}, { answer: { echo: long } }],
  ];
  it.each(cases)(
    'is refused naming %s, and nothing of it is written',
    async (section, next, { title = 'x', data, answer }) => {
      const { store, owner } = await fixture();
      const id = newId('demand', startOfDay);
      const person = 'per_00000000000000000000000000';
      const saving = store.save(notes, {
        id,
        expected: 0,
        next: { ...draft(), ...next },
        event: { type: 'written', text: { title } },
        context: contextOf(owner),
        ...(data && { integration: { type: 'note.written.v1', parties: [], data } }),
        ...(answer !== undefined && {
          idempotency: { person, key: 'k', bodyHash: 'h', answer: { status: 201, body: answer } },
        }),
      });
      await expect(saving).rejects.toMatchObject({ code: 'too-large', params: { section } });
      expect((await store.query(`T#${owner}#NOTE#${id}`)).items).toEqual([]);
    },
  );

  it('for having more than 100 rows is refused naming the section that has them', async () => {
    const { store, owner } = await fixture();
    const places = Array.from({ length: 100 * 200 }, () => ({ code: '05001', reason: '' }));
    const saving = store.save(notes, {
      id: newId('demand', startOfDay),
      expected: 0,
      next: { ...draft(), places },
      event: { type: 'kept', places: 0 },
      context: contextOf(owner),
    });
    await expect(saving).rejects.toMatchObject({
      code: 'too-large',
      params: { section: 'places', rows: 102, limit: 100 },
    });
    const rows = Array.from({ length: 101 }, (_, i) => ({ put: { pk: `T#${owner}#X#${i}`, sk: 'X' } }));
    await expect(store.transact(rows)).rejects.toMatchObject({ code: 'too-large' });
    await store.transact(rows.slice(1));
    expect(await store.get({ pk: `T#${owner}#X#100`, sk: 'X' })).toBeDefined();
  });
});
