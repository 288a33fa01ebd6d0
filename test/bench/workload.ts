import type { ApiClient } from '@concierta/local/api-client';
import { need } from './house.ts';
import { ok, type RunningPlatform } from './platform.ts';

/** Municipalities of as many departments, so that the load has several owners, as the country does. */
const places = ['19450', '52001', '76001', '05001', '08001', '13001', '68001', '41001', '50001', '23001'];

const idOf = ({ id }: Readonly<Record<string, unknown>>): string => String(id);

/** A mayor's office with the person who acts for it. */
export interface Town {
  readonly territory: string;
  readonly official: ApiClient;
}

/** Registers mayors' offices and lets their representatives in. */
export const foundTowns = async ({ coordinator, platform, steady }: RunningPlatform): Promise<Town[]> => {
  const towns: Town[] = [];
  for (const territory of places) {
    const representativeEmail = `alcaldia.${territory}@territorio.ejemplo.gov.co`;
    ok(await coordinator.post('/organisations', { kind: 'mayorOffice', territory, representativeEmail }));
    await platform.drain();
    towns.push({ territory, official: await steady(representativeEmail) });
  }
  return towns;
};

/** A demand that needs only to be registered. */
export const draftDemand = async ({ official, territory }: Town, n: number): Promise<string> =>
  idOf(ok(await official.post('/demands', { ...need(n), territories: [territory] })));

/** Who formulates and approves offers of one entity. */
export const foundEntity = async ({ coordinator, platform, as, steady }: RunningPlatform): Promise<ApiClient> => {
  const administratorEmail = 'administra@vivienda.ejemplo.gov.co';
  ok(await coordinator.post('/entities/onboard', { catalogueId: 'minvivienda', code: 'MVCT', administratorEmail }));
  await platform.drain();
  const email = 'formula@vivienda.ejemplo.gov.co';
  const invitation = { email, roles: ['formulator', 'approver'] };
  ok(await as(administratorEmail).post('/invitations', invitation));
  await platform.drain();
  return steady(email);
};

const checks: Readonly<Record<string, object>> = {
  O1: { competent: 'yes', legalBasis: 'Ley 142 de 1994 y Decreto 1898 de 2016' },
  O3: {
    capacities: [
      {
        level: 'organisational',
        dimension: 'planning',
        baseline: { statement: 'Sin plan de agua rural', on: '2026-01-31', source: 'Diagnóstico de la entidad' },
        target: { statement: 'Plan aprobado y con presupuesto', by: '2027-09-30' },
      },
    ],
  },
  O4: { cycleStages: ['planning', 'programming'], mode: 'oneOff', from: '2027-02-01', to: '2027-09-30' },
  O5: {
    deliverable: 'Plan formulado, con presupuesto y tarifas',
    modality: 'mixed',
    audience: 'Municipios de categoría 5 y 6 con acueductos veredales',
    territoryContribution: 'Dos personas de planta, unas 12 horas a la semana',
    mechanism: 'technicalAssistance',
    slots: 11,
    answers: [],
  },
  O8: { targets: [{ code: '19450', reason: 'Pidió la asistencia' }] },
};

/** A published offer and its version. */
export const publishOffer = async (by: ApiClient, n: number): Promise<{ id: string; version: number }> => {
  const title = `Plan municipal de agua y saneamiento rural ${n}`;
  const summary = 'Acompañamiento de ocho meses para que el municipio formule y siga por sí mismo su plan.';
  const id = idOf(ok(await by.post('/offers', { title, summary, sector: 'housing' })));
  let version = 1;
  for (const [check, body] of Object.entries(checks)) {
    ok(await by.put(`/offers/${id}/checks/${check}`, body, { ifMatch: version }));
    version += 1;
  }
  for (const command of ['submit', 'approve', 'publish']) {
    ok(await by.post(`/offers/${id}/${command}`, undefined, { ifMatch: version }));
    version += 1;
  }
  return { id, version };
};
