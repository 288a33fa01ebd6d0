import type { OpenAPIHono } from '@hono/zod-openapi';

/** An OpenAPI 3.1 document, as JSON. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

export interface DocumentOptions {
  readonly title: string;
  readonly version?: string;
  /** The issuer's own address, for the sign-in flow. */
  readonly issuer?: string;
}

const securitySchemes = (issuer: string) => ({
  oauth2: {
    type: 'oauth2' as const,
    description: 'Inicio de sesión con código de autorización y PKCE.',
    flows: {
      authorizationCode: {
        authorizationUrl: `${issuer}/auth`,
        tokenUrl: `${issuer}/token`,
        scopes: { openid: 'Quién es la persona' },
      },
    },
  },
  bearer: { type: 'http' as const, scheme: 'bearer', bearerFormat: 'JWT', description: 'Un código de acceso vigente.' },
});

/** The document of one service. */
export const documentOf = (
  app: Pick<OpenAPIHono, 'getOpenAPI31Document'>,
  options: DocumentOptions,
): OpenApiDocument => {
  const document = app.getOpenAPI31Document(
    {
      openapi: '3.1.0',
      info: {
        title: options.title,
        version: options.version ?? '1.0.0',
        description: 'Asistencia técnica territorial concertada entre la nación y los territorios.',
      },
      servers: [{ url: '/' }],
    },
    { unionPreferredType: 'oneOf' },
  );
  return {
    ...document,
    components: { ...document.components, securitySchemes: securitySchemes(options.issuer ?? '/oidc') },
  };
};

const clash = (what: string, name: string): never => {
  throw new Error(`two services declare the ${what} «${name}» differently`);
};

const mergeNamed = <T>(what: string, into: Record<string, T>, from: Record<string, T>): void => {
  for (const [name, value] of Object.entries(from)) {
    const there = into[name];
    if (there !== undefined && JSON.stringify(there) !== JSON.stringify(value)) clash(what, name);
    into[name] = value;
  }
};

const operationIds = (document: OpenApiDocument): string[] =>
  Object.values(document.paths ?? {}).flatMap((item) =>
    Object.values(item as Record<string, { operationId?: string } | undefined>).flatMap((o) => o?.operationId ?? []),
  );

/**
 * One document of all services. Throws when two of them claim one path and method, one operation id, or one component
 * name for different things.
 */
export const mergeOpenApi = (documents: readonly OpenApiDocument[], options: DocumentOptions): OpenApiDocument => {
  const [first] = documents;
  if (!first) throw new Error('there is no document to merge');
  const paths: Record<string, Record<string, unknown>> = {};
  const components: Record<string, Record<string, unknown>> = {};
  const tags = new Map<string, { name: string }>();
  for (const document of documents) {
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      const there = paths[path] ?? {};
      for (const [method, operation] of Object.entries(item as Record<string, unknown>)) {
        if (there[method] !== undefined) clash('route', `${method} ${path}`);
        there[method] = operation;
      }
      paths[path] = there;
    }
    for (const [group, entries] of Object.entries(document.components ?? {})) {
      const into = components[group] ?? {};
      mergeNamed(group, into, entries as Record<string, unknown>);
      components[group] = into;
    }
    for (const tag of document.tags ?? []) tags.set(tag.name, tag);
  }
  const merged = {
    ...first,
    info: { ...first.info, title: options.title, version: options.version ?? first.info.version },
    paths,
    components: { ...components, securitySchemes: securitySchemes(options.issuer ?? '/oidc') },
    ...(tags.size > 0 ? { tags: [...tags.values()] } : {}),
  } as OpenApiDocument;
  const seen = new Set<string>();
  for (const id of operationIds(merged)) {
    if (seen.has(id)) clash('operation', id);
    seen.add(id);
  }
  return merged;
};
