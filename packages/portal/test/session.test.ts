import { describe, expect, test } from 'vitest';
import { hatToWear } from '../src/session/hats.ts';
import { after, isFresh, type Session, type Tokens } from '../src/session/machine.ts';

const tokens = (subject = 'sub-1', more: Partial<Tokens> = {}): Tokens => ({
  access: 'a1',
  expiresAt: 1_000_000,
  refresh: 'r1',
  subject,
  ...more,
});
const inside: Session = { is: 'in', tokens: tokens() };

describe('a session', () => {
  test('signs in only as the answer to having left for it', () => {
    const back = after(after({ is: 'out' }, { type: 'wentToSignIn' }), { type: 'cameBack' });
    expect(after(back, { type: 'signedIn', tokens: tokens() })).toEqual(inside);
    expect(after({ is: 'out' }, { type: 'signedIn', tokens: tokens() })).toEqual({ is: 'out' });
  });

  test('says why when signing in failed', () => {
    expect(after({ is: 'returning' }, { type: 'failed', why: 'answer' })).toEqual({ is: 'out', failed: 'answer' });
    expect(after({ is: 'leaving' }, { type: 'failed', why: 'unreachable' })).toEqual({
      is: 'out',
      failed: 'unreachable',
    });
  });

  test('takes up what the window had, but never over somebody', () => {
    expect(after({ is: 'out' }, { type: 'restored', tokens: tokens() })).toEqual(inside);
    expect(after({ is: 'out' }, { type: 'restored', tokens: undefined })).toEqual({ is: 'out' });
    expect(after(inside, { type: 'restored', tokens: tokens('sub-2') })).toEqual(inside);
  });

  test('a late renewal cannot bring back who signed out, nor put one person’s tokens on another', () => {
    const out = after(inside, { type: 'signedOut' });
    expect(after(out, { type: 'refreshed', tokens: tokens() })).toEqual({ is: 'out' });
    expect(after(inside, { type: 'refreshed', tokens: tokens('sub-2', { access: 'a2' }) })).toEqual(inside);
    expect(after(inside, { type: 'refreshed', tokens: tokens('sub-1', { access: 'a2' }) })).toEqual({
      is: 'in',
      tokens: tokens('sub-1', { access: 'a2' }),
    });
  });

  test('refused for good, it keeps whose it was so that the screen stays', () => {
    expect(after(inside, { type: 'refused' })).toEqual({ is: 'lost', subject: 'sub-1' });
    expect(after({ is: 'out' }, { type: 'refused' })).toEqual({ is: 'out' });
  });

  test('renews before a token ends on its way', () => {
    expect(isFresh(tokens(), 1_000_000 - 31_000)).toBe(true);
    expect(isFresh(tokens(), 1_000_000 - 29_000)).toBe(false);
  });
});

describe('the hat worn', () => {
  const hats = [
    { hat: 'ent_1.mem_1', inForce: true },
    { hat: 'ent_2.mem_2', inForce: true },
    { hat: 'ent_3.mem_3', inForce: false },
  ];

  test('is the one worn last if it is still theirs and in force, else the first in force', () => {
    expect(hatToWear(hats, 'ent_2.mem_2')?.hat).toBe('ent_2.mem_2');
    expect(hatToWear(hats, 'ent_9.mem_9')?.hat).toBe('ent_1.mem_1');
    expect(hatToWear(hats, 'ent_3.mem_3')?.hat).toBe('ent_1.mem_1');
    expect(hatToWear([], null)).toBeUndefined();
    expect(hatToWear(hats.slice(2), null)).toBeUndefined();
  });
});
