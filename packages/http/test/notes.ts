import { type Permits, permitsOf } from '@concierta/access';
import { idSchema, machine, rulesOf, unchanged } from '@concierta/kernel';
import type { AggregateDefinition } from '@concierta/store';
import * as z from 'zod';
import {
  allowedNow,
  commandRoute,
  create,
  createServiceApp,
  etag,
  hat,
  listQuery,
  pageAnswer,
  pageOf,
  pageSchema,
  route,
  type ServiceApp,
  type ServiceDeps,
} from '../src/index.ts';

/** A small service of the real shape, on the real engine: notes that are drafted, then filed. */
export const Note = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft'), title: z.string(), size: z.number() }),
  z.object({ state: z.literal('filed'), title: z.string(), size: z.number(), number: z.number() }),
]);
type Note = z.infer<typeof Note>;
type NoteCommand = { type: 'rename'; title: string } | { type: 'file'; number: number };
type NoteEvent =
  | { type: 'drafted'; size: number; text: { title: string } }
  | { type: 'renamed'; text: { title: string } }
  | { type: 'filed'; number: number };

const on = rulesOf<Note, NoteCommand, NoteEvent>();
export const notes = machine<Note, NoteCommand, NoteEvent>(
  {
    rename: on('rename', {
      from: ['draft'],
      to: ['draft'],
      decide: (note, { title }) => (note.title === title ? unchanged : { type: 'renamed', text: { title } }),
    }),
    file: on('file', { from: ['draft'], to: ['filed'], decide: (_, { number }) => ({ type: 'filed', number }) }),
  },
  (note, event) => {
    if (event.type === 'drafted') return { state: 'draft', title: event.text.title, size: event.size };
    if (!note) throw new Error('a note begins by being drafted');
    if (event.type === 'renamed') return { ...note, title: event.text.title };
    return { state: 'filed', title: note.title, size: note.size, number: event.number };
  },
);

export const noteStore: AggregateDefinition<Note, NoteEvent> = {
  kind: 'NOTE',
  schema: 1,
  parse: (raw) => Note.parse(raw),
  list: (note, { id, updatedAt }) => ({
    row: { id, title: note.title, state: note.state },
    l1: { pk: 'NOTES', sk: `${updatedAt}#${id}` },
  }),
};

const NoteId = idSchema('demandSource');
const View = z.object({
  id: z.string(),
  version: z.number(),
  note: Note,
  allowed: z.array(z.string()),
});
const permits: Permits<NoteCommand['type'] | 'draft'> = permitsOf({
  draft: { roles: ['formulator'] },
  rename: { roles: ['formulator'] },
  file: { roles: ['approver'] },
});

const Body = z.object({
  title: z.string().min(1).max(200),
  size: z.number().int().min(0).max(10).default(1),
  when: z.iso.date().optional(),
  kind: z.enum(['long', 'short']).optional(),
  tags: z
    .array(z.object({ code: z.string() }))
    .max(2)
    .optional(),
});

export const notesApp = (deps: ServiceDeps): ServiceApp => {
  const app = createServiceApp(deps);
  const view = (c: Parameters<typeof hat>[0], id: string, version: number, note: Note) => ({
    id,
    version,
    note,
    allowed: allowedNow(notes, permits, hat(c).principal, note.state),
  });
  app.openapi(
    route({
      method: 'post',
      path: '/notes',
      summary: 'Redactar una nota',
      tags: ['notas'],
      auth: 'hat',
      kind: 'create',
      request: { body: Body },
      answers: { 201: View },
    }),
    (c) => {
      permits.require(hat(c).principal, 'draft');
      const body = c.req.valid('json');
      return create<z.infer<typeof View>>(c, body, (save) => {
        const id = deps.ids('demandSource');
        const event: NoteEvent = { type: 'drafted', size: body.size, text: { title: body.title } };
        const next = notes.evolve(undefined, event);
        return save(noteStore, { id, next, event, view: view(c, id, 1, next), location: `/notes/${id}` });
      });
    },
  );
  app.openapi(
    route({
      method: 'get',
      path: '/notes',
      summary: 'Ver las notas',
      tags: ['notas'],
      auth: 'hat',
      kind: 'list',
      request: { query: listQuery.extend({ state: z.enum(['draft', 'filed']).optional() }) },
      answers: { 200: pageSchema(z.object({ id: z.string(), title: z.string(), state: z.string() })) },
    }),
    async (c) => {
      const query = c.req.valid('query');
      const page = await hat(c).store.list('list1', 'NOTES', {
        ...pageOf(query),
        where: (row) => query.state === undefined || row.state === query.state,
      });
      return c.json(pageAnswer({ ...page, items: page.items as { id: string; title: string; state: string }[] }), 200);
    },
  );
  app.openapi(
    route({
      method: 'get',
      path: '/notes/{id}',
      summary: 'Ver una nota',
      tags: ['notas'],
      auth: 'hat',
      kind: 'read',
      request: { params: z.object({ id: NoteId }) },
      answers: { 200: View },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { state, version } = await hat(c).store.require(noteStore, id);
      return c.json(view(c, id, version, state), 200, { etag: etag(version) });
    },
  );
  commandRoute(app, {
    command: 'rename',
    method: 'patch',
    path: '/notes/{id}',
    summary: 'Cambiar el título',
    tags: ['notas'],
    id: NoteId,
    aggregate: noteStore,
    machine: notes,
    permits,
    body: z.object({ title: z.string().min(1) }),
    toCommand: ({ body }) => ({ type: 'rename', title: body.title }),
    view: ({ id, version, state }, { c }) => view(c, id, version, state),
    answer: View,
  });
  commandRoute(app, {
    command: 'file',
    path: '/notes/{id}/file',
    summary: 'Archivar la nota',
    tags: ['notas'],
    id: NoteId,
    aggregate: noteStore,
    machine: notes,
    permits,
    receipt: () => ({ kind: 'NOTE', year: 2026 }),
    toCommand: ({ receipt }) => ({ type: 'file', number: receipt ?? 0 }),
    view: ({ id, version, state }, { c }) => view(c, id, version, state),
    answer: View,
  });
  app.openapi(
    route({
      method: 'get',
      path: '/me',
      summary: 'Quién soy',
      tags: ['notas'],
      auth: 'person',
      kind: 'read',
      answers: { 200: z.object({ person: z.string() }) },
    }),
    (c) => c.json({ person: c.get('identity').person }, 200),
  );
  app.openapi(
    route({
      method: 'get',
      path: '/public/hello',
      summary: 'Saludar',
      tags: ['notas'],
      auth: 'public',
      kind: 'read',
      request: { query: z.object({ q: z.string().max(20).optional() }) },
      answers: { 200: z.object({ hello: z.string() }) },
    }),
    (c) => c.json({ hello: c.req.valid('query').q ?? 'a todos' }, 200),
  );
  app.openapi(
    route({
      method: 'get',
      path: '/public/broken',
      summary: 'Fallar',
      tags: ['notas'],
      auth: 'public',
      kind: 'read',
      answers: { 200: z.object({}) },
    }),
    () => {
      throw new Error('secret of the house');
    },
  );
  return app;
};
