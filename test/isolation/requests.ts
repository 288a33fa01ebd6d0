import { type Document, type Operation, type Schema, shapeOf } from '../world/operations.ts';
import { ulid, type World } from '../world/world.ts';

/** The least value of a schema: only what is required, so that nothing optional has to make sense. */
export const leastOf = (document: Document, schema: Schema): unknown => {
  const shape = shapeOf(document, schema);
  if (shape.example !== undefined) return shape.example;
  if (shape.examples?.[0] !== undefined) return shape.examples[0];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  switch (Array.isArray(shape.type) ? shape.type[0] : shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name))
          .map(([name, property]) => [name, leastOf(document, property)]),
      );
    case 'array':
      return (shape.minItems ?? 0) > 0 && shape.items !== undefined ? [leastOf(document, shape.items)] : [];
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return shape.format === 'date' ? '2026-11-20' : 'Texto de prueba'.padEnd(shape.minLength ?? 0, 'x');
  }
};

/** Bodies that only somebody who knows the domain can write: the least value of their schema is refused. */
const written = ({ ids, owners }: World): Readonly<Record<string, object>> => {
  const id = (slot: string): string => ids[slot] ?? '';
  const to = owners.otherMinistry;
  return {
    'POST /api/arrangements': { year: 2027 },
    'POST /api/baselines': { territory: '19450', indicator: 'idf', year: 2025, value: 50 },
    'POST /api/demands/{id}/mark-duplicate': { of: `dem_${ulid}` },
    'POST /api/demands/{id}/serve': { offer: id('/offers/{id}') },
    'POST /api/demands/{id}/sources': { source: id('/sources/{id}') },
    'POST /api/entities/onboard': {
      catalogueId: 'mininterior',
      code: 'MININT',
      administratorEmail: 'a@ejemplo.gov.co',
    },
    'POST /api/entities/{id}/administrators': { email: 'otra@ejemplo.gov.co' },
    'POST /api/imports': { kind: 'bindingRegionalDialogue', file: id('/files/{id}') },
    'POST /api/internal-reports': { year: 2026, period: 'year' },
    'POST /api/internal-reports/{id}/send': { units: [id('/units/{id}')] },
    'POST /api/invitations': { email: 'otra@ejemplo.gov.co', roles: ['viewer'] },
    'POST /api/me/link': { idToken: 'no.es.una' },
    'POST /api/offers/{id}/register': { date: '2026-11-20', number: '12345' },
    'POST /api/organisations': { kind: 'mayorOffice', territory: '19532', representativeEmail: 'b@ejemplo.gov.co' },
    'POST /api/organisations/{id}/mandates': { from: '2028-01-01', to: '2031-12-31', email: 'c@ejemplo.gov.co' },
    'POST /api/referrals': { demand: id('/demands/{id}'), to, message: 'Les corresponde.' },
    'POST /api/referrals/{id}/resend': { to, message: 'Les corresponde.' },
    'POST /api/shared/{owner}/demands/{id}/route': { to },
    'POST /api/shared/{owner}/referrals/{id}/redirect': { to: owners.dnp, reason: 'Les corresponde.' },
    'PUT /api/offers/{id}/checks/O8': { targets: [{ code: '19450', reason: 'Pidió la asistencia' }] },
  };
};

/** Queries of what cannot be asked for without one. */
const asked: Readonly<Record<string, string>> = {
  'GET /api/baselines/comparison': 'indicator=idf&year=2024',
  'GET /api/baselines/picture': 'territory=19450',
  'GET /api/demands/similar': 'text=agua%20para%20las%20veredas',
  'GET /api/institution/gaps': 'year=2026',
  'GET /api/overlaps': 'territory=19450',
  'GET /api/referrals': 'side=sent',
};

/** What makes a request right but for who sends it: body and query of every operation. */
export const requestsOf = (world: World, document: Document) => {
  const bodies = written(world);
  return {
    bodyOf(operation: Operation): string | undefined {
      if (operation.body === undefined) return undefined;
      return JSON.stringify(bodies[operation.name] ?? leastOf(document, operation.body));
    },
    withQuery: (operation: Operation, path: string): string => {
      const query = asked[operation.name];
      return query === undefined ? path : `${path}?${query}`;
    },
  };
};
