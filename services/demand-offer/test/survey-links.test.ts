import { newSecret } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { answeringByLink } from './link-visitor.ts';
import { asked } from './sample-surveys.ts';
import { cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;
let visit: ReturnType<typeof answeringByLink>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
  visit = answeringByLink(s);
});

const openSurvey = async (by: Member, more: object = {}): Promise<string> => {
  const { body } = await by.create('/surveys', { ...asked, until: '2026-12-31', ...more });
  await by.command(`/surveys/${body.id}/open`);
  return body.id;
};
const makeLink = async (by: Member, survey: string, more: object = {}) => {
  const { body } = await by.send('POST', `/surveys/${survey}/links`, { body: more });
  return { id: String(body.id), path: String(body.path) };
};
const total = async (by: Member, survey: string) => (await by.get(`/surveys/${survey}/results`)).body.total;
const good = { 'r.agua_tratada': 'no', 'r.por_que': 'No hay cloro', 'r.familias': '40', 'r.municipio': 'Mercaderes' };

describe('a page at an address that is a key', () => {
  it('shows, and changes nothing: opened a hundred times, nothing is written', async () => {
    const survey = await openSurvey(who.official);
    const { path } = await makeLink(who.official, survey);
    s.counting.reset();
    for (let n = 0; n < 100; n += 1) expect((await visit(path)).status).toBe(200);
    expect(s.counting.counts()).toEqual({ GetItem: 100, Query: 100 });
  });

  it('is kept by nobody, told to nobody and found by no search engine; it runs no script', async () => {
    const { path } = await makeLink(who.official, await openSurvey(who.official));
    for (const page of [await visit(path), await visit(path, { clave: 'x' }), await visit('/r/nada')]) {
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('x-robots-tag')).toContain('noindex');
      expect(page.headers.get('etag')).toBeNull();
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
      expect(page.text).toContain('<meta name="robots" content="noindex">');
      expect(page.text).not.toMatch(/<script|\son\w+=|style="/i);
    }
  });

  it('says who asks and what for, in both languages, and what somebody wrote cannot become markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'</h1>';
    const survey = await openSurvey(who.official, { title: hostile, introduction: `${hostile}\nSegundo párrafo` });
    const { path } = await makeLink(who.official, survey);
    const page = await visit(path);
    expect(page.text).toContain('Pregunta MERCADERES');
    expect(page.text).not.toContain('<img');
    expect((await visit(`${path}?lang=en`)).text).toContain('MERCADERES asks');
    const back = await visit(path, { clave: page.key, ...good, 'r.familias': '"><script>alert(1)</script>' });
    expect(back.status).toBe(422);
    expect(back.text).not.toContain('<script');
  });

  it('keeps everything that was written when something must be corrected, and leads to each error', async () => {
    const { path } = await makeLink(
      who.official,
      await openSurvey(who.official, { consent: 'Autorizo el tratamiento.' }),
    );
    const { key } = await visit(path);
    const bad = {
      ...good,
      'r.agua_tratada': [],
      'r.por_que': 'Sin cloro desde «enero»',
      'r.familias': '0',
      'r.municipio': 'Argelia',
    };
    const page = await visit(path, { clave: key, ...bad });
    expect(page.status).toBe(422);
    expect(page.key).toBe(key);
    expect(page.text).toContain('Sin cloro desde «enero»');
    expect(page.text).toContain('value="Argelia"');
    for (const field of ['r-agua_tratada', 'r-familias', 'r-municipio', 'consentimiento']) {
      expect(page.text).toContain(`<a href="#${field}">`);
      expect(page.text).toContain(`id="${field}"`);
    }
    expect(page.text).toMatch(/Argelia, Antioquia; .*Argelia, Cauca|Argelia, Cauca; .*Argelia, Antioquia/);
    expect(page.text).toContain('<title>Falta corregir');
  });

  it('does not look for a municipality in a text that no name is as long as', async () => {
    const { path } = await makeLink(who.official, await openSurvey(who.official));
    const { key } = await visit(path);
    const page = await visit(path, { clave: key, ...good, 'r.municipio': 'a '.repeat(250_000) });
    expect(page.status).toBe(422);
  });

  it('sent twice is one answer, also with another text the second time; the receipt is the same', async () => {
    const survey = await openSurvey(who.official);
    const { path } = await makeLink(who.official, survey);
    const { key } = await visit(path);
    const [first, second] = await Promise.all([
      visit(path, { clave: key, ...good }),
      visit(path, { clave: key, ...good }),
    ]);
    const third = await visit(path, { clave: key, ...good, 'r.por_que': 'Otra cosa' });
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    expect(new Set([first.location, second.location, third.location]).size).toBe(1);
    expect(await total(who.official, survey)).toBe(1);
    const receipt = await visit(first.location);
    expect(receipt.status).toBe(200);
    expect(receipt.text).not.toContain('No hay cloro');
  });
});

