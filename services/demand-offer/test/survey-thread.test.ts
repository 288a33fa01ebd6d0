import { mediaTypes } from '@concierta/files';
import { silentLog } from '@concierta/http';
import { newId } from '@concierta/kernel';
import { openTable, type SheetFormat, writeSheets } from '@concierta/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeSurvey } from '../src/survey/clock.ts';
import { answeringByLink, type Page } from './link-visitor.ts';
import { asked } from './sample-surveys.ts';
import { cast, type Member, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;
let visit: (path: string, fields?: Readonly<Record<string, string | readonly string[]>>) => Promise<Page>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
  visit = answeringByLink(s);
});

const openSurvey = async (by: Member, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const { body } = await by.create('/surveys', { ...asked, until: '2026-12-31', ...more });
  await by.command(`/surveys/${body.id}/open`);
  return body.id;
};

const linkTo = async (by: Member, survey: string, more: object = {}): Promise<string> =>
  String((await by.send('POST', `/surveys/${survey}/links`, { body: more })).body.path);

const answer = (by: Member, survey: string, body: object, key = newId('event', s.clock.now())) =>
  by.send('POST', `/surveys/${survey}/answers`, { body, key });

const results = async (by: Member, survey: string) => (await by.get(`/surveys/${survey}/results`)).body;

const good = { 'r.agua_tratada': 'no', 'r.por_que': 'No hay cloro', 'r.familias': '40', 'r.municipio': 'Mercaderes' };

