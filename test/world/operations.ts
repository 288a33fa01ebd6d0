/** The parts of an OpenAPI 3.1 document that the generated suites read. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface RawOperation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly unknown[];
}

export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** One route × method as the document describes it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly statuses: ReadonlySet<number>;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** Asks for a token. */
  readonly secured: boolean;
  /** Asks for a hat. */
  readonly hatted: boolean;
  readonly conditional: boolean;
  readonly keyed: boolean;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Follows references until a schema with a body of its own. */
export const resolve = (document: Document, schema: Schema): Schema => {
  if (schema.$ref === undefined) return schema;
  const target = document.components?.schemas?.[schema.$ref.replace('#/components/schemas/', '')];
  if (target === undefined) throw new Error(`dangling reference ${schema.$ref}`);
  return resolve(document, target);
};

/** Every operation of the document: a route that exists is here, or is not documented (which another test forbids). */
export const operationsOf = (document: Document): Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = item[method];
      if (raw === undefined) return [];
      const parameters = raw.parameters ?? [];
      const header = (name: string) =>
        parameters.some((p) => p.in === 'header' && p.name.toLowerCase() === name && p.required === true);
      const schema = raw.requestBody?.content?.['application/json']?.schema;
      const statuses = new Set(Object.keys(raw.responses).map(Number));
      return [
        {
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          statuses,
          parameters,
          body: schema === undefined ? undefined : resolve(document, schema),
          secured: statuses.has(401),
          hatted: header('acting-as'),
          conditional: header('if-match'),
          keyed: header('idempotency-key'),
        },
      ];
    }),
  );

/** The first of a schema's alternatives, with its allOf parts merged. */
export const shapeOf = (document: Document, schema: Schema): Schema => {
  const own = resolve(document, schema);
  const first = own.anyOf?.[0] ?? own.oneOf?.[0];
  if (first !== undefined) return shapeOf(document, first);
  if (own.allOf === undefined) return own;
  const parts = own.allOf.map((part) => shapeOf(document, part));
  return {
    ...own,
    type: 'object',
    properties: Object.assign({}, own.properties, ...parts.map((part) => part.properties)),
    required: [...(own.required ?? []), ...parts.flatMap((part) => part.required ?? [])],
  };
};

/** A value of the schema's shape; it need not satisfy every rule, only be of the right kinds. */
export const sampleOf = (document: Document, schema: Schema, depth = 0): unknown => {
  const shape = shapeOf(document, schema);
  if (shape.example !== undefined) return shape.example;
  if (shape.examples?.[0] !== undefined) return shape.examples[0];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => depth < 2 || shape.required?.includes(name))
          .map(([name, property]) => [name, sampleOf(document, property, depth + 1)]),
      );
    case 'array':
      return shape.items === undefined ? [] : [sampleOf(document, shape.items, depth + 1)];
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      if (shape.format === 'date') return '2026-11-20';
      if (shape.format === 'date-time') return '2026-11-20T15:00:00.000Z';
      if (shape.format === 'email') return 'prueba@ejemplo.gov.co';
      return 'Texto de prueba'.padEnd(shape.minLength ?? 0, 'x');
  }
};
