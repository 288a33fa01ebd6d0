import { carryOut, hat, route, type Scene, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { citedKey, sourceStands, sources } from '../source/store.ts';
import { citationOf } from './citation.ts';
import { demandWork } from './command-routes.ts';
import { demandPermits } from './permits.ts';
import { Cite, DemandId } from './requests.ts';
import type { Citation, Demand } from './state.ts';
import { DemandView } from './view.ts';

const answers = { 200: DemandView };
const tags = ['Demandas'];
const base = { tags, auth: 'hat', kind: 'command', answers } as const;

const citeRoute = route({
  ...base,
  method: 'post',
  path: '/demands/{id}/sources',
  summary: 'Citar una fuente de la organización.',
  request: { params: z.object({ id: DemandId }), body: Cite },
});

const unciteRoute = route({
  ...base,
  method: 'delete',
  path: '/demands/{id}/sources/{source}',
  summary: 'Retirar la cita de una fuente.',
  request: { params: z.object({ id: DemandId, source: Cite.shape.source }) },
});

/** A source of the same organisation, as it is today. Refuses one that is not there or is over. */
const citationAsked = async ({ store, at }: Scene<Demand, unknown>, source: string): Promise<Citation> => {
  const found = await store.load(sources, source);
  if (found?.state.state !== 'registered' && found?.state.state !== 'inForce') {
    const params = {
      es: 'Escoja una fuente vigente de su organización.',
      en: 'Choose a source of your organisation in force.',
    };
    throw new Refusal('invalid', {}, [{ pointer: '/source', code: 'unknown-source', params }]);
  }
  return citationOf(found.state, { source, version: found.version, at });
};

const versionCited = (demand: Demand, cited: string): number =>
  demand.sources.find(({ source }) => source === cited)?.version ?? 0;

/** Citing sources in a demand; one source may be cited by many demands. */
export const citationRoutes = (app: ServiceApp): void => {
  app.openapi(citeRoute, (c) => {
    demandPermits.require(hat(c).principal, 'cite');
    const body = c.req.valid('json');
    return carryOut(c, c.req.valid('param').id, body, {
      ...demandWork,
      toCommand: async (scene) => ({ type: 'cite', citation: await citationAsked(scene, body.source) }),
      also: (_before, after, _event, { loaded }) => [
        { put: citedKey(loaded.owner, body.source, loaded.id) },
        sourceStands(loaded.owner, body.source, versionCited(after, body.source)),
      ],
    });
  });

  app.openapi(unciteRoute, (c) => {
    demandPermits.require(hat(c).principal, 'uncite');
    const { id, source } = c.req.valid('param');
    return carryOut(
      c,
      id,
      {},
      {
        ...demandWork,
        toCommand: () => ({ type: 'uncite', source }),
        also: (_before, _after, _event, { loaded }) => [{ delete: citedKey(loaded.owner, source, loaded.id) }],
      },
    );
  });
};