describe('a survey from the first word to a source of the demand it serves', () => {
  it('is drafted, opened, answered by three channels, closed, and cited', async () => {
    const { official } = who;
    const { body: demand } = await official.create('/demands', needOfMercaderes);
    const { body: draft } = await official.create('/surveys', { ...asked, serves: demand.id });
    expect(draft).toMatchObject({ state: 'draft', missing: [], serves: demand.id });
    const opened = await official.command(`/surveys/${draft.id}/open`);
    expect(opened.body).toMatchObject({ state: 'open', over: false });
    expect(opened.body.allowed).toEqual(['extend', 'close', 'useAsSource', 'answer', 'share']);

    const path = await linkTo(official, draft.id, { label: 'Mercaderes', territory: '19450' });
    const form = await visit(path);
    const sent = await visit(path, { clave: form.key, ...good });
    expect(sent.status).toBe(303);
    expect((await visit(sent.location)).text).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    await answer(official, draft.id, { answers: { agua_tratada: 'si', familias: 60, confianza: 4 } });
    await answer(official, draft.id, {
      answers: { agua_tratada: 'no', familias: '80' },
      channel: 'paper',
      answeredAt: '2026-03-02T12:00:00.000Z',
    });

    s.pass(3_600_000);
    await official.command(`/surveys/${draft.id}/close`);
    const counted = await results(official, draft.id);
    expect(counted).toMatchObject({ total: 3, territories: [{ value: '19450', count: 1, name: 'Mercaderes, Cauca' }] });
    expect(counted.questions).toMatchObject([
      {
        id: 'agua_tratada',
        answered: 3,
        counts: [
          { value: 'si', count: 1 },
          { value: 'no', count: 2 },
        ],
      },
      { id: 'por_que', asked: 2, answered: 1 },
      { id: 'familias', mean: 60, median: 60, least: 40, most: 80 },
      { id: 'confianza', answered: 1 },
      { id: 'municipio', answered: 1, counts: [{ value: '19450', count: 1 }] },
    ]);

    const cited = await official.command(`/surveys/${draft.id}/source`, { findings: String(counted.findings) });
    expect(cited.status).toBe(200);
    const source = (await official.get(`/sources/${String(cited.body.source)}`)).body;
    expect(source.fields).toMatchObject({
      kind: 'survey',
      answers: 3,
      date: '2026-03-02',
      until: '2026-03-02',
      instrument: 'Cuestionario de 5 preguntas, respondido en Concierta',
    });
    expect((await official.get(`/demands/${demand.id}`)).body.sources).toMatchObject([{ source: source.id }]);
    expect((await official.get(`/surveys?serves=${demand.id}`)).body.items).toMatchObject([{ id: draft.id }]);
    await s.drain();
    expect(s.seen.filter(({ type }) => type === 'survey.changed.v1').map(({ data }) => data.state)).toEqual([
      'open',
      'closed',
    ]);
  });

  it('used as a source again brings the same source up to date, and cites it once', async () => {
    const { formulator } = who;
    const { body: demand } = await formulator.create('/demands', { title: 'Acueductos' });
    const survey = await openSurvey(formulator, { serves: demand.id });
    await answer(formulator, survey, { answers: { agua_tratada: 'si' } });
    const first = await formulator.command(`/surveys/${survey}/source`, { findings: 'Uno responde que sí.' });
    await answer(formulator, survey, { answers: { agua_tratada: 'no' } });
    const second = await formulator.command(`/surveys/${survey}/source`, { findings: 'Uno que sí, uno que no.' });
    expect(second.body.source).toBe(first.body.source);
    const source = (await formulator.get(`/sources/${String(second.body.source)}`)).body;
    expect(source.fields).toMatchObject({ answers: 2, findings: 'Uno que sí, uno que no.' });
    expect((await formulator.get(`/demands/${demand.id}`)).body.sources).toHaveLength(1);
  });

  it('closed by the clock tells it like any other closing: as of the end of its last day, once', async () => {
    const survey = await openSurvey(who.formulator, { until: s.clock.now().toISOString().slice(0, 10) });
    const { owner } = who.formulator;
    const due = { kind: 'SURVEY', owner, id: survey, at: s.clock.now().toISOString() };
    const tick = () => {
      const context = { principal: { owner, as: 'system' as const }, correlationId: 'clock' };
      return closeSurvey(due, { store: s.storeOf(owner), clock: s.clock, log: silentLog, context });
    };
    await tick();
    s.pass(2 * 86_400_000);
    await tick();
    await tick();
    await s.drain();
    const told = s.seen.filter(({ type, aggregate }) => type === 'survey.changed.v1' && aggregate.id === survey);
    expect(told.map(({ data }) => data.state)).toEqual(['open', 'closed']);
    const end = `${due.at.slice(0, 10)}T23:59:59.000-05:00`;
    expect(told.at(-1)?.data).toMatchObject({ closedAt: new Date(end).toISOString() });
  });

  it('with no answer is no source', async () => {
    const survey = await openSurvey(who.formulator);
    const refused = await who.formulator.command(`/surveys/${survey}/source`, { findings: 'Nada' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'guard-failed', missing: ['answers'] } });
  });

  it('of interviews asks for a role and never a name, takes no link, and becomes an interview', async () => {
    const { formulator } = who;
    const survey = await openSurvey(formulator, { form: 'interview', respondents: 'Fontaneros' });
    const nameless = await answer(formulator, survey, { answers: { agua_tratada: 'si' } });
    expect(nameless.body.issues).toMatchObject([{ pointer: '/role' }]);
    await answer(formulator, survey, { answers: { agua_tratada: 'si' }, role: 'Fontanera de vereda' });
    const { body } = await formulator.get(`/surveys/${survey}/answers`);
    expect(body.items).toMatchObject([{ role: 'Fontanera de vereda', by: formulator.person }]);
    const link = await formulator.send('POST', `/surveys/${survey}/links`, { body: {} });
    expect(link).toMatchObject({ status: 409, body: { missing: ['surveyToAnswer'] } });
    const used = await formulator.command(`/surveys/${survey}/source`, { findings: 'La planta se apaga.' });
    const source = (await formulator.get(`/sources/${String(used.body.source)}`)).body;
    expect(source.fields).toMatchObject({ kind: 'interview', role: 'Fontaneros' });
  });
});

