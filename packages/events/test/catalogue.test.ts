import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaks } from '../src/compatibility.ts';
import { dataSchema, type JsonSchema } from '../src/generated-docs.ts';
import { catalogue, definitionOf, eventTypes, isEvent, outgoing, parseEnvelope, readEnvelope } from '../src/index.ts';
import { pastName, pastPromises, promised, promiseOf, snapshotNames, snapshotOf } from '../src/promises.ts';
import { docsFiles, docsFolder, readExamples } from '../src/write-docs.ts';

const examples = readExamples();

/** Every field name of a schema, with the way to it. */
const fieldsOf = (schema: JsonSchema, at = ''): string[] =>
  Object.entries(schema).flatMap(([key, value]): string[] => {
    if (key === 'properties') {
      return Object.entries(value as Record<string, JsonSchema>).flatMap(([name, inner]) => [
        `${at}.${name}`,
        ...fieldsOf(inner, `${at}.${name}`),
      ]);
    }
    if (Array.isArray(value))
      return value.flatMap((inner) => (typeof inner === 'object' && inner ? fieldsOf(inner, at) : []));
    return typeof value === 'object' && value !== null ? fieldsOf(value as JsonSchema, at) : [];
  });

describe('the catalogue', () => {
  test('says of every event who publishes it, about what, and who receives it by default', () => {
    expect(eventTypes.length).toBe(new Set(eventTypes).size);
    for (const type of eventTypes) {
      expect(catalogue[type].summary, type).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
      expect(catalogue[type].kind, type).toMatch(/^[A-Z]+$/);
    }
  });

  test('makes public only what the portfolio and the public site need', () => {
    expect(eventTypes.filter((type) => catalogue[type].visibility === 'public')).toEqual([
      'entity.changed.v1',
      'organisation.changed.v1',
      'offer.published.v1',
      'offer.suspended.v1',
      'offer.resumed.v1',
      'offer.withdrawn.v1',
      'offer.closed.v1',
      'offer.edited.v1',
      'offer.registeredInPortal.v1',
      'offer.served.v1',
      'offer.slotFreed.v1',
    ]);
  });

  test.each(eventTypes)('%s has a golden example that is exactly what its readers get', (type) => {
    const example = examples.get(type);
    expect(parseEnvelope(example)).toEqual(example);
  });

  test('has no example of an event that does not exist', () => {
    for (const type of examples.keys()) expect(definitionOf(type), type).toBeDefined();
  });

  test('keeps personal data out of every event: no addresses, telephones, documents or names of people', () => {
    const personal =
      /e-?mail|correo|phone|tel[eé]fono|mobile|celular|cedula|document(number|id)|birth|first.?name|last.?name|full.?name|display.?name|person.?name|address$/i;
    const offending = eventTypes.flatMap((type) =>
      fieldsOf(dataSchema(catalogue[type]))
        .filter((field) => personal.test(field.split('.').at(-1) ?? ''))
        .map((field) => `${type}${field}`),
    );
    expect(offending).toEqual([]);
    // Official names of organisations are facts; no other event carries a `name`.
    const named = eventTypes.filter((type) => fieldsOf(dataSchema(catalogue[type])).includes('.name'));
    expect(named).toEqual(['entity.changed.v1', 'organisation.changed.v1', 'unit.changed.v1']);
  });

  test('keeps every free text under `text`, where it can be erased', () => {
    const allowed = new Set(['.name', '.acronym', '.code', '.receipt']);
    const loose = (schema: JsonSchema, at = ''): string[] =>
      Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, inner]) => {
        const field = `${at}.${name}`;
        if (field === '.text') return [];
        const free =
          inner.type === 'string' && !inner.pattern && !inner.format && !inner.enum && inner.const === undefined;
        return [...(free && !allowed.has(field) ? [field] : []), ...loose((inner.items ?? inner) as JsonSchema, field)];
      });
    expect(eventTypes.flatMap((type) => loose(dataSchema(catalogue[type])).map((field) => `${type}${field}`))).toEqual(
      [],
    );
  });
});

describe('a message from the bus', () => {
  const example = examples.get('offer.published.v1') as { data: object };

  test('loses the keys this version does not know, in the envelope and in the data', () => {
    const later = { ...example, moon: 'full', data: { ...example.data, stars: 5 } };
    expect(parseEnvelope(later)).toEqual(example);
  });

  test('of an unknown type is told apart, to be counted and let go', () => {
    const strange = { ...example, type: 'moon.risen.v1' };
    expect(readEnvelope(strange)).toEqual({ known: false, type: 'moon.risen.v1' });
    expect(parseEnvelope(strange)).toBeUndefined();
  });

  test('of a known type with broken data is an error, never an empty event', () => {
    expect(() => readEnvelope({ ...example, data: { state: 'published' } })).toThrow();
    expect(() => readEnvelope({ ...example, owner: 'somebody' })).toThrow();
  });

  test('narrows to its own data', () => {
    const event = parseEnvelope(example);
    if (!event || !isEvent(event, 'offer.published.v1', 'offer.edited.v1')) throw new Error('it is one of these');
    expect(event.data.text.title).toBe('Acompañamiento para revisar el ordenamiento municipal');
  });
});

