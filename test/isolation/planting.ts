import { ok, text } from '../flows/cast.ts';
import { ulid } from '../world/world.ts';
import type { Stage } from './stage.ts';

/** No word of any language, so that whoever finds it found what was planted. Search folds case; so does who looks for it. */
const sentinel = 'zqxvorial';

/** True when something that was planted is in the text, however it is cased. */
export const isPlanted = (found: string): boolean => found.toLowerCase().includes(sentinel);

/** What is planted, one for each kind that an owner keeps for itself: whose words nobody else may ever get. */
export const plant = async ({ formulator, administrator, approver, platform, owners, ids }: Stage): Promise<void> => {
  const word = (kind: string): string => `${sentinel} ${kind}`;
  const made = async (path: string, body: object, by = formulator): Promise<string> => {
    const created = ok(await by.post(path, body), 201);
    return text(created, created.id === undefined ? 'file' : 'id');
  };
  const changed = async (path: string, body: object, by = formulator): Promise<void> => {
    const etag = (await by.get(path.replace(/\/(steps|checks)\/.*$/, ''))).headers.get('etag') ?? '';
    ok(
      await by.call(path.includes('/checks/') || path.includes('/steps/') ? 'PUT' : 'PATCH', path, body, {
        ifMatch: etag,
      }),
    );
  };

  const demand = await made('/demands', {
    title: word('demanda'),
    need: word('necesidad'),
    territories: ['19450'],
  });
  await changed(`/demands/${demand}`, { publicValue: word('valor'), expectedResults: word('resultado') });
  const offer = await made('/offers', { title: word('oferta'), summary: word('resumen'), sector: 'housing' });
  await changed(`/offers/${offer}/checks/O1`, { competent: 'yes', legalBasis: word('norma') });
  const petition = { kind: 'petition', title: word('fuente'), origin: word('origen'), date: '2026-03-14' };
  const source = await made('/sources', { ...petition, territories: ['19450'] });
  const draft = ok(await formulator.get(`/demands/${demand}`));
  ok(await formulator.post(`/demands/${demand}/sources`, { source }, { ifMatch: Number(draft.version) }));
  const survey = await made('/surveys', {
    title: word('encuesta'),
    purpose: 'need',
    introduction: word('presentación'),
    respondents: word('quiénes'),
    until: '2027-03-31',
    questions: [{ id: 'agua', kind: 'shortText', label: word('pregunta') }],
  });
  ok(await formulator.post(`/surveys/${survey}/open`, undefined, { ifMatch: 1 }));
  ok(await formulator.post(`/surveys/${survey}/links`, { label: word('enlace') }), 201);
  await made(`/surveys/${survey}/answers`, { answers: { agua: word('respuesta') } });
  const consent = { basis: 'authorisation', obtainedOn: '2026-03-01', how: word('consentimiento') };
  const person = { name: word('persona'), kind: 'other', purpose: word('finalidad'), consent };
  await made('/contacts', { ...person, email: `${sentinel}@ejemplo.gov.co` }, administrator);
  const asker = { name: word('titular'), relation: 'holder', identity: word('documento'), replyTo: word('calle') };
  const asks = { kind: 'know', channel: 'email', receivedOn: '2026-03-02' };
  await made('/rights-requests', { ...asks, asker: { ...asker, request: word('solicitud') } }, administrator);
  await made('/institutional-items', { kind: 'objective', title: word('objetivo'), from: 2023 });
  const pdf = `%PDF-1.4\n% ${word('archivo')}\n%%EOF\n`;
  const wanted = { name: `${sentinel}.pdf`, mediaType: 'application/pdf', size: Buffer.byteLength(pdf) };
  const asked = ok(await formulator.post('/files/uploads', wanted), 201);
  const upload = asked.upload as { method: string; url: string; headers: Record<string, string> };
  await platform.fetch(upload.url, { method: upload.method, headers: upload.headers, body: pdf });
  ok(await formulator.get(`/files/${text(asked, 'file')}`));
  await made('/units', { name: word('dependencia') }, administrator);
  await made('/invitations', { email: `${sentinel}@vivienda.ejemplo.gov.co`, roles: ['viewer'] }, administrator);
  const away = await made('/demands', {
    title: word('remitida'),
    need: word('para planeación'),
    territories: ['19450'],
  });
  ok(await formulator.post(`/demands/${away}/register`, undefined, { ifMatch: 1 }));
  ok(await formulator.post(`/demands/${away}/competence`, { verdict: 'none', grounds: word('razón') }, { ifMatch: 2 }));
  // To the coordinating entity, which reads it: everybody else does not.
  await made('/referrals', { demand: away, to: owners.dnp, message: word('remisión') });
  const reason = { reason: word('motivo') };
  ok(await approver.post(`/offers/${ids['/offers/{id}']}/suspend`, reason, { ifMatch: await version(approver, ids) }));
  await platform.drain();
};

const version = async (by: Stage['approver'], ids: Stage['ids']): Promise<string> =>
  (await by.get(`/offers/${ids['/offers/{id}']}`)).headers.get('etag') ?? ulid;