describe('an answer', () => {
  it('sent twice counts once, days later too, and also when the survey has closed in between', async () => {
    const survey = await openSurvey(who.official);
    const given = { answers: { agua_tratada: 'si' }, answeredAt: s.clock.now().toISOString() };
    const first = await answer(who.official, survey, given, 'telefono-1');
    expect(first).toMatchObject({ status: 201, body: { repeated: false } });
    s.pass(5 * 86_400_000);
    expect((await answer(who.official, survey, given, 'telefono-1')).body).toEqual({ ...first.body, repeated: true });
    await who.official.command(`/surveys/${survey}/close`);
    s.pass(60 * 86_400_000);
    expect((await answer(who.official, survey, given, 'telefono-1')).body.receipt).toBe(first.body.receipt);
    const other = await answer(who.official, survey, { answers: { agua_tratada: 'no' } }, 'telefono-1');
    expect(other.body.code).toBe('idempotency-key-reused');
    expect(await results(who.official, survey)).toMatchObject({ total: 1 });
  });

  it('sent at the same moment many times is one row; different ones are all kept, and the survey is not written', async () => {
    const survey = await openSurvey(who.official);
    const same = Array.from({ length: 8 }, () =>
      answer(who.official, survey, { answers: { agua_tratada: 'si' } }, 'una'),
    );
    const many = Array.from({ length: 20 }, () => answer(who.official, survey, { answers: { agua_tratada: 'no' } }));
    const got = await Promise.all([...same, ...many]);
    expect(got.map(({ status }) => status)).toEqual(Array.from({ length: 28 }, () => 201));
    expect(await results(who.official, survey)).toMatchObject({ total: 21 });
    expect((await who.official.get(`/surveys/${survey}`)).body.version).toBe(2);
  });

  it('that is wrong says where and what to do, and nothing is kept', async () => {
    const survey = await openSurvey(who.official, { consent: 'Autorizo.', anonymous: true });
    const refused = await answer(who.official, survey, { answers: { familias: 0, municipio: '99999' } });
    expect(refused.status).toBe(400);
    expect(refused.body.issues.map(({ pointer }) => pointer)).toEqual([
      '/consent',
      '/answers/agua_tratada',
      '/answers/familias',
      '/answers/municipio',
    ]);
    expect(await results(who.official, survey)).toMatchObject({ total: 0 });
  });

  it('of an anonymous survey does not say who gave it; on paper it says who typed it', async () => {
    const survey = await openSurvey(who.official);
    await answer(who.official, survey, { answers: { agua_tratada: 'si' } });
    await answer(who.official, survey, { answers: { agua_tratada: 'si' }, channel: 'paper' });
    const { body } = await who.official.get(`/surveys/${survey}/answers`);
    const byChannel = Object.fromEntries(body.items.map((item) => [String(item.channel), item.by]));
    expect(byChannel).toEqual({ application: undefined, paper: who.official.person });
  });

  it('is erased when who gave it asks: its words go, its count too, even one that was written down', async () => {
    const { formulator } = who;
    const survey = await openSurvey(formulator);
    for (let n = 0; n < 101; n += 1)
      await answer(formulator, survey, { answers: { agua_tratada: 'si', familias: 10 } });
    s.pass(120_000);
    expect(await results(formulator, survey)).toMatchObject({ total: 101 });
    const { body } = await formulator.get(`/surveys/${survey}/answers?limit=1`);
    const target = `/surveys/${survey}/answers/${body.items[0]?.id ?? ''}`;
    const erased = await formulator.send('DELETE', target);
    expect(erased).toMatchObject({ status: 200, body: { answers: {} } });
    expect((await formulator.send('DELETE', target)).body).toEqual(erased.body);
    expect(await results(formulator, survey)).toMatchObject({ total: 100 });
    expect((await who.viewer.send('DELETE', target)).status).toBe(403);
    expect((await who.official.send('DELETE', target)).status).toBe(403);
    expect((await who.representative.send('DELETE', target)).status).toBe(404);
  });
});