describe('an outgoing event', () => {
  const data = catalogue['entity.changed.v1'].data.parse((examples.get('entity.changed.v1') as { data: unknown }).data);

  test('gets the default visibility of its type unless the publisher says otherwise', () => {
    expect(outgoing('entity.changed.v1', { data })).toEqual({
      type: 'entity.changed.v1',
      visibility: 'public',
      parties: [],
      data,
    });
    expect(outgoing('entity.changed.v1', { data, visibility: 'owner' }).visibility).toBe('owner');
  });

  test('that breaks its contract never leaves: data is checked before it is written', () => {
    expect(() => outgoing('entity.changed.v1', { data: { ...data, status: 'gone' as 'active' } })).toThrow();
  });

  test('above 200 KB is refused, naming the section', () => {
    const demand = catalogue['demand.registered.v1'].data.parse(
      (examples.get('demand.registered.v1') as { data: unknown }).data,
    );
    const long = { ...demand, text: { ...demand.text, need: 'ñ'.repeat(101_000) } };
    expect(() => outgoing('demand.registered.v1', { data: long })).toThrow(
      expect.objectContaining({ code: 'too-large', params: { section: 'event' } }),
    );
  });
});

describe('what was promised', () => {
  test.each(promised)('%s keeps every promise of its snapshot', (type) => {
    const before = snapshotOf(type);
    expect(before, 'run `pnpm --filter @concierta/events snapshots`').toBeDefined();
    expect(breaks(before ?? {}, promiseOf(type))).toEqual([]);
    expect(promiseOf(type), 'an addition is not recorded: run `pnpm --filter @concierta/events snapshots`').toEqual(
      before,
    );
  });

  test.each(promised)('%s keeps every promise that it made before', (type) => {
    for (const { name, schema } of pastPromises(type)) expect(breaks(schema, promiseOf(type)), name).toEqual([]);
  });

  test('no published event disappears, and what was promised of it before is kept as it was', () => {
    expect(snapshotNames().sort()).toEqual([...promised].sort());
    const past = promised.flatMap((type) => pastPromises(type));
    expect(past.length).toBeGreaterThanOrEqual(68);
    const [one] = past;
    if (!one) throw new Error('there are past promises');
    expect(pastName({ ...one.schema, required: [] }, one.name.slice(0, 10))).not.toBe(one.name);
  });

  const base: JsonSchema = {
    type: 'object',
    properties: {
      code: { type: 'string' },
      state: { type: 'string', enum: ['a', 'b'] },
      list: { type: 'array', items: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] } },
    },
    required: ['code', 'state'],
  };
  const changed = (
    change: (schema: { properties: Record<string, JsonSchema>; required: string[] }) => void,
  ): JsonSchema => {
    const copy = structuredClone(base) as { properties: Record<string, JsonSchema>; required: string[] };
    change(copy);
    return { ...copy };
  };

  test.each<[string, JsonSchema]>([
    ['a field taken away', changed((s) => void delete s.properties.code)],
    [
      'a field renamed',
      changed((s) => {
        s.properties.key = s.properties.code ?? {};
        delete s.properties.code;
      }),
    ],
    [
      'a new field that is required',
      changed((s) => {
        s.properties.more = { type: 'string' };
        s.required.push('more');
      }),
    ],
    ['a field that is now required', changed((s) => void s.required.push('list'))],
    ['a field that may now be missing', changed((s) => void s.required.pop())],
    [
      'a new value',
      changed((s) => {
        s.properties.state = { type: 'string', enum: ['a', 'b', 'c'] };
      }),
    ],
    [
      'a value taken away',
      changed((s) => {
        s.properties.state = { type: 'string', enum: ['a'] };
      }),
    ],
    [
      'another type',
      changed((s) => {
        s.properties.code = { type: 'number' };
      }),
    ],
    [
      'another form',
      changed((s) => {
        s.properties.code = { type: 'string', pattern: '^x' };
      }),
    ],
    [
      'a wider bound',
      changed((s) => {
        s.properties.code = { type: 'string', maxLength: 80 };
      }),
    ],
    [
      'a change inside a list',
      changed((s) => {
        s.properties.list = { type: 'array', items: { type: 'object', properties: {}, required: [] } };
      }),
    ],
  ])('%s is found', (_, after) => {
    expect(breaks(base, after)).not.toEqual([]);
  });

  test('a new optional field is fine', () => {
    const after = changed((s) => {
      s.properties.more = { type: 'string' };
    });
    expect(breaks(base, after)).toEqual([]);
  });
});

describe('the generated catalogue', () => {
  test('is what the code says: run `pnpm --filter @concierta/events docs` after a change', () => {
    expect(existsSync(docsFolder)).toBe(true);
    const files = docsFiles();
    expect(readdirSync(docsFolder).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(readFileSync(join(docsFolder, name), 'utf8'), name).toBe(text);
  });

  test('refers to nothing that is not in it', () => {
    const document = JSON.parse(docsFiles().get('asyncapi.generated.json') ?? '') as Record<string, unknown>;
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref]) => ref ?? '');
    for (const ref of refs) {
      const found = ref
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);
      expect(found, ref).toBeDefined();
    }
  });
});
