import openapiTS, { astToString } from 'openapi-typescript';

type Json = Readonly<Record<string, unknown>>;
interface Document {
  readonly paths: Readonly<Record<string, Json>>;
}

const base = '/api';
const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);
const head = `/* Written by \`npm run generate\` from the platform's OpenAPI document. Not edited by hand. */\n`;

/** What the client is typed by: the successful answers, the values in the address, the body. Problems have one shape of their own. */
const trimmed = (operation: Json): Json => {
  const { responses = {}, parameters = [] } = operation as { responses?: Json; parameters?: { in: string }[] };
  const told = parameters.filter((parameter) => parameter.in === 'path' || parameter.in === 'query');
  return {
    ...operation,
    ...(told.length > 0 ? { parameters: told } : { parameters: undefined }),
    responses: Object.fromEntries(
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, response]) => [status, { ...(response as Json), headers: undefined }]),
    ),
  };
};

const operationsOf = (item: Json): Json =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, methods.has(name) ? trimmed(value as Json) : value]),
  );

/** The types of the platform's routes, as `src/api/schema.generated.ts` holds them; paths lose their common base, which the client adds. */
export async function schemaSource(document: Document): Promise<string> {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path.startsWith(base) ? path.slice(base.length) : path,
      operationsOf(item),
    ]),
  );
  // Without what is undefined: the printer does not expect it.
  const plain: unknown = JSON.parse(JSON.stringify({ ...document, paths }));
  return head + astToString(await openapiTS(plain as Parameters<typeof openapiTS>[0], { alphabetize: true }));
}
