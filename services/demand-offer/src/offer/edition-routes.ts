import { hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { OfferContent } from './content.ts';
import { editionHash } from './model.ts';
import { mustSee } from './permits.ts';
import { OfferId } from './requests.ts';
import { offers } from './store.ts';
import { ContentView, contentView } from './view.ts';

const base = { tags: ['Ofertas'], auth: 'hat' } as const;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A row that publication froze; its text is never written again. */
const Frozen = z.object({
  number: z.number().int().positive(),
  hash: Hash,
  publishedAt: z.iso.datetime(),
  content: z.record(z.string(), z.unknown()),
});

const EditionRow = z
  .object({ number: z.number().int(), hash: z.string(), publishedAt: z.iso.datetime(), title: z.string() })
  .openapi('OfferEditionRow');

const EditionView = z
  .object({
    number: z.number().int(),
    hash: z.string(),
    publishedAt: z.iso.datetime(),
    intact: z.boolean().openapi({ description: 'Si el texto guardado sigue dando la misma huella.' }),
    content: ContentView,
  })
  .openapi('OfferEdition');

const EditionPage = pageSchema(EditionRow).openapi('OfferEditionPage');

const listRoute = route({
  ...base,
  method: 'get',
  path: '/offers/{id}/editions',
  summary: 'Las ediciones que una oferta ha publicado, con su huella.',
  kind: 'list',
  request: { params: z.object({ id: OfferId }), query: listQuery },
  answers: { 200: EditionPage },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/offers/{id}/editions/{hash}',
  summary: 'Una edición como se publicó, y si su huella todavía corresponde.',
  kind: 'read',
  request: { params: z.object({ id: OfferId, hash: Hash }) },
  answers: { 200: EditionView },
});

const partition = (owner: string, id: string): string => `T#${owner}#${offers.kind}#${id}`;

/** What an offer said in each of its editions. */
export const editionRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    if (principal.orgUnit !== undefined) mustSee(principal, (await store.require(offers, id)).state);
    const found = await store.query(partition(principal.owner, id), {
      ...pageOf(c.req.valid('query')),
      begins: 'VER#',
    });
    if (found.items.length === 0) await store.require(offers, id);
    const rows = found.items.map((item) => Frozen.parse(item)).sort((a, b) => b.number - a.number);
    const items = rows.map(({ number, hash, publishedAt, content }) => ({
      number,
      hash,
      publishedAt,
      title: OfferContent.parse(content).title,
    }));
    return c.json(pageAnswer({ ...found, items }), 200);
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id, hash } = c.req.valid('param');
    if (principal.orgUnit !== undefined) mustSee(principal, (await store.require(offers, id)).state);
    const row = await store.get({ pk: partition(principal.owner, id), sk: `VER#${hash}` });
    if (row === undefined) throw new Refusal('not-found');
    const { number, publishedAt, content } = Frozen.parse(row);
    const said = OfferContent.parse(content);
    const intact = editionHash(number, content as OfferContent) === hash;
    return c.json({ number, hash, publishedAt, intact, content: contentView(said) }, 200);
  });
};
