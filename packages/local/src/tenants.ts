import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TenantsFile } from '@concierta/service';
import * as z from 'zod';
import { Unstartable } from './unstartable.ts';

/** Where the embedded platform keeps which owners are not like the others. */
export const tenantsPath = (data: string): string => join(data, 'tenants.json');

const unreadable = (path: string, why: string): Unstartable =>
  new Unstartable(
    `No se pudo leer ${path}: ${why}. Corríjalo, o bórrelo si ninguna entidad tiene tablas propias.`,
    `${path} could not be read: ${why}; mend it, or delete it when no owner has tables of its own`,
  );

/**
 * Reads it at start. A folder without the file has nobody like that; a file that cannot be read stops the start: rows
 * looked for in the wrong table would seem to be lost.
 */
export const tenantsIn = (data: string): TenantsFile => {
  const path = tenantsPath(data);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return TenantsFile.parse({});
    throw unreadable(path, String(error));
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw unreadable(path, 'no es JSON');
  }
  const read = TenantsFile.safeParse(raw);
  if (!read.success) throw unreadable(path, z.prettifyError(read.error).replaceAll('\n', ' '));
  return read.data;
};
