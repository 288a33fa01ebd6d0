import { headsSchedule } from '@concierta/events';
import { freshKeys } from '@concierta/local/issuer/keys';
import { type Platform, startPlatform } from '@concierta/local/platform';
import { rebuildView } from '@concierta/local/rebuilding';
import { services } from '@concierta/local/services';
import { signingIn } from '@concierta/local/signed-in';
import { verifyEverything } from '@concierta/local/verifying';
import { views } from '@concierta/service-articulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KeptWorld, keptWorlds, readWorld, sortOf } from './kept-world.ts';
import { openPlace, type Place } from './place.ts';

/**
 * Everything that any service stored, as the code of a day wrote it, opened by the code of today: aggregates, their history,
 * memberships, parties, links, answers, and what projections keep. Nothing here is migrated; what is read is read as it is.
 */
describe.each(keptWorlds())('the rows that were kept on %s', (name) => {
  const errors: string[] = [];
  let kept: KeptWorld;
  let place: Place;
  let platform: Platform;

  beforeAll(async () => {
    kept = readWorld(name);
    place = await openPlace({ ...(await freshKeys()), cookies: kept.emailKey }, new Date(kept.today));
    await place.fill(kept.rows);
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (message: string, fields = {}) => void errors.push(`${message} ${JSON.stringify(fields)}`),
    };
    const { common, clock } = place;
    platform = await startPlatform({
      ...common,
      services,
      clock,
      log,
      hatMs: 0,
      sweepMs: 0,
      freshMs: 0,
      checkAnswers: true,
    });
  }, 120_000);
  afterAll(async () => {
    await platform?.stop();
    place?.leave();
  });

  const answer = async (request: Request) => (await platform.answer(request)) ?? new Response(null, { status: 404 });

  test('are shown to everybody who may see them, each in its list and whole, in the form that today’s answers promise', async () => {
    const { keys, origin } = place.common;
    const as = signingIn({ origin, keys, clock: place.clock, fetch: answer, drain: () => platform.drain() });
    const described = await answer(new Request(`${origin}/api/openapi.json`));
    const { paths } = (await described.json()) as { paths: Record<string, { get?: unknown }> };
    const readable = Object.entries(paths).flatMap(([path, { get }]) => (get ? [path.replace(/^\/api/, '')] : []));
    const lists = readable.filter((path) => !path.includes('{'));
    const ofOne = readable.filter((path) => /^[^{]+\/\{[^}]+\}[^{]*$/.test(path));

    const failed: string[] = [];
    const shown = new Map<string, number>();
    for (const person of kept.people) {
      const somebody = as(person.email, person.in);
      const get = async (path: string, template: string) => {
        const { status, body } = await somebody.get(path);
        if (status >= 500) failed.push(`${person.email} ${path}: ${status} ${JSON.stringify(body)}`);
        if (status === 200) shown.set(template, (shown.get(template) ?? 0) + 1);
        return status === 200 ? body : {};
      };
      for (const list of lists) {
        const { items } = await get(list, list);
        const ids = (Array.isArray(items) ? items : []).map(({ id }) => id).filter((id) => typeof id === 'string');
        for (const id of ids.slice(0, 3)) {
          for (const template of ofOne.filter((path) => path.startsWith(`${list}/{`))) {
            await get(template.replace(/\{[^}]+\}/, encodeURIComponent(id)), template);
          }
        }
      }
    }
    expect(failed).toEqual([]);
    expect(errors).toEqual([]);
    const whole = [...shown].filter(([template]) => template.includes('{')).map(([template]) => template);
    expect(whole).toEqual(
      expect.arrayContaining(
        ['demands', 'offers', 'sources', 'surveys', 'contacts', 'baselines', 'imports', 'rights-requests'].map(
          (what) => `/${what}/{id}`,
        ),
      ),
    );
    expect([...shown.keys()]).toEqual(
      expect.arrayContaining(['/referrals', '/audit', '/people', '/work', '/portfolio', '/unattended']),
    );
  });

  test('hold their chains, and give every view again', async () => {
    const { client, tableNamed } = place.common;
    const { broken, events, aggregates } = await verifyEverything({ client, tableNamed, clock: place.clock });
    expect(broken).toEqual([]);
    expect(aggregates).toBe(kept.rows.filter(({ item }) => item.sk === 'STATE' && item.head !== undefined).length);
    expect(events).toBe(kept.rows.filter(({ item }) => String(item.sk).startsWith('EVT#')).length);
    for (const view of views)
      expect(await rebuildView({ client, tableNamed, clock: place.clock }, view), view).toBeDefined();
  });

  test('are moved on by the clock and by what people do', async () => {
    place.clock.advance(120 * 86_400_000);
    for (const { context } of services) {
      // The heads of chains go to a storage that this platform was not given.
      const sweeps = context.schedules.filter(({ name }) => name !== headsSchedule);
      for (const { name } of sweeps) await platform.schedules.run(name, context.name);
    }
    await platform.drain();
    expect(await platform.bus.deadLetters()).toEqual([]);
    const moved = (await place.rows()).filter(({ item }) => String(item.sk).startsWith('EVT#')).length;
    expect(moved).toBeGreaterThan(kept.rows.filter(({ item }) => String(item.sk).startsWith('EVT#')).length);
    expect(errors).toEqual([]);
  });

  test('are of every sort that was known then', () => {
    expect(new Set(kept.rows.map(sortOf)).size).toBeGreaterThan(80);
  });
});
