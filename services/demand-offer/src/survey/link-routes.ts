import { linkList, listedLink, newLink, ownerProfile, revokeLink } from '@concierta/access';
import { depsOf, hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import { dateInColombia, endOfDayInColombia, idSchema, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import * as z from 'zod';
import { words } from '../free-text.ts';
import { PlaceCode } from '../places.ts';
import { surveyPermits } from './permits.ts';
import { surveyTags } from './routes.ts';
import { isOver } from './state.ts';
import { surveys } from './store.ts';
import { SurveyId } from './view.ts';

/** What a link to a survey is for, and nothing else. */
export const answering = 'answer';

/** A link for one answer may be tried so often: whoever answers makes mistakes, a program guesses. */
const triesOfOne = 20;
const mostDays = 366;

const params = z.object({ id: SurveyId });
const base = { tags: surveyTags, auth: 'hat' } as const;

const NewSurveyLink = z
  .object({
    label: words(60).optional().openapi({ description: 'Para reconocerlo: a quién o a dónde se envía.' }),
    territory: PlaceCode.optional().openapi({ description: 'Las respuestas quedan con este territorio.' }),
    until: z.iso.date().optional().openapi({ description: 'Último día; si no se dice, el de la encuesta.' }),
    singleUse: z.boolean().default(false),
  })
  .openapi('NewSurveyLink');

const LinkView = z
  .object({
    id: idSchema('link'),
    label: z.string().optional(),
    expiresAt: z.iso.datetime(),
    singleUse: z.boolean(),
    state: z.enum(['live', 'used', 'expired', 'revoked']),
  })
  .openapi('SurveyLink');

const MintedView = LinkView.extend({
  path: z
    .string()
    .openapi({ description: 'La dirección, sin el sitio. Solo se muestra ahora: después no se puede leer.' }),
}).openapi('NewSurveyLinkAnswer');

const listRoute = route({
  ...base,
  method: 'get',
  path: '/surveys/{id}/links',
  summary: 'Los enlaces de una encuesta: para quién son, hasta cuándo sirven y cuáles se retiraron.',
  kind: 'list',
  request: { params, query: listQuery },
  answers: { 200: pageSchema(LinkView).openapi('SurveyLinkPage') },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/surveys/{id}/links',
  summary: 'Hacer un enlace para responder. Su dirección se muestra una sola vez.',
  description:
    'No admite repetirse con la misma clave: la respuesta lleva el secreto, que no se guarda en ninguna parte. Un enlace de más se retira.',
  kind: 'action',
  request: { params, body: NewSurveyLink },
  answers: { 201: MintedView },
});

const revokeRoute = route({
  ...base,
  method: 'post',
  path: '/surveys/{id}/links/{link}/revoke',
  summary: 'Retirar un enlace: deja de abrir la encuesta en este momento.',
  kind: 'action',
  request: { params: params.extend({ link: idSchema('link') }) },
  answers: { 200: LinkView },
});

type Listed = ReturnType<typeof listedLink>;

const stateOf = ({ revoked, used, expiresAt }: Pick<Listed, 'revoked' | 'used' | 'expiresAt'>, now: Date) => {
  if (revoked) return 'revoked' as const;
  if (used) return 'used' as const;
  return Date.parse(expiresAt) <= now.getTime() ? ('expired' as const) : ('live' as const);
};

const linkView = ({ id, label, expiresAt, singleUse, revoked, used }: Omit<Listed, 'secretHash'>, now: Date) => ({
  id,
  label,
  expiresAt,
  singleUse,
  state: stateOf({ revoked, used, expiresAt }, now),
});

const past = {
  es: 'Escriba un día desde hoy y hasta dentro de un año.',
  en: 'Write a day from today to a year from now.',
};

/** The end of a link: the day asked for, or the survey's last one within a year. Refuses a day gone by or too far. */
const endOfLink = (asked: string | undefined, until: string | undefined, now: Date): string => {
  const today = dateInColombia(now);
  const latest = dateInColombia(new Date(now.getTime() + mostDays * 86_400_000));
  const own = until === undefined || until > latest ? latest : until;
  const day = asked ?? own;
  if (day < today || day > latest) {
    throw new Refusal('invalid', {}, [{ pointer: '/until', code: 'out-of-range', params: past }]);
  }
  return endOfDayInColombia(day);
};

/** The hash by which the row of a survey's link is found. Refuses `not-found` for the link of another survey. */
const hashOf = async (store: Store, survey: string, link: string): Promise<Listed> => {
  const { items } = await store.list('list1', linkList(surveys.kind, survey), { begins: link, limit: 1 });
  const [row] = items;
  if (!row) throw new Refusal('not-found');
  return listedLink(row);
};

/** Giving a survey to who has no account, and taking it back. */
export const surveyLinkRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { store, principal } = hat(c);
    surveyPermits.require(principal, 'share');
    const { id } = await store.require(surveys, c.req.valid('param').id);
    const list = linkList(surveys.kind, id);
    const found = await store.list('list1', list, { ...pageOf(c.req.valid('query')), descending: true });
    const now = depsOf(c).clock.now();
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => linkView(listedLink(row), now)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { store, principal } = hat(c);
    surveyPermits.require(principal, 'share');
    const { id, state: survey } = await store.require(surveys, c.req.valid('param').id);
    const now = depsOf(c).clock.now();
    if (survey.state !== 'open' || isOver(survey, now)) throw new Refusal('guard-failed', { missing: ['openSurvey'] });
    if (survey.content.form === 'interview') throw new Refusal('guard-failed', { missing: ['surveyToAnswer'] });
    const { label, territory, until, singleUse } = c.req.valid('json');
    const asker = (await ownerProfile(store, principal.owner))?.name;
    // The event that names this organisation is still on its way.
    if (asker === undefined) throw new Refusal('busy');
    const { link, address, write } = newLink({
      owner: principal.owner,
      kind: surveys.kind,
      document: id,
      purpose: answering,
      label,
      about: { asker, ...(territory === undefined ? {} : { territory }) },
      expiresAt: endOfLink(until, survey.content.until, now),
      singleUse,
      maxAttempts: singleUse ? triesOfOne : undefined,
      by: principal.person,
      at: now,
    });
    await store.transact([write]);
    const view = linkView({ ...link, label: link.label, revoked: false, used: false }, now);
    return c.json({ ...view, path: `/r/${address}` }, 201);
  });

  app.openapi(revokeRoute, async (c) => {
    const { store, principal } = hat(c);
    surveyPermits.require(principal, 'share');
    const { id, link } = c.req.valid('param');
    const listed = await hashOf(store, id, link);
    const now = depsOf(c).clock.now();
    await revokeLink(store, principal.owner, listed.secretHash, now.toISOString());
    return c.json(linkView({ ...listed, revoked: true }, now), 200);
  });
};
