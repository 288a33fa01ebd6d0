import { silentLog } from '@concierta/http';
import { contentSecurityPolicy } from '@concierta/pages';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPages } from '../src/pages.ts';
import { articulation } from './platform.ts';
import { entityChanged, entityId, offerHappened, offerId } from './things.ts';

const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';

describe('the public pages', () => {
  const [ministry, silent] = [entityId(), entityId()];
  const [water, dangerous, gone, routed] = [offerId(), offerId(), offerId(), offerId()];
  const route = {
    route: {
      basis: 'dates' as const,
      from: '2027-02-01',
      to: '2027-11-30',
      milestones: [
        { id: 'mil_01M7Z800000000000000000061', stage: 'planning' as const, on: '2027-03-31' },
        { id: 'mil_01M7Z800000000000000000062', stage: 'execution' as const, on: '2027-10-15' },
      ],
    },
    registeredInPortalTerritorial: { date: '2026-11-20', number: 'PT-2026-0142', edition: 1 },
    text: { title: 'Catastro al día', summary: 'Con ruta.', milestones: `Diagnóstico compartido\n${hostile}` },
  };
  let app: ReturnType<typeof createPages>;
  let platform: Awaited<ReturnType<typeof articulation>>;

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  beforeAll(async () => {
    platform = await articulation();
    app = createPages({ ...platform, log: silentLog, freshMs: 0, demonstration: true });
    await platform.deliver(
      entityChanged(ministry, 1, 'Ministerio de Vivienda, Ciudad y Territorio', {
        acronym: 'MinVivienda',
        sector: 'housing',
      }),
      entityChanged(silent, 1, 'Archivo General de la Nación'),
      offerHappened(
        'published',
        { owner: ministry, id: water, version: 4 },
        {
          territories: ['19', '52'],
          availability: { slots: 11, taken: 8 },
          from: '2027-02-01',
          to: '2027-09-30',
          requestUntil: '2027-01-15',
          sector: 'housing',
          text: {
            audience: 'Municipios con acueductos veredales',
            deliverable: 'El plan formulado',
            contact: 'Dirección de Agua\natencion@ejemplo.gov.co',
          },
        },
      ),
      offerHappened('registeredInPortal', { owner: ministry, id: routed, version: 6 }, route),
      offerHappened(
        'published',
        { owner: ministry, id: dangerous, version: 4 },
        {
          territories: ['05001'],
          text: { title: hostile, summary: hostile, audience: hostile, contact: `${hostile}\njavascript:alert(3)` },
        },
      ),
      offerHappened('published', { owner: ministry, id: gone, version: 4 }),
      offerHappened('withdrawn', { owner: ministry, id: gone, version: 5 }),
    );
  });

  const paths = () => [
    '/',
    '/?q=agua&territorio=Mercaderes',
    `/?q=${encodeURIComponent(hostile)}&territorio=${encodeURIComponent(hostile)}`,
    '/?q=xilofono',
    '/?territorio=Argelia',
    `/ofertas/${water}`,
    `/ofertas/${routed}`,
    `/ofertas/${dangerous}`,
    `/ofertas/${gone}`,
    '/territorios',
    `/territorios?q=${encodeURIComponent(hostile)}`,
    '/territorios/19450',
    '/territorios/19',
    '/territorios/00',
    '/entidades',
    `/entidades/${ministry}`,
    `/entidades/${silent}`,
    '/accesibilidad',
    '/tratamiento-de-datos',
    '/no-existe',
  ];

  test('an offer says its route, milestone by milestone, and its number in the Portal Territorial', async () => {
    const { text } = await get(`/ofertas/${routed}`);
    for (const words of [
      'Del 1 feb 2027 al 30 nov 2027',
      'Diagnóstico compartido',
      '31 mar 2027. Planeación',
      'PT-2026-0142',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words);
    expect((await get(`/ofertas/${water}`)).text).not.toContain('Portal Territorial');
  });

  test('carry no script, no inline style and no handler, in either language, whatever people wrote', async () => {
    for (const path of paths()) {
      for (const language of ['', 'lang=en']) {
        const { text, headers } = await get(language ? `${path}${path.includes('?') ? '&' : '?'}${language}` : path);
        expect(text, path).not.toMatch(/<script|<img|href="javascript:/i);
        // What is inside quotes is text, whatever it looks like: there is no other way out of them than a quote.
        expect(text.replaceAll(/"[^"]*"/g, '""'), path).not.toMatch(/<[^>]+\s(style|on\w+)=/i);
        expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
        expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      }
    }
    expect(contentSecurityPolicy).not.toMatch(/script-src|unsafe/);
  });

  test('have one h1, one main, named navigations, a skip link, a language and unique ids', async () => {
    for (const path of paths()) {
      const { text } = await get(path);
      const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
      expect([count(/<h1[ >]/g), count(/<main[ >]/g), count(/<header[ >]/g), count(/<footer[ >]/g)], path).toEqual([
        1, 1, 1, 1,
      ]);
      expect(count(/<nav /g), path).toBe(count(/<nav [^>]*aria-label="[^"]+"/g));
      expect(text, path).toMatch(/<html lang="es-CO">/);
      expect(text, path).toMatch(/<a class="skip" href="#contenido">/);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [, target] of text.matchAll(/ (?:for|aria-describedby)="([^"]+)"/g))
        expect(ids, path).toContain(target);
    }
  });

  test('an offer says everything of the design and leads to asking for it', async () => {
    const { status, text: page } = await get(`/ofertas/${water}`);
    const text = page.replaceAll('\u00a0', ' ');
    expect(status).toBe(200);
    for (const words of [
      'Ministerio de Vivienda, Ciudad y Territorio',
      `href="/app/demandas/nueva?oferta=${water}"`,
      'Para quién',
      'Cauca y Nariño. Quedan 3 cupos de 11.',
      'Feb a sep 2027. Puede pedirla hasta el 15 ene 2027.',
      'Cómo se llega a un acuerdo',
      'mailto:atencion@ejemplo.gov.co',
      'Publicada el 4 sep 2026, versión 1.',
    ]) {
      expect(text).toContain(words);
    }
    expect((await get(`/ofertas/${water}?lang=en`)).text).toContain('Ask for this assistance');
  });

  test('a withdrawn offer, one that never was and a broken address are the same 404', async () => {
    const answers = await Promise.all([get(`/ofertas/${gone}`), get(`/ofertas/${offerId()}`), get('/ofertas/%3Cx')]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text.replaceAll(/href="[^"]*lang=en"/g, ''))).size).toBe(1);
    expect(answers[0]?.headers.get('cache-control')).toBe('no-store');
  });

  test('the search form finds by words and by a territory written by hand, and keeps what was asked', async () => {
    const { text } = await get('/?q=aguas+rurales&territorio=mercaderes&modalidad=');
    expect(text).toContain('1&nbsp;oferta coincide'.replace('&nbsp;', '\u00a0'));
    expect(text).toContain('<mark>agua</mark>');
    expect(text).toContain('value="Mercaderes, Cauca"');
    expect(text).toContain('Coincide en el título');
    expect((await get('/?territorio=Argelia')).text).toMatch(/Hay más de un lugar[\s\S]*territorio=19050/);
    expect((await get('/?territorio=Zzzz')).text).toContain('No encontramos «Zzzz» en la DIVIPOLA');
    expect((await get('/?modalidad=inventada')).status).toBe(400);
    expect((await get('/?despues=xx')).status).toBe(400);
  });

  test('what is empty says why and gives one thing to do', async () => {
    const nothing = (await get('/?q=xilofono')).text;
    expect(nothing).toContain('Ninguna oferta coincide con «xilofono»');
    expect(nothing).toContain('Pruebe con otras palabras');
    expect([...nothing.matchAll(/class="btn( alt)?" href/g)]).toHaveLength(1);
    expect([...nothing.matchAll(/class="btn"/g)]).toHaveLength(1);
    expect((await get(`/entidades/${silent}`)).text).toContain('no ha publicado ofertas');
    expect((await get('/territorios/91001')).text).toContain('Todavía no hay ofertas para Leticia, Amazonas');
  });

  test('are kept briefly, answer 304 to who has them, and change when an offer goes', async () => {
    const first = await get('/territorios/05001');
    expect(first.headers.get('cache-control')).toMatch(/s-maxage=60, stale-while-revalidate/);
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/territorios/05001', { 'if-none-match': `W/${etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
    await platform.deliver(offerHappened('suspended', { owner: ministry, id: dangerous, version: 5 }));
    expect((await get('/territorios/05001', { 'if-none-match': etag })).status).toBe(200);
  });

  test('style, fonts and drawings come by an address with their hash, for a year', async () => {
    const { text } = await get('/');
    const paths = [...text.matchAll(/(?:href|src)="(\/estilo\/[^"#]+)/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const path of paths) {
      const answer = await app.request(path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
    expect((await get('/estilo/concierta.000000000000.css')).status).toBe(404);
  });

  test('search engines may keep the public pages, and neither the application, the API nor the addresses of links', async () => {
    const { status, headers, text } = await get('/robots.txt');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text.split('\n').filter((line) => line.startsWith('Disallow'))).toEqual([
      'Disallow: /app/',
      'Disallow: /api/',
      'Disallow: /r/',
    ]);
  });
});