/** A file as the formulator downloads it. */
const fileAt = async (path: string) => {
  const { person, owner, membership } = who.formulator;
  const headers = { authorization: `Bearer ${person}`, 'acting-as': `${owner}.${membership}` };
  const response = await s.app.request(`http://api.test/api${path}`, { headers });
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Uploads a sheet of a survey's answers, loads it and waits until it is over. */
const load = async (by: Member, survey: string, rows: readonly object[], format: SheetFormat = 'xlsx') => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => headers.map((name) => (row as Record<string, string | number>)[name]));
  return loadFile(by, survey, await writeSheets(format, [{ name: 'Datos', headers, rows: cells }]), format);
};

const loadFile = async (by: Member, survey: string, bytes: Buffer, format: SheetFormat) => {
  const name = `kobo.${format}`;
  const sent = await by.create('/files/uploads', { name, mediaType: mediaTypes[format], size: bytes.length });
  const { url, headers } = sent.body.upload as { url: string; headers: Record<string, string> };
  await s.fileStore(new Request(url, { method: 'PUT', headers, body: new Uint8Array(bytes) }));
  const begun = await by.create('/imports', { kind: 'surveyAnswers', file: sent.body.file, params: { survey } });
  expect(begun.status).toBe(201);
  await s.drain();
  const job = (await by.get(`/imports/${begun.body.id}`)).body;
  const refused = (await by.get(`/imports/${begun.body.id}/rows`)).body.items;
  return { job, counts: job.counts, refused: refused.map(({ findings }) => findings) };
};

const counts = (loaded: number, same: number, refused: number) => ({ loaded, updated: 0, same, refused });

describe.each<SheetFormat>(['xlsx', 'csv'])('rows of Kobo and ODK, as %s', (format) => {
  it('are loaded once each, wherever the file is loaded again; what is wrong says in which column', async () => {
    const { formulator } = who;
    const survey = await openSurvey(formulator, { consent: 'Autorizo.' });
    const good = {
      _uuid: 'aa-1',
      'grupo/agua_tratada': 'No',
      familias: '40',
      municipio: '19450',
      consentimiento: 'OK',
    };
    const bad = { _uuid: 'aa-2', 'grupo/agua_tratada': 'quizá', municipio: '9999', consentimiento: '' };
    const first = await load(formulator, survey, [good, { ...good }, bad], format);
    expect(first.counts).toEqual(counts(1, 1, 1));
    expect(first.refused).toMatchObject([
      [
        { column: 'Autorización de datos' },
        { column: '¿El agua de su vereda se trata?' },
        { column: '¿De qué municipio?' },
      ],
    ]);
    const mended = { ...bad, 'grupo/agua_tratada': 'Sí', municipio: '19450', consentimiento: 'OK' };
    const second = await load(formulator, survey, [good, mended, { ...good, familias: '41' }], format);
    expect(second.counts).toEqual(counts(1, 1, 1));
    expect(second.refused).toMatchObject([[{ code: 'repeated' }]]);
    const third = await load(formulator, survey, [{ ...good, familias: '41' }], format);
    expect(third.refused).toMatchObject([[{ code: 'answer-changed' }]]);
    // Exported with the words of the questions and options, it is the same answer.
    const { _uuid, familias, municipio } = good;
    const labelled = { _uuid, '¿El agua de su vereda se trata?': 'no', '¿Cuántas familias?': familias };
    const words = { ...labelled, '¿De qué municipio?': municipio, 'Autorizo.': 'OK' };
    expect((await load(formulator, survey, [words], format)).counts).toEqual(counts(0, 1, 0));
    expect(await results(formulator, survey)).toMatchObject({ total: 2, channels: [{ value: 'kobo', count: 2 }] });
  });
});

