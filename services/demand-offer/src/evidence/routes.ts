import { permitsOf } from '@concierta/access';
import { maxFileBytes } from '@concierta/files';
import { create, depsOf, hat, route, type ServiceApp } from '@concierta/http';
import { idSchema, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { contactPermits } from '../contact/sight.ts';
import { proofKey } from '../contact/store.ts';
import { words } from '../free-text.ts';
import { keptFile } from './keep.ts';
import { files, KeptFile, mediaType, requestFile } from './model.ts';

const FileId = idSchema('file');

const Signed = z
  .object({
    method: z.enum(['PUT', 'GET']),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  })
  .openapi('SignedAddress');

const NewFile = z
  .object({ name: words(200), mediaType, size: z.number().int().positive().max(maxFileBytes) })
  .openapi('NewFile');

const Upload = z.object({ file: FileId, upload: Signed }).openapi('FileUpload');
const FileView = KeptFile.extend({ download: Signed }).openapi('KeptFile');

const permits = permitsOf<'upload'>({
  upload: { roles: ['formulator', 'adviser', 'approver', 'administrator', 'official', 'representative'] },
});

const uploadRoute = route({
  method: 'post',
  path: '/files/uploads',
  summary: 'Pedir una dirección para subir un archivo de evidencia.',
  tags: ['Archivos'],
  auth: 'hat',
  kind: 'create',
  request: { body: NewFile },
  answers: { 201: Upload },
});

const readRoute = route({
  method: 'get',
  path: '/files/{id}',
  summary: 'Un archivo de la organización, y una dirección para descargarlo durante cinco minutos.',
  tags: ['Archivos'],
  auth: 'hat',
  kind: 'read',
  request: { params: z.object({ id: FileId }) },
  answers: { 200: FileView },
});

/** Evidence: uploaded to a signed address, looked at when it is first used, downloaded from a signed address. */
export const fileRoutes = (app: ServiceApp): void => {
  app.openapi(uploadRoute, async (c) => {
    const { principal } = hat(c);
    permits.require(principal, 'upload');
    const body = c.req.valid('json');
    return create<z.output<typeof Upload>>(c, body, async (save) => {
      const { clock, ids, files: port } = depsOf(c);
      if (!port) throw new Refusal('busy');
      const { person: by, owner } = principal;
      const id = ids('file');
      const { name, mediaType: type, size } = body;
      const signed = await port.requestUpload({ owner, id, mediaType: type, size });
      const { event, next } = requestFile({ name, mediaType: type, by, at: clock.now().toISOString() });
      const view = { file: id, upload: { ...signed, headers: { ...signed.headers } } };
      return save(files, { id, next, event, view, location: `/files/${id}` });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const { files: port } = depsOf(c);
    const { id } = c.req.valid('param');
    // Proof of somebody's consent is seen by who may see that person whole: a file's id must not be a way around.
    if (await store.get(proofKey(principal.owner, id))) contactPermits.require(principal, 'record');
    const kept = await keptFile(store, port, principal.owner, id);
    if (!port) throw new Refusal('busy');
    const signed = await port.downloadAddress(principal.owner, kept.file, kept.name);
    return c.json({ ...kept, download: { ...signed, headers: { ...signed.headers } } }, 200);
  });
};
