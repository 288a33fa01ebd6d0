import type { ApiAnswer, ApiClient } from '@concierta/local/api-client';
import type { House } from './house.ts';

/** Three organisations and those of their people that the journeys need; every address is invented. */
export const emails = {
  coordinator: 'coordina@dnp.ejemplo.gov.co',
  administrator: 'administra@vivienda.ejemplo.gov.co',
  formulator: 'formula@vivienda.ejemplo.gov.co',
  approver: 'aprueba@vivienda.ejemplo.gov.co',
  mayor: 'alcaldia@mercaderes.ejemplo.gov.co',
  official: 'planeacion@mercaderes.ejemplo.gov.co',
} as const;

export type Somebody = keyof typeof emails;

export interface Town {
  readonly dnp: string;
  readonly ministry: string;
  readonly town: string;
  as(who: Somebody): ApiClient;
}

const names: Readonly<Record<Somebody, string>> = {
  coordinator: 'Gloria Prieto',
  administrator: 'Hernán Lozada',
  formulator: 'Yolanda Muñoz',
  approver: 'Diego Arboleda',
  mayor: 'Yamid Ordóñez',
  official: 'Rosa Elvira Daza',
};

/** The body of a good answer; anything else stops the scene with what was said. */
export function done(answer: ApiAnswer): Record<string, unknown> {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Brings the organisations and their people, through the routes a real coordinator would use. */
export async function settle(house: House): Promise<Town> {
  const { owner: dnp, coordinator } = await house.begin(emails.coordinator);
  const entity = { catalogueId: 'minvivienda', code: 'MVCT', administratorEmail: emails.administrator };
  const ministry = String(done(await coordinator.post('/entities/onboard', entity)).owner);
  const office = { kind: 'mayorOffice', territory: '19450', representativeEmail: emails.mayor };
  const town = String(done(await coordinator.post('/organisations', office)).owner);
  await house.drain();
  const owners = {
    coordinator: dnp,
    administrator: ministry,
    formulator: ministry,
    approver: ministry,
    mayor: town,
    official: town,
  };
  const people = new Map<Somebody, ApiClient>();
  const as = (who: Somebody): ApiClient => {
    const known = people.get(who) ?? house.as(emails[who], owners[who]);
    people.set(who, known);
    return known;
  };
  done(await as('administrator').post('/invitations', { email: emails.formulator, roles: ['formulator'] }));
  done(await as('administrator').post('/invitations', { email: emails.approver, roles: ['approver'] }));
  done(await as('mayor').post('/invitations', { email: emails.official, roles: ['official'] }));
  await house.drain();
  for (const who of Object.keys(emails) as Somebody[]) {
    done(await as(who).get('/units'));
    done(await as(who).patch('/me', { displayName: names[who] }));
  }
  await house.drain();
  return { dnp, ministry, town, as };
}
