import { freshKeys } from '@concierta/local/issuer/keys';
import { mintAccessToken, mintIdToken } from '@concierta/local/issuer/tokens';
import { beginImport, dialogueRow, dialogueSheet } from '../dialogue-sheet.ts';
import { type Cast, cast, command, ok, text } from '../flows/cast.ts';
import { formulateOffer, registerNeed, waterNeed } from '../flows/needs.ts';
import type { Operation } from './operations.ts';

/** A correct request for the operation, as far as a generator can know it, and material to spoil it with. */
export interface Target {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly foreignHat: string;
  readonly tokens: Readonly<Record<'expired' | 'altered' | 'unsigned' | 'foreignIssuer' | 'idToken', string>>;
  /** The same path with well-formed ids that nothing has. */
  readonly nobodysPath: string | undefined;
  readonly malformedPaths: readonly string[];
}

/** Credentials of somebody as headers, to be sent or spoilt. */
export interface Credentials {
  readonly authorization: string;
  readonly actingAs: string;
}

/** A platform with one of everything, and what it takes to aim at any operation of it. */
export interface World extends Cast {
  /** What stands in the place of each template: `/demands/{id}` → `dem_…`. */
  readonly ids: Readonly<Record<string, string>>;
  /** A path of the document with its places filled: with what the world has there, unless `pick` says what else. */
  pathOf(path: string, pick?: (slot: string, known: string) => string): string;
  targetOf(operation: Operation): Promise<Target>;
  /** The same request as somebody of another entity, who has nothing to do with any of it. */
  readonly stranger: Credentials;
}

/** The end of a well-formed id that nothing has. */
export const ulid = '01M8AAAAAAAAAAAAAAAAAAAAAA';

/** Signs somebody in and puts on the hat of an owner. */
export const credentialsOf = async (world: Cast, email: string, owner: string): Promise<Credentials> => {
  const { platform } = world;
  const minting = { keys: platform.keys, issuer: `${platform.origin}/oidc`, clock: platform.clock };
  const person = platform.as(email, owner);
  // Any request under a hat signs the person in for the first time, which accepts the invitation.
  ok(await person.get('/units'));
  const me = ok(await person.get('/me'));
  const hats = me.hats as { hat: string; owner: { id: string } }[];
  const hat = hats.find((one) => one.owner.id === owner)?.hat ?? '';
  return { authorization: `Bearer ${await mintAccessToken(minting, email)}`, actingAs: hat };
};

const spoiltTokens = async (world: Cast, email: string): Promise<Target['tokens']> => {
  const { platform } = world;
  const minting = { keys: platform.keys, issuer: `${platform.origin}/oidc`, clock: platform.clock };
  const good = await mintAccessToken(minting, email);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const longAgo = { now: () => new Date(platform.clock.now().getTime() - 86_400_000) };
  return {
    expired: await mintAccessToken({ ...minting, clock: longAgo }, email),
    altered: [header, encoded({ ...claims, sub: 'otra-persona' }), signature].join('.'),
    unsigned: [encoded({ alg: 'none', typ: 'JWT' }), payload, ''].join('.'),
    foreignIssuer: await mintAccessToken({ ...minting, keys: await freshKeys() }, email),
    idToken: await mintIdToken(minting, email),
  };
};

/** A file of the ministry's, really uploaded. */
const uploadedFile = async ({ formulator, platform }: Cast): Promise<string> => {
  const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
  const words = { name: 'acta.pdf', mediaType: 'application/pdf', size: pdf.length };
  const asked = ok(await formulator.post('/files/uploads', words), 201);
  const upload = asked.upload as { method: string; url: string; headers: Record<string, string> };
  const sent = await platform.fetch(upload.url, { method: upload.method, headers: upload.headers, body: pdf });
  if (!sent.ok) throw new Error(`the file was not taken: ${await sent.text()}`);
  const file = text(asked, 'file');
  ok(await formulator.get(`/files/${file}`));
  return file;
};

const someone = {
  name: 'Persona Inventada',
  kind: 'other',
  purpose: 'Probar el directorio.',
  consent: { basis: 'authorisation', obtainedOn: '2026-03-01', how: 'Por escrito.' },
};

const asksToKnow = {
  kind: 'know',
  channel: 'email',
  receivedOn: '2026-03-02',
  asker: {
    name: 'Persona Inventada',
    relation: 'holder',
    identity: 'Con su documento.',
    replyTo: 'Calle 1',
    request: 'Todo',
  },
};

