/**
 * `npm run check:tenants -- <file> [--offline]`: tells what is wrong with a stage's tenants before they are deployed: the file's
 * own form, and each entity's identity provider as it answers now. Exit code 0 when nothing is, 1 when something is, 2 when
 * the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import type { Network } from '@concierta/http/outgoing-request';
import { TenantsFile } from '@concierta/service/tenants-file';
import * as z from 'zod';
import { providerFaults } from './provider-check.ts';

/** What was looked at, and what is wrong, a line each. */
export interface TenantsChecked {
  readonly tenants: number;
  readonly providers: number;
  readonly faults: readonly string[];
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`no es JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Checks the text of a tenants file. Throws when it is not JSON. */
export const checkTenants = async (
  text: string,
  how: { readonly network?: Network; readonly offline?: boolean } = {},
): Promise<TenantsChecked> => {
  const read = TenantsFile.safeParse(readJson(text), { error: z.locales.es().localeError });
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${placeOf(path) || 'el archivo'}: ${message}`);
    return { tenants: 0, providers: 0, faults };
  }
  const { tenants } = read.data;
  const providers = tenants.flatMap(({ code, providers: own }) => own.map((provider) => ({ code, provider })));
  const found = await Promise.all(
    providers.map(async ({ code, provider }) =>
      (await providerFaults(provider, how)).map((fault) => `${code}, proveedor «${provider.name}»: ${fault}`),
    ),
  );
  return { tenants: tenants.length, providers: providers.length, faults: found.flat() };
};

const main = async (args: readonly string[]): Promise<number> => {
  const offline = args.includes('--offline');
  const [file, ...rest] = args.filter((arg) => arg !== '--offline');
  if (file === undefined || rest.length > 0) {
    process.stderr.write('Uso: npm run check:tenants -- <archivo> [--offline]\n');
    return 2;
  }
  try {
    const { tenants, providers, faults } = await checkTenants(readFileSync(file, 'utf8'), { offline });
    for (const fault of faults) process.stdout.write(`${fault}\n`);
    process.stdout.write(`Entidades: ${tenants}. Proveedores: ${providers}. Por corregir: ${faults.length}.\n`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
};

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
