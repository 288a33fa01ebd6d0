import { hat, route, type ServiceApp } from '@concierta/http';
import * as z from 'zod';
import { AnOffer } from '../answer-ids.ts';
import { OfferStateName } from '../offer/state.ts';
import { gapsOf, sides, type TiedOffer, yearOfEntity } from './gaps.ts';
import { ItemRowView, YearInQuery } from './item/view.ts';

const Side = z.enum(sides);

const TiedOfferView = z
  .object({ id: AnOffer, code: z.string(), title: z.string(), state: OfferStateName, lacks: z.array(Side) })
  .openapi('OfferAlignmentGap');

const Pesos = z.number().int().openapi({ description: 'Pesos colombianos.' });

const GapsView = z
  .object({
    year: z.number().int(),
    offers: z.object({ total: z.number().int(), lacking: z.array(TiedOfferView) }),
    items: z.object({ total: z.number().int(), withoutOffer: z.array(ItemRowView) }),
    budget: z.object({ total: Pesos, linked: Pesos }),
    complete: z.boolean().openapi({ description: 'Falso cuando hay más de lo que se contó.' }),
  })
  .openapi('InstitutionalGaps');

const gapsRoute = route({
  method: 'get',
  path: '/institution/gaps',
  summary:
    'Qué falta vincular en un año, en las dos direcciones: ofertas sin objetivo, proceso o línea; y estos sin oferta.',
  tags: ['Arreglos institucionales'],
  auth: 'hat',
  kind: 'read',
  request: { query: z.object({ year: YearInQuery }) },
  answers: { 200: GapsView },
});

const lacking = ({ id, code, title, state, ties }: TiedOffer) => ({
  id,
  code,
  title,
  state,
  lacks: sides.filter((side) => !ties.includes(side)),
});

/** What is not tied to what in a year of one's own entity (steps I2, I3 and I4). */
export const gapRoutes = (app: ServiceApp): void => {
  app.openapi(gapsRoute, async (c) => {
    const { store, principal } = hat(c);
    const { year } = c.req.valid('query');
    const found = await yearOfEntity(store, { owner: principal.owner, unit: principal.orgUnit, year });
    const { offers, items, budget } = gapsOf(found);
    return c.json(
      {
        year,
        offers: { total: offers.length, lacking: offers.map(lacking).filter(({ lacks }) => lacks.length > 0) },
        items: {
          total: items.length,
          withoutOffer: items.filter((item) => item.offers === 0).map(({ offers: _, ...item }) => item),
        },
        budget,
        complete: found.complete,
      },
      200,
    );
  });
};