/** A referral of the other ministry's, whose receiver is the ministry. */
const referredBack = async ({ otherFormulator, owners }: Cast): Promise<string> => {
  const demand = text(ok(await otherFormulator.post('/demands', waterNeed), 201), 'id');
  await command(otherFormulator, `/demands/${demand}`, 'register');
  await command(otherFormulator, `/demands/${demand}`, 'competence', { verdict: 'none', grounds: 'Es de vivienda.' });
  const sending = { demand, to: owners.ministry, message: 'Les corresponde.' };
  return text(ok(await otherFormulator.post('/referrals', sending), 201), 'id');
};

/** Brings up the platform with one of everything that an address can name. */
export const world = async (): Promise<World> => {
  const people = await cast();
  const { administrator, official, formulator, platform, owners } = people;
  const draft = text(ok(await formulator.post('/demands', waterNeed), 201), 'id');
  const shared = await registerNeed(official);
  const offer = await formulateOffer(formulator);
  await command(people.approver, `/offers/${offer}`, 'approve');
  const published = await command(people.approver, `/offers/${offer}`, 'publish');
  const edition = text(published.edition as { hash: string }, 'hash');
  const source = text(
    ok(
      await formulator.post('/sources', { kind: 'petition', title: 'Pliego', origin: 'Juntas', date: '2026-03-14' }),
      201,
    ),
    'id',
  );
  const baseline = text(
    ok(await formulator.post('/baselines', { territory: '19450', indicator: 'idf', year: 2024, value: 52.1 }), 201),
    'id',
  );
  const survey = text(
    ok(
      await formulator.post('/surveys', {
        title: 'Agua',
        purpose: 'need',
        introduction: 'Para saber.',
        respondents: 'Juntas',
        until: '2027-03-31',
        questions: [{ id: 'agua', kind: 'shortText', label: '¿Hay agua?' }],
      }),
      201,
    ),
    'id',
  );
  await command(formulator, `/surveys/${survey}`, 'open');
  const link = text(ok(await formulator.post(`/surveys/${survey}/links`, {}), 201), 'id');
  const answer = text(ok(await formulator.post(`/surveys/${survey}/answers`, { answers: { agua: 'Sí' } }), 201), 'id');
  const unit = text(ok(await administrator.post('/units', { name: 'Dirección de Agua' }), 201), 'id');
  const invitation = text(
    ok(await administrator.post('/invitations', { email: 'nadie@ejemplo.gov.co', roles: ['viewer'] }), 201),
    'id',
  );
  const away = text(ok(await formulator.post('/demands', waterNeed), 201), 'id');
  await command(formulator, `/demands/${away}`, 'register');
  await command(formulator, `/demands/${away}`, 'competence', { verdict: 'none', grounds: 'Es del sector salud.' });
  const handing = { demand: away, to: people.owners.otherMinistry, message: 'Les corresponde.' };
  const referral = text(ok(await formulator.post('/referrals', handing), 201), 'id');
  const received = await referredBack(people);
  const file = await uploadedFile(people);
  const contact = text(ok(await formulator.post('/contacts', someone), 201), 'id');
  const rightsRequest = text(ok(await formulator.post('/rights-requests', asksToKnow), 201), 'id');
  const objective = { kind: 'objective', title: 'Agua segura en la ruralidad', from: 2023 };
  const item = text(ok(await formulator.post('/institutional-items', objective), 201), 'id');
  const year = platform.clock.now().getUTCFullYear();
  ok(await formulator.post('/arrangements', { year }), 201);
  const report = text(ok(await formulator.post('/internal-reports', { year, period: 'year' }), 201), 'id');
  const sending = async (request: Request) =>
    platform.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: await request.arrayBuffer(),
    });
  const imported = await beginImport(
    formulator,
    sending,
    await dialogueSheet([dialogueRow(1), dialogueRow(2, '99999'), dialogueRow(3, '99999')]),
  );
  await platform.drain();
  const members = ok(await administrator.get('/people')).items as { membership: string }[];
  const organisation = ok(await people.representative.get(`/organisations/${owners.town}`));
  const mandates = organisation.mandates as { id: string }[];

  const ids: Readonly<Record<string, string>> = {
    '/demands/{id}': draft,
    '/offers/{id}': offer,
    '/editions/{hash}': edition,
    '/public/offers/{id}': offer,
    '/sources/{id}': source,
    '/sources/{source}': source,
    '/baselines/{id}': baseline,
    '/referrals/{id}': referral,
    '/files/{id}': file,
    '/contacts/{id}': contact,
    '/rights-requests/{id}': rightsRequest,

    '/institutional-items/{id}': item,
    '/arrangements/{id}': String(year),
    '/internal-reports/{id}': report,
    '/imports/{id}': imported,
    '/templates/{kind}': 'petition',
    '/surveys/{id}': survey,
    '/links/{link}': link,
    '/answers/{answer}': answer,

    '/units/{id}': unit,
    '/invitations/{id}': invitation,
    '/memberships/{id}': members[0]?.membership ?? '',
    '/organisations/{id}': owners.town,
    '/mandates/{mandate}': mandates[0]?.id ?? '',
    '/owners/{id}': owners.ministry,
    '/entities/{id}': owners.otherMinistry,
    '/territories/{code}': '19450',
    '/territory/{code}': '19450',
    '/catalogues/{name}': 'sectors',
    '/shared/{owner}': owners.town,
  };
  /** Documents of others are found at their owner: a town's demand, another ministry's referral. */
  const sharedWith = (path: string): Readonly<Record<string, string>> =>
    path.includes('/referrals/')
      ? { '/shared/{owner}': owners.otherMinistry, '/referrals/{id}': received }
      : { '/demands/{id}': shared };
  /** What stands in a template's place; a template nobody taught this suite is a failure, so that no route escapes. */
  const filled = (path: string, pick: (slot: string, known: string) => string): string =>
    path.replace(/\/([^/{}]+)\/\{(\w+)\}/g, (_, folder: string, name: string) => {
      const slot = `/${folder}/{${name}}`;
      const key = path.startsWith('/api/public/') && folder === 'offers' ? `/public${slot}` : slot;
      const known = (path.startsWith('/api/shared/') && sharedWith(path)[slot]) || ids[key];
      if (known === undefined || known === '') throw new Error(`teach test/world/world.ts what «${slot}» is`);
      return `/${folder}/${pick(key, known)}`;
    });

  const tenancyRoutes =
    /^\/api\/(me|owners|entities|entity|units|people|invitations|memberships|organisations|audit)\b/;
  const personalDataRoutes = /^\/api\/(contacts|rights-requests)\b/;
  const coordination = /^\/api\/shared-referrals\b/;
  const emailFor = (path: string): string => {
    if (coordination.test(path)) return 'coordinacion@dnp.ejemplo.gov.co';
    return tenancyRoutes.test(path) || personalDataRoutes.test(path)
      ? 'administra@vivienda.ejemplo.gov.co'
      : 'formula@vivienda.ejemplo.gov.co';
  };

  const once = new Map<string, Promise<{ credentials: Credentials; tokens: Target['tokens'] }>>();
  const ownerOf = (email: string): string => (email.includes('@dnp.') ? owners.dnp : owners.ministry);
  const identityOf = (email: string) => {
    const known =
      once.get(email) ??
      Promise.all([credentialsOf(people, email, ownerOf(email)), spoiltTokens(people, email)]).then(
        ([credentials, tokens]) => ({ credentials, tokens }),
      );
    once.set(email, known);
    return known;
  };
  const stranger = await credentialsOf(people, 'formula@salud.ejemplo.gov.co', owners.otherMinistry);
  return {
    ...people,
    stranger,
    ids,
    pathOf: (path, pick = (_, known) => known) => filled(path, pick),
    async targetOf(operation) {
      const email = emailFor(operation.path);
      const { credentials, tokens } = await identityOf(email);
      const { authorization, actingAs } = credentials;
      const path = filled(operation.path, (_, known) => known);
      const templated = path !== operation.path;
      const headers: Record<string, string> = {
        authorization,
        ...(operation.hatted ? { 'acting-as': actingAs } : {}),
        ...(operation.conditional ? { 'if-match': '"1"' } : {}),
        ...(operation.keyed ? { 'idempotency-key': 'clave-de-prueba' } : {}),
        ...(operation.body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const nobodys = (_: string, known: string): string =>
        known.includes('_') ? `${known.split('_')[0]}_${ulid}` : '99999';
      return {
        path,
        headers,
        foreignHat: stranger.actingAs,
        tokens,
        nobodysPath: templated ? filled(operation.path, nobodys) : undefined,
        malformedPaths: templated
          ? ['%00', '..%2f..%2fetc', 'ñandú', 'x'.repeat(2_000), '%E0%A4%A', "'%20or%201=1"].map((odd) =>
              filled(operation.path, () => odd),
            )
          : [],
      };
    },
  };
};