describe('a sheet of answers', () => {
  it('says which questions it does not bring, and takes what was answered in time after the survey closed', async () => {
    const adviser = await s.join(who.formulator.owner, 'adviser', ['adviser']);
    const survey = await openSurvey(who.formulator);
    s.pass(3 * 86_400_000);
    await who.formulator.command(`/surveys/${survey}/close`);
    const day = (late: number) => new Date(s.clock.now().getTime() + late * 86_400_000).toISOString().slice(0, 10);
    const rows = [
      { _uuid: 'a', today: day(-2), agua_tratada: 'si' },
      { _uuid: 'b', today: day(-30), agua_tratada: 'si' },
    ];
    s.pass(86_400_000);
    const { job, counts: done, refused } = await load(adviser, survey, rows);
    expect(done).toEqual(counts(1, 0, 1));
    expect(refused).toMatchObject([[{ code: 'survey-over' }]]);
    const absent = (job.notices as { code: string; words: string }[]).find(({ code }) => code === 'columns-absent');
    expect(absent?.words).toContain('«¿Cuántas familias?»');
    expect(absent?.words).not.toContain('«¿El agua de su vereda se trata?»');
    const { body } = await adviser.get(`/surveys/${survey}/answers`);
    expect(body.items).toMatchObject([{ channel: 'kobo', by: adviser.person }]);
  });

  it('has a template of its survey, which comes back as it went: questions by their words, options to choose', async () => {
    const options = ['quebrada', 'pozo'].map((value) => ({ value, label: `Una ${value}` }));
    const questions = [
      ...asked.questions,
      { id: 'fuentes', kind: 'choices', label: '¿De dónde la toman?', options },
      { id: 'otra', kind: 'shortText', label: '¿Por qué no?' },
    ];
    const survey = await openSurvey(who.formulator, { form: 'interview', questions });
    const { bytes } = await fileAt(`/imports/templates/surveyAnswers?format=csv&survey=${survey}`);
    const template = bytes.toString('utf8');
    const [headers = ''] = template.replace('\ufeff', '').split(/\r?\n/);
    const separator = headers.includes(';') ? ';' : ',';
    expect(headers.split(separator)).toEqual([
      'Número de la respuesta',
      'Fecha de la respuesta',
      'Papel de quien responde',
      '¿El agua de su vereda se trata?',
      '¿Por qué no? (por_que)',
      '¿Cuántas familias?',
      '¿Confía en el agua?',
      '¿De qué municipio?',
      '¿De dónde la toman?',
      '¿Por qué no? (otra)',
    ]);
    const row = ['7', '', 'Fontanera', 'No', 'Sin cloro', '40', '2', '5001', 'pozo', 'Otra'].join(separator);
    const loaded = await loadFile(who.formulator, survey, Buffer.from(`${headers}\n${row}\n`), 'csv');
    expect([loaded.counts, loaded.refused]).toEqual([counts(1, 0, 0), []]);
    s.pass(1_000);
    const split = {
      _uuid: '8',
      papel: 'Fontanera',
      agua_tratada: 'si',
      'agua/fuentes/quebrada': 1,
      'agua/fuentes/pozo': 1,
    };
    expect((await load(who.formulator, survey, [split])).counts).toEqual(counts(1, 0, 0));
    const { body } = await who.formulator.get(`/surveys/${survey}/answers`);
    expect(body.items.map((item) => item.answers)).toEqual([
      { agua_tratada: 'si', fuentes: ['quebrada', 'pozo'] },
      {
        agua_tratada: 'no',
        por_que: 'Sin cloro',
        familias: 40,
        confianza: 2,
        municipio: '05001',
        fuentes: ['pozo'],
        otra: 'Otra',
      },
    ]);
  });

  it('needs a survey of one’s own that was opened, and the role', async () => {
    const survey = await openSurvey(who.formulator);
    const { body: draft } = await who.formulator.create('/surveys', asked);
    const begin = async (by: Member, params?: object) => {
      const { body } = await by.create('/files/uploads', { name: 'k.csv', mediaType: mediaTypes.csv, size: 3 });
      const { url, headers } = body.upload as { url: string; headers: Record<string, string> };
      await s.fileStore(new Request(url, { method: 'PUT', headers, body: 'a;b' }));
      return by.create('/imports', { kind: 'surveyAnswers', file: body.file, params });
    };
    const issues = [];
    for (const params of [{ survey: newId('survey', s.clock.now()) }, { survey: draft.id }, {}])
      issues.push((await begin(who.formulator, params)).body.issues.map(({ pointer, code }) => `${pointer} ${code}`));
    issues.push((await begin(who.official, { survey })).body.issues.map(({ pointer, code }) => `${pointer} ${code}`));
    expect(issues).toEqual([
      ['/params/survey unknown-survey'],
      ['/params/survey survey-not-open'],
      ['/params/survey required'],
      ['/params/survey unknown-survey'],
    ]);
    const refused = await who.viewer.create('/imports', {
      kind: 'surveyAnswers',
      file: newId('file', s.clock.now()),
      params: { survey },
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'role-required' } });
  });
});

