import { change } from '../../api/index.ts';

type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** Uploads the proof of a consent to a signed address and gives its id. Throws when it is not taken. */
export async function uploadProof(file: File): Promise<string> {
  const { file: id, upload } = await change(
    'post',
    '/files/uploads',
    { body: { name: file.name.slice(0, 200), mediaType: file.type as MediaType, size: file.size } },
    crypto.randomUUID(),
  );
  const sent = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: file });
  if (!sent.ok) throw new Error(`the file store answered ${sent.status}`);
  return id;
}