describe('a link that is not good', () => {
  it('explains, in the same words whatever the reason, and saves nothing', async () => {
    const survey = await openSurvey(who.official);
    const other = await openSurvey(who.formulator);
    const { path } = await makeLink(who.official, survey);
    const owner = who.official.owner;
    const secret = path.slice(`/r/${owner}.`.length);
    const revoked = await makeLink(who.official, survey, { label: 'Balboa' });
    await who.official.send('POST', `/surveys/${survey}/links/${revoked.id}/revoke`);
    const short = await makeLink(who.official, survey, { until: '2026-03-02' });
    const once = await makeLink(who.official, survey, { singleUse: true });
    await visit(once.path, { clave: (await visit(once.path)).key, ...good });
    s.pass(86_400_000);
    const bad = {
      forged: `/r/${owner}.${newSecret()}`,
      altered: `/r/${owner}.${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
      otherOwner: `/r/${who.formulator.owner}.${secret}`,
      upperCase: path.toUpperCase().replace('/R/', '/r/'),
      revoked: revoked.path,
      expired: short.path,
      used: once.path,
      incomplete: path.slice(0, -4),
      odd: '/r/%00',
      deep: `${path}/recibo/${other}`,
    };
    const pages = new Set<string>();
    for (const [why, address] of Object.entries(bad)) {
      const page = await visit(address);
      expect(page.status, why).toBe(404);
      expect(page.text, why).not.toContain(secret);
      pages.add(page.text);
      const sent = await visit(address, { clave: newSecret(), ...good });
      expect(sent.status, why).toBe(404);
      pages.add(sent.text);
    }
    expect(pages.size).toBe(1);
    expect(await total(who.official, survey)).toBe(1);
    expect(await total(who.formulator, other)).toBe(0);
  });

  it('of one survey opens no other, and its receipt is no other’s', async () => {
    const [mine, theirs] = [await openSurvey(who.official), await openSurvey(who.official)];
    const [a, b] = [await makeLink(who.official, mine), await makeLink(who.official, theirs)];
    const sent = await visit(a.path, { clave: (await visit(a.path)).key, ...good });
    const answer = sent.location.split('/').at(-1) ?? '';
    expect((await visit(`${a.path}/recibo/${answer}`)).status).toBe(200);
    expect((await visit(`${b.path}/recibo/${answer}`)).status).toBe(404);
    const second = await makeLink(who.official, mine);
    expect((await visit(`${second.path}/recibo/${answer}`)).status).toBe(404);
    expect((await visit(`${a.path}/recibo/STATE`)).status).toBe(404);
  });

  it('for one answer takes one, shows its receipt again when sent again, and is void after twenty tries', async () => {
    const survey = await openSurvey(who.official);
    const { path } = await makeLink(who.official, survey, { singleUse: true });
    const { key } = await visit(path);
    const both = await Promise.all([
      visit(path, { clave: key, ...good }),
      visit(path, { clave: newSecret(), ...good }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect(await total(who.official, survey)).toBe(1);
    const tried = await makeLink(who.official, survey, { singleUse: true });
    for (let n = 0; n < 20; n += 1) expect((await visit(tried.path, { clave: newSecret() })).status).toBe(422);
    expect((await visit(tried.path, { clave: newSecret(), ...good })).status).toBe(404);
    expect(await total(who.official, survey)).toBe(1);
  });

  it('to a survey that closed says so, and takes nothing', async () => {
    const survey = await openSurvey(who.official);
    const { path } = await makeLink(who.official, survey);
    const { key } = await visit(path);
    await who.official.command(`/surveys/${survey}/close`);
    for (const page of [await visit(path), await visit(path, { clave: key, ...good })]) {
      expect(page.status).toBe(410);
      expect(page.text).toContain('Esta encuesta ya se cerró');
    }
    expect(await total(who.official, survey)).toBe(0);
  });

  it('hammered is answered later, and others’ links at once', async () => {
    const survey = await openSurvey(who.official);
    const [a, b] = [await makeLink(who.official, survey), await makeLink(who.official, survey)];
    const limited = answeringByLink(s, 3);
    for (let n = 0; n < 3; n += 1) expect((await limited(a.path)).status).toBe(200);
    const refused = await limited(a.path);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await limited(b.path)).status).toBe(200);
  });

  it.each([
    ['a body that is no form', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 404],
    ['a form without its number', { method: 'POST', body: new URLSearchParams(good) }, 404],
    ['more than a megabyte', { method: 'POST', body: new URLSearchParams({ x: 'y'.repeat(1_100_000) }) }, 413],
    ['another method', { method: 'DELETE' }, 404],
  ])('%s is refused in calm', async (_what, init, status) => {
    const { path } = await makeLink(who.official, await openSurvey(who.official));
    const { createPages } = await import('../src/pages.ts');
    const pages = createPages(s.deps);
    expect((await pages.request(`http://pages.test${path}`, init)).status).toBe(status);
  });
});

describe('the links of a survey', () => {
  it('are listed with what they are for and what became of them, and never with their address', async () => {
    const survey = await openSurvey(who.official);
    const { path } = await makeLink(who.official, survey, { label: 'Balboa', territory: '19075' });
    s.pass(1000);
    const { id } = await makeLink(who.official, survey, { singleUse: true });
    await who.official.send('POST', `/surveys/${survey}/links/${id}/revoke`);
    const { body } = await who.official.get(`/surveys/${survey}/links`);
    expect(body.items).toMatchObject([
      { state: 'revoked', singleUse: true },
      { label: 'Balboa', state: 'live', singleUse: false },
    ]);
    expect(JSON.stringify(body)).not.toContain(path.split('.').at(-1));
  });

  it('the territory a link was sent to goes with every answer', async () => {
    const survey = await openSurvey(who.official);
    const { path } = await makeLink(who.official, survey, { territory: '19075' });
    await visit(path, { clave: (await visit(path)).key, ...good });
    const { body } = await who.official.get(`/surveys/${survey}/answers`);
    expect(body.items).toMatchObject([{ channel: 'link', place: { code: '19075' } }]);
  });

  it('are the owner’s to take back, and only of that survey', async () => {
    const [survey, another] = [await openSurvey(who.official), await openSurvey(who.official)];
    const { id, path } = await makeLink(who.official, survey);
    for (const [by, of] of [
      [who.formulator, survey],
      [who.official, another],
    ] as const) {
      expect((await by.send('POST', `/surveys/${of}/links/${id}/revoke`)).status).toBe(404);
    }
    expect((await visit(path)).status).toBe(200);
  });

  it('end within a year, and not before today', async () => {
    const survey = await openSurvey(who.official);
    for (const until of ['2026-01-01', '2030-01-01']) {
      const refused = await who.official.send('POST', `/surveys/${survey}/links`, { body: { until } });
      expect(refused.body.issues).toMatchObject([{ pointer: '/until' }]);
    }
    const longer = await openSurvey(who.official, { until: '2030-12-31' });
    const link = await who.official.send('POST', `/surveys/${longer}/links`, { body: {} });
    expect(String(link.body.expiresAt).slice(0, 4)).toBe('2027');
  });
});