describe('the form for Kobo and ODK', () => {
  it('is a workbook with the sheets of an XLSForm, whose names come back as columns', async () => {
    const survey = await openSurvey(who.formulator, { consent: 'Autorizo.' });
    const { headers, bytes } = await fileAt(`/surveys/${survey}/form?format=xlsx`);
    expect(headers.get('content-type')).toBe(mediaTypes.xlsx);
    expect(headers.get('content-disposition')).toContain('Agua%20para%20consumo%20en%20las%20veredas.xlsx');
    const rowsOf = async (key: string) => {
      const column = {
        key,
        header: { es: key, en: key },
        required: true,
        type: { is: 'text', max: 400 },
        hint: { es: '', en: '' },
        example: '',
      } as const;
      const table = await openTable(bytes, 'xlsx', [column]);
      const rows: string[][] = [];
      for await (const { cells } of table.rawRows())
        rows.push([...cells.values()].map((cell) => ('text' in cell ? cell.text : '')));
      return [table.sheet, rows] as const;
    };
    const [survey1, lines] = await rowsOf('relevant');
    expect([survey1, lines[0]?.slice(0, 3)]).toEqual(['survey', ['type', 'name', 'label']]);
    expect(lines).toContainEqual(['select_one agua_tratada', 'agua_tratada', '¿El agua de su vereda se trata?', 'yes']);
    expect(lines.at(-1)?.slice(0, 3)).toEqual(['acknowledge', 'consentimiento', 'Autorizo.']);
    expect(await rowsOf('list_name')).toEqual([
      'choices',
      [
        ['list_name', 'name', 'label'],
        ['agua_tratada', 'si', 'Sí'],
        ['agua_tratada', 'no', 'No'],
      ],
    ]);
    const [settings, values] = await rowsOf('form_id');
    expect([settings, values[1]?.[1]]).toEqual(['settings', survey.toLowerCase()]);
  });
});

describe('a row of Kobo longer than can be kept', () => {
  it('is refused alone: the others of its file come in', async () => {
    const questions = Array.from({ length: 58 }, (_, i) => ({ id: `t${i}`, kind: 'longText', label: `Texto ${i}` }));
    const survey = await openSurvey(who.official, { questions });
    const long = Object.fromEntries(questions.map(({ id }) => [id, 'á'.repeat(2_900)]));
    const rows = [
      { _uuid: 'a', t0: 'Corta' },
      { _uuid: 'b', ...long },
      { _uuid: 'c', t0: 'También' },
    ];
    const loaded = await load(who.official, survey, rows);
    expect(loaded.counts).toEqual(counts(2, 0, 1));
  });
});

