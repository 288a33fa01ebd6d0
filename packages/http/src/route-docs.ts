import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ProblemStatus } from './problems.ts';
import type { RouteAuth, RouteKind } from './route.ts';
import './zod-openapi.ts';

/** The schema of every problem, one component of the merged document. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional(),
    issues: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    allowed: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
    roles: z.array(z.string()).optional(),
  })
  .openapi('Problem');

/** A header as OpenAPI describes it. */
interface HeaderDoc {
  readonly name: string;
  readonly in: 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: { readonly type: 'string'; readonly pattern: string };
}

const header = (name: string, required: boolean, description: string, pattern: string): HeaderDoc => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', pattern },
});

const actingAs = header(
  'Acting-As',
  true,
  'En nombre de quién: código de la organización, punto, código de la vinculación.',
  '^(ent|ter)_[0-9A-Z]{26}\\.mem_[0-9A-Z]{26}$',
);
const ifMatchHeader = header('If-Match', true, 'La versión que se leyó (su `ETag`).', '^"[1-9][0-9]{0,8}"$');
const key = (required: boolean) =>
  header(
    'Idempotency-Key',
    required,
    'Una clave distinta para cada solicitud; repetirla da la misma respuesta.',
    '^[\\x21-\\x7e]{1,64}$',
  );

/** The headers a route reads, as its document tells them. */
export const headersOf = (auth: RouteAuth, kind: RouteKind): HeaderDoc[] => [
  ...(auth === 'hat' ? [actingAs] : []),
  ...(kind === 'command' ? [ifMatchHeader, key(false)] : []),
  ...(kind === 'create' ? [key(true)] : []),
];

const descriptions: Readonly<Record<ProblemStatus, string>> = {
  400: 'La solicitud tiene datos por corregir o no se puede leer.',
  401: 'Falta la sesión, no es válida o terminó.',
  403: 'Le corresponde a otra persona, o el sombrero no es de quien pregunta.',
  404: 'No existe, o no hay acceso: la misma respuesta.',
  405: 'La dirección no admite ese método.',
  409: 'El estado, una condición o un cambio simultáneo no lo permiten.',
  412: 'Hay una versión más nueva.',
  413: 'El cuerpo, o una de sus partes, es demasiado grande.',
  415: 'El cuerpo no es JSON.',
  422: 'La clave de idempotencia ya se usó con otro contenido.',
  428: 'Falta `If-Match`.',
  429: 'Demasiadas solicitudes; espere lo que dice `Retry-After`.',
  500: 'Falla nuestra, registrada con el número de la solicitud.',
  503: 'Mucho movimiento; intente de nuevo según `Retry-After`.',
};

const statusesOf = (what: {
  auth: RouteAuth;
  kind: RouteKind;
  takesBody: boolean;
  hasParams: boolean;
}): ProblemStatus[] => {
  const writes = what.kind === 'create' || what.kind === 'command' || what.kind === 'action';
  return [
    400,
    ...(what.auth === 'public' ? [] : ([401, 403, 429] as const)),
    ...(what.hasParams || writes || what.kind === 'read' ? ([404] as const) : []),
    ...(writes ? ([409, 412, 422] as const) : []),
    ...(what.takesBody ? ([413, 415] as const) : []),
    ...(what.kind === 'command' ? ([428] as const) : []),
    500,
    503,
  ];
};

const retryAfter = { 'Retry-After': { description: 'Segundos por esperar.', schema: { type: 'integer' as const } } };

/** Every problem that a route of this kind can answer. */
export const problemAnswers = (what: Parameters<typeof statusesOf>[0]): RouteConfig['responses'] =>
  Object.fromEntries(
    statusesOf(what).map((status) => [
      status,
      {
        description: descriptions[status],
        content: { 'application/problem+json': { schema: ProblemSchema } },
        ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
      },
    ]),
  );
