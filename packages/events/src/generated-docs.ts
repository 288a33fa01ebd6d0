import * as z from 'zod';
import { catalogue, type EventType, eventTypes } from './catalogue.ts';
import type { EventDefinition } from './definition.ts';
import { EnvelopeShape } from './envelope.ts';

/** A JSON Schema as zod writes it. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The schema of an event's data as its readers see it. */
export const dataSchema = (definition: EventDefinition): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(definition.data, { io: 'output' }) as JsonSchema;
  return schema;
};

const envelopeSchema = (type: EventType): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(EnvelopeShape.omit({ data: true, type: true })) as JsonSchema & {
    properties: JsonSchema;
    required: string[];
  };
  return {
    ...schema,
    properties: {
      ...(schema.properties as JsonSchema),
      type: { const: type },
      data: { $ref: `#/components/schemas/${type}` },
    },
    required: [...(schema.required as string[]), 'type', 'data'],
  };
};

const messageName = (type: string): string => type.replaceAll('.', '_');

/** The whole catalogue as an AsyncAPI 3 document. */
export const asyncApi = (examples: ReadonlyMap<string, unknown>): JsonSchema => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Eventos de Concierta',
    version: '1.0.0',
    description: 'Cada evento de integración: quién lo publica, quién lo recibe si nadie dice otra cosa, y su forma.',
  },
  channels: Object.fromEntries(
    eventTypes.map((type) => [
      messageName(type),
      { address: type, messages: { [messageName(type)]: { $ref: `#/components/messages/${messageName(type)}` } } },
    ]),
  ),
  operations: Object.fromEntries(
    eventTypes.map((type) => [
      `publish_${messageName(type)}`,
      {
        action: 'send',
        channel: { $ref: `#/channels/${messageName(type)}` },
        summary: catalogue[type].summary,
        tags: [{ name: catalogue[type].owner }],
      },
    ]),
  ),
  components: {
    messages: Object.fromEntries(
      eventTypes.map((type) => [
        messageName(type),
        {
          name: type,
          summary: catalogue[type].summary,
          contentType: 'application/json',
          payload: envelopeSchema(type),
          examples: [{ payload: examples.get(type) }],
          'x-visibility': catalogue[type].visibility,
        },
      ]),
    ),
    schemas: Object.fromEntries(eventTypes.map((type) => [type, dataSchema(catalogue[type])])),
  },
});

const visibilityWords = {
  owner: 'solo el dueño y las partes',
  shared: 'todas las entidades vinculadas',
  public: 'cualquier persona',
} as const;

const typeWords = (schema: JsonSchema): string => {
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) return [...new Set(options.map((option) => typeWords(option as JsonSchema)))].join(' o ');
  if (schema.type === 'array') return `lista de ${typeWords((schema.items ?? {}) as JsonSchema)}`;
  if (schema.type === 'object') return 'grupo';
  return `${String(schema.type ?? 'cualquiera')}${schema.format === undefined ? '' : ` (${String(schema.format)})`}`;
};

/** A table as a formatter would leave it: columns padded to their widest cell. */
const table = (rows: readonly (readonly string[])[]): string => {
  const width = (column: number) => Math.max(3, ...rows.map((row) => [...(row[column] ?? '')].length));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text + ' '.repeat(width(column) - [...text].length)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(head.map((_, column) => '-'.repeat(width(column)))), ...body.map(line)].join('\n');
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const rowsOf = (schema: JsonSchema, prefix = ''): string[][] => {
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, inner]) => {
    const field = `${prefix}${name}`;
    const row = [`\`${field}\``, cell(typeWords(inner)), required.has(name) ? 'sí' : 'no'];
    const items = (inner.type === 'array' ? inner.items : inner) as JsonSchema;
    const nested =
      items?.properties === undefined ? [] : rowsOf(items, `${field}${inner.type === 'array' ? '[]' : ''}.`);
    return [row, ...nested];
  });
};

const publishers = ({ owner, alsoFrom = [] }: EventDefinition): string =>
  [owner, ...alsoFrom].map((name) => `\`${name}\``).join(' y ');

/** The page of one event; `example` is the golden one as its file has it. */
export const eventPage = (type: EventType, example: string): string => {
  const definition: EventDefinition = catalogue[type];
  return `# \`${type}\`

${definition.summary}

- **Lo publica**: ${publishers(definition)}, de cada agregado \`${definition.kind}\`.
- **Lo recibe**, si quien publica no lo estrecha ni lo amplía: ${visibilityWords[definition.visibility]} (\`${definition.visibility}\`).
- Las partes reciben siempre lo que les concierne. Ningún dato personal viaja aquí.

${table([['Campo de `data`', 'Forma', 'Obligatorio'], ...rowsOf(dataSchema(definition))])}

## Ejemplo

\`\`\`json
${example.trim()}
\`\`\`
`;
};

/** The list of every event, by who publishes it. */
export const indexPage = (): string => {
  const owners = [...new Set(eventTypes.map((type) => catalogue[type].owner))];
  const sections = owners.map((owner) => {
    const rows = eventTypes
      .filter((type) => catalogue[type].owner === owner)
      .map((type) => [`[\`${type}\`](./${type}.md)`, catalogue[type].summary, `\`${catalogue[type].visibility}\``]);
    return `## ${owner}\n\n${table([['Evento', 'Qué dice', 'Visibilidad'], ...rows])}\n`;
  });
  return `# Eventos

Generado del catálogo (\`packages/events\`); no se edita a mano. El mismo catálogo en AsyncAPI 3: [asyncapi.generated.json](./asyncapi.generated.json).

${sections.join('\n')}`;
};