describe('results', () => {
  it('of thousands of answers cost one read more than what is new, and are right whatever is counted when', async () => {
    const { formulator } = who;
    const survey = await openSurvey(formulator);
    const store = s.storeOf(formulator.owner);
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => {
        const id = newId('surveyAnswer', s.clock.now());
        const at = s.clock.now().toISOString();
        const answers = { agua_tratada: i % 4 === 0 ? 'no' : 'si', familias: 1 + (i % 100) };
        return {
          put: {
            pk: `T#${formulator.owner}#SURVEY#${survey}`,
            sk: `ANSWER#${id}`,
            id,
            receipt: 'x',
            channel: 'link',
            at,
            answeredAt: at,
            answers,
          },
        };
      });
    for (let page = 0; page < 30; page += 1) await store.transact(rows(100));
    s.pass(120_000);
    expect(await results(formulator, survey)).toMatchObject({ total: 3000 });
    await store.transact(rows(7));
    s.counting.reset();
    const counted = await results(formulator, survey);
    expect(counted).toMatchObject({
      total: 3007,
      questions: [{ answered: 3007 }, {}, { least: 1, most: 100 }, {}, {}],
    });
    expect(s.counting.counts()).toEqual({ Query: 2, GetItem: 1 });
    s.pass(120_000);
    expect(await results(formulator, survey)).toMatchObject({ total: 3007 });
  });
});

describe('what nobody means', () => {
  it('a last day beyond the calendar is refused where it is written, and breaks no survey', async () => {
    const made = await who.official.create('/surveys', { ...asked, until: '9999-12-31' });
    expect([made.status, made.body.issues]).toMatchObject([400, [{ pointer: '/until', code: 'out-of-range' }]]);
    const survey = await openSurvey(who.official);
    const extended = await who.official.command(`/surveys/${survey}/extend`, { until: '9999-12-31' });
    expect(extended.body.issues[0]).toMatchObject({ pointer: '/until', code: 'out-of-range' });
    expect((await who.official.get(`/surveys/${survey}`)).body.state).toBe('open');
  });

  it('numbers of fifteen digits add up, however many there are and however often they are counted', async () => {
    const endless = asked.questions.map((question) =>
      question.kind === 'number' ? { ...question, max: undefined, min: undefined } : question,
    );
    const survey = await openSurvey(who.official, { questions: endless });
    const rows = Array.from({ length: 120 }, (_, i) => ({
      _uuid: `enorme-${i}`,
      agua_tratada: 'si',
      familias: '999999999999999',
    }));
    expect((await load(who.official, survey, rows, 'csv')).counts).toEqual(counts(120, 0, 0));
    s.pass(120_000);
    for (const reading of ['counted', 'kept']) {
      const { total, questions } = await results(who.official, survey);
      expect([reading, total]).toEqual([reading, 120]);
      expect(questions).toContainEqual(expect.objectContaining({ id: 'familias', mean: expect.closeTo(1e15, -2) }));
    }
  });
});

describe('what one owner asks is nobody else’s', () => {
  it('another owner finds nothing; without the role the refusal names it', async () => {
    const survey = await openSurvey(who.official);
    for (const path of ['', '/answers', '/results', '/form', '/links'])
      expect((await who.formulator.get(`/surveys/${survey}${path}`)).status, path).toBe(404);
    expect((await answer(who.formulator, survey, { answers: { agua_tratada: 'si' } })).status).toBe(404);
    expect((await who.formulator.send('POST', `/surveys/${survey}/links`, { body: {} })).status).toBe(404);
    const { body } = await who.viewer.create('/surveys', asked);
    expect(body).toMatchObject({ code: 'role-required', roles: ['formulator', 'official', 'representative'] });
  });

  it('serves only a demand of its own', async () => {
    const { body: theirs } = await who.official.create('/demands', needOfMercaderes);
    const { body } = await who.formulator.create('/surveys', { ...asked, serves: theirs.id });
    expect(body.issues).toMatchObject([{ pointer: '/serves', code: 'unknown-demand' }]);
  });
});
