import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as tar from 'tar-stream';
import {
  chainsPath,
  filePath,
  filesListPath,
  type Manifest,
  manifestPath,
  maxManifestBytes,
  rowsPath,
} from './layout.ts';
import { ArchiveRefused } from './refused.ts';
import { listedFiles, readManifest } from './verify.ts';

async function* pathsOf(folder: string, manifest: Manifest): AsyncGenerator<string> {
  yield manifestPath;
  for (const { name } of manifest.contexts) {
    yield rowsPath(name);
    yield chainsPath(name);
  }
  yield filesListPath;
  for await (const { name } of listedFiles(folder, manifest)) yield filePath(name);
}

/** An archive's folder as one tar file, manifest first; the same folder gives the same bytes. */
export const packArchive = async (folder: string, file: string): Promise<void> => {
  const { manifest } = await readManifest(folder);
  const pack = tar.pack();
  const growing = `${file}.part`;
  const written = pipeline(pack, createWriteStream(growing, { flush: true }));
  for await (const path of pathsOf(folder, manifest)) {
    const { size } = await stat(join(folder, path));
    const entry = pack.entry({ name: path, size, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 });
    await pipeline(createReadStream(join(folder, path)), entry);
  }
  pack.finalize();
  await written;
  await rename(growing, file);
};

const expectedSizes = (manifest: Manifest): Map<string, number> =>
  new Map([
    ...manifest.contexts.flatMap(({ name, rows, chains }): [string, number][] => [
      [rowsPath(name), rows.bytes],
      [chainsPath(name), chains.bytes],
    ]),
    [filesListPath, manifest.files.list.bytes],
  ]);

/**
 * Unpacks a tar into a folder of its own. What comes must be what the manifest, which comes first, says will come: no other
 * name, no other size, nothing but plain files. So nothing lands outside the folder, and no more than was announced.
 */
export const unpackArchive = async (file: string, folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const extract = tar.extract();
  const reading = pipeline(createReadStream(file), extract);
  // Whoever leaves the loop early ends the reading; why, it says itself.
  reading.catch(() => undefined);
  let expected: Map<string, number> | undefined;
  try {
    for await (const entry of extract) {
      const { name, size = 0, type } = entry.header;
      if (type !== 'file')
        throw new ArchiveRefused(name, 'solo puede contener archivos corrientes', 'not a plain file');
      const announced = expected?.get(name) ?? (expected ? undefined : size);
      const isFirst = expected === undefined;
      if (isFirst && (name !== manifestPath || size > maxManifestBytes)) {
        throw new ArchiveRefused(name, 'no empieza por su manifiesto', 'it does not begin with its manifest');
      }
      if (announced === undefined || announced !== size) {
        throw new ArchiveRefused(
          name,
          'contiene algo que el manifiesto no anuncia',
          'not announced, or of another size',
        );
      }
      expected?.delete(name);
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await pipeline(entry, createWriteStream(join(folder, name), { flags: 'wx', flush: true }));
      if (isFirst) expected = expectedSizes((await readManifest(folder)).manifest);
      if (name === filesListPath) {
        const { manifest } = await readManifest(folder);
        for await (const listed of listedFiles(folder, manifest)) expected?.set(filePath(listed.name), listed.size);
      }
    }
    await reading;
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused(file, 'no es un archivo tar completo', 'not a whole tar file');
  }
};

/** True for a file that holds an archive in one piece, rather than a folder. */
export const isTar = (path: string): boolean => path.endsWith('.tar');
