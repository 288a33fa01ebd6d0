import { type Document, type Operation, type Schema, sampleOf, shapeOf } from '../world/operations.ts';
import type { Target } from '../world/world.ts';

/** What an attack sends: headers set to `undefined` are left out, whatever the default client would add. */
export interface Attempt {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** One way to send something wrong, and the statuses with which the platform may refuse it. */
export interface Attack {
  readonly name: string;
  readonly attempt: Attempt;
  readonly expected: readonly number[];
}

const hostile = {
  nul: 'texto\u0000nulo',
  control: 'texto\u0007con control',
  bidi: 'texto\u202eal revés',
};

const wrongValueFor = (type: string | undefined): unknown =>
  type === 'string' ? { no: 'texto' } : 'no-es-de-esta-clase';

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Refusals of identity: 401 for the person, 400/403 for the hat, before anything about the target is said. */
export const identityAttacks = (operation: Operation, target: Target, body: string | undefined): Attack[] => {
  const send = (headers: Record<string, string | undefined>): Attempt => ({
    path: target.path,
    method: operation.method,
    headers: { ...target.headers, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const persons: Attack[] = [
    { name: 'no token', attempt: send({ authorization: undefined }), expected: [401] },
    { name: 'a token that is not one', attempt: send({ authorization: 'Bearer hola' }), expected: [401] },
    { name: 'another scheme', attempt: send({ authorization: 'Basic dXN1YXJpbzpjbGF2ZQ==' }), expected: [401] },
    ...Object.entries(target.tokens).map(([kind, token]) => ({
      name: `a token: ${kind}`,
      attempt: send({ authorization: `Bearer ${token}` }),
      expected: [401],
    })),
  ];
  const hats: Attack[] = [
    { name: 'no hat', attempt: send({ 'acting-as': undefined }), expected: [400] },
    { name: 'a hat that is not one', attempt: send({ 'acting-as': 'alcalde' }), expected: [400] },
    { name: 'a hat of somebody else', attempt: send({ 'acting-as': target.foreignHat }), expected: [403] },
  ];
  return [...(operation.secured ? persons : []), ...(operation.hatted ? hats : [])];
};

/** Refusals of the address: what is not yours and what is not there answer alike. */
export const addressAttacks = (operation: Operation, target: Target, body: string | undefined): Attack[] => {
  const send = (path: string): Attempt => ({
    path,
    method: operation.method,
    headers: target.headers,
    ...(body === undefined ? {} : { body }),
  });
  const attacks: Attack[] = target.malformedPaths.map((path) => ({
    name: `malformed id ${path}`,
    attempt: send(path),
    expected: [400, 404],
  }));
  if (target.nobodysPath !== undefined)
    attacks.push({ name: "nobody's id", attempt: send(target.nobodysPath), expected: [400, 403, 404] });
  return attacks;
};

/** Refusals of headers that guard writes. */
export const headerAttacks = (operation: Operation, target: Target, body: string | undefined): Attack[] => {
  const send = (headers: Record<string, string | undefined>): Attempt => ({
    path: target.path,
    method: operation.method,
    headers: { ...target.headers, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return [
    ...(operation.conditional
      ? [
          { name: 'no If-Match', attempt: send({ 'if-match': undefined }), expected: [428] },
          { name: 'an If-Match that is not one', attempt: send({ 'if-match': 'siete' }), expected: [400] },
          { name: 'a stale If-Match', attempt: send({ 'if-match': '"999999"' }), expected: [400, 403, 404, 409, 412] },
        ]
      : []),
    ...(operation.keyed
      ? [
          { name: 'no Idempotency-Key', attempt: send({ 'idempotency-key': undefined }), expected: [400] },
          {
            name: 'an endless Idempotency-Key',
            attempt: send({ 'idempotency-key': 'k'.repeat(300) }),
            expected: [400],
          },
        ]
      : []),
  ];
};

/** Refusals of the body, field by field as the document describes it. */
export const bodyAttacks = (document: Document, operation: Operation, schema: Schema, target: Target): Attack[] => {
  const sample = sampleOf(document, schema) as Record<string, unknown>;
  const send = (body: string, headers: Record<string, string> = {}): Attempt => ({
    path: target.path,
    method: operation.method,
    headers: { ...target.headers, ...headers },
    body,
  });
  const spoil = (changes: Record<string, unknown>) => JSON.stringify({ ...sample, ...changes });
  const properties = Object.entries(shapeOf(document, schema).properties ?? {});
  const typeOf = (property: Schema) => {
    const { type } = shapeOf(document, property);
    return Array.isArray(type) ? type[0] : (type as string | undefined);
  };
  const texts = properties.filter(([, property]) => typeOf(property) === 'string');
  const dates = texts.filter(([, property]) => shapeOf(document, property).format === 'date');
  return [
    { name: 'not JSON', attempt: send('{"a":'), expected: [400] },
    { name: 'an array', attempt: send('[]'), expected: [400] },
    { name: 'null', attempt: send('null'), expected: [400] },
    { name: 'a text', attempt: send('"hola"'), expected: [400] },
    {
      name: 'another media type',
      attempt: send('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      expected: [415],
    },
    { name: '2 MB', attempt: send(JSON.stringify({ relleno: 'x'.repeat(2_000_000) })), expected: [413] },
    { name: 'deep nesting', attempt: send(deep(5_000)), expected: [400] },
    { name: 'an unknown field', attempt: send(spoil({ campoDesconocido: 1 })), expected: [400] },
    {
      name: '__proto__',
      attempt: send(`{"__proto__":{"roles":["administrator"]},${JSON.stringify(sample).slice(1)}`.replace(',}', '}')),
      expected: [400],
    },
    { name: 'an unpaired surrogate', attempt: send('{"texto":"\\ud800"}'), expected: [400] },
    ...properties.map(([name, property]) => ({
      name: `${name}: another kind of value`,
      attempt: send(spoil({ [name]: wrongValueFor(typeOf(property)) })),
      expected: [400],
    })),
    ...texts.slice(0, 3).flatMap(([name]) =>
      Object.entries(hostile).map(([kind, value]) => ({
        name: `${name}: ${kind}`,
        attempt: send(spoil({ [name]: value })),
        expected: [400],
      })),
    ),
    ...dates.map(([name]) => ({
      name: `${name}: a day that is not`,
      attempt: send(spoil({ [name]: '2026-02-30' })),
      expected: [400],
    })),
  ];
};

/** Refusals of the query string. */
export const queryAttacks = (operation: Operation, target: Target): Attack[] => {
  const has = (name: string) => operation.parameters.some((p) => p.in === 'query' && p.name === name);
  const send = (query: string): Attempt => ({
    path: `${target.path}${target.path.includes('?') ? '&' : '?'}${query}`,
    method: operation.method,
    headers: target.headers,
  });
  return [
    ...(has('limit')
      ? ['limit=muchos', 'limit=-1', 'limit=0', 'limit=1000000', 'limit=1e9'].map((query) => ({
          name: query,
          attempt: send(query),
          expected: [400],
        }))
      : []),
    ...(has('after')
      ? ['after=cursor-inventado', `after=${Buffer.from('{"pk":"T#otro"}').toString('base64url')}`].map((query) => ({
          name: query,
          attempt: send(query),
          expected: [400],
        }))
      : []),
    { name: 'a malformed percent sign', attempt: send('q=%E0%A4%A'), expected: [200, 400] },
  ];
};
