import type { ApiAnswer, ApiClient } from '@concierta/local/api-client';
import { type TestPlatform, testPlatform } from '@concierta/local/test-platform';
import { expect } from 'vitest';

/** The people of three organisations (and one more that must see nothing), on a platform of their own. */
export interface Cast {
  readonly platform: TestPlatform;
  readonly owners: {
    readonly dnp: string;
    readonly ministry: string;
    readonly otherMinistry: string;
    readonly town: string;
  };
  readonly coordinator: ApiClient;
  readonly administrator: ApiClient;
  readonly formulator: ApiClient;
  readonly approver: ApiClient;
  readonly viewer: ApiClient;
  readonly otherFormulator: ApiClient;
  readonly representative: ApiClient;
  readonly official: ApiClient;
}

/** The answer's body, after checking its status; the body is shown when it is another one. */
export const ok = (answer: ApiAnswer, status = 200): Record<string, unknown> => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  return answer.body;
};

/** A field of a body that must be a text. */
export const text = (body: Readonly<Record<string, unknown>>, field: string): string => {
  const value = body[field];
  if (typeof value !== 'string') throw new Error(`«${field}» is not a text in ${JSON.stringify(body)}`);
  return value;
};

const invite = async (by: ApiClient, email: string, roles: string[]) =>
  ok(await by.post('/invitations', { email, roles }), 201);

const onboard = async (coordinator: ApiClient, catalogueId: string, code: string, administratorEmail: string) =>
  text(ok(await coordinator.post('/entities/onboard', { catalogueId, code, administratorEmail }), 201), 'owner');

/** Brings up the platform and its people through the same routes a real coordinator would use. */
export const cast = async (at: Date | string = '2026-11-23T14:00:00Z'): Promise<Cast> => {
  const platform = await testPlatform({ at });
  const { owner: dnp, coordinator } = await platform.begin('coordinacion@dnp.ejemplo.gov.co');
  const ministry = await onboard(coordinator, 'minvivienda', 'MVCT', 'administra@vivienda.ejemplo.gov.co');
  const otherMinistry = await onboard(coordinator, 'minsalud', 'MSPS', 'administra@salud.ejemplo.gov.co');
  const town = text(
    ok(
      await coordinator.post('/organisations', {
        kind: 'mayorOffice',
        territory: '19450',
        representativeEmail: 'alcalde@mercaderes.ejemplo.gov.co',
      }),
      201,
    ),
    'owner',
  );
  await platform.drain();

  const administrator = platform.as('administra@vivienda.ejemplo.gov.co', ministry);
  const otherAdministrator = platform.as('administra@salud.ejemplo.gov.co', otherMinistry);
  const representative = platform.as('alcalde@mercaderes.ejemplo.gov.co', town);
  await invite(administrator, 'formula@vivienda.ejemplo.gov.co', ['formulator']);
  await invite(administrator, 'aprueba@vivienda.ejemplo.gov.co', ['approver']);
  await invite(administrator, 'consulta@vivienda.ejemplo.gov.co', ['viewer']);
  await invite(otherAdministrator, 'formula@salud.ejemplo.gov.co', ['formulator']);
  await invite(representative, 'planeacion@mercaderes.ejemplo.gov.co', ['official']);
  await platform.drain();

  return {
    platform,
    owners: { dnp, ministry, otherMinistry, town },
    coordinator,
    administrator,
    formulator: platform.as('formula@vivienda.ejemplo.gov.co', ministry),
    approver: platform.as('aprueba@vivienda.ejemplo.gov.co', ministry),
    viewer: platform.as('consulta@vivienda.ejemplo.gov.co', ministry),
    otherFormulator: platform.as('formula@salud.ejemplo.gov.co', otherMinistry),
    representative,
    official: platform.as('planeacion@mercaderes.ejemplo.gov.co', town),
  };
};

/** Reads a document, then sends it a command with the version just read. */
export const command = async (
  who: ApiClient,
  document: string,
  name: string,
  body?: unknown,
): Promise<Record<string, unknown>> => {
  const { headers } = await who.get(document);
  return ok(await who.post(`${document}/${name}`, body, { ifMatch: headers.get('etag') ?? '' }));
};

/** Reads a document, then changes it (PATCH, or PUT of a part) with the version just read. */
export const change = async (
  who: ApiClient,
  document: string,
  body: unknown,
  part?: { readonly put: string },
): Promise<Record<string, unknown>> => {
  const { headers } = await who.get(document);
  const ifMatch = headers.get('etag') ?? '';
  return ok(
    part ? await who.put(`${document}/${part.put}`, body, { ifMatch }) : await who.patch(document, body, { ifMatch }),
  );
};
