import type { ApiClient } from '@concierta/local/api-client';
import { change, command, ok, text } from './cast.ts';

/** What the town asks for. */
export const waterNeed = {
  title: 'Agua segura en las veredas de Mercaderes',
  need: 'Veintitrés veredas toman agua sin tratar. El municipio no tiene quién formule el plan de agua rural.',
  territories: ['19450'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  cycleStage: 'planning',
};

/** The conclusions of a characterisation (D8). */
export const conclusions = {
  publicValue: 'Las familias de 23 veredas beben agua tratada todo el año.',
  focusedValueGroups: 'Juntas de acueducto y Secretaría de Planeación',
  expectedResults: 'Un plan rural aprobado y tres acueductos con tarifa',
};

/** Registers the town's need; returns its id. */
export const registerNeed = async (official: ApiClient, need: object = waterNeed): Promise<string> => {
  const id = text(ok(await official.post('/demands', need), 201), 'id');
  await command(official, `/demands/${id}`, 'register');
  return id;
};

/** Cites a petition and writes the conclusions, so that the demand can be characterised. */
export const characterise = async (formulator: ApiClient, demand: string): Promise<void> => {
  const source = ok(
    await formulator.post('/sources', {
      kind: 'petition',
      title: 'Pliego cívico del Alto Patía',
      origin: 'Juntas de acción comunal',
      date: '2026-03-14',
      territories: ['19450'],
    }),
    201,
  );
  await command(formulator, `/demands/${demand}`, 'sources', { source: source.id });
  await change(formulator, `/demands/${demand}`, conclusions);
  await command(formulator, `/demands/${demand}`, 'characterise');
};

/** Takes an offer from nothing through its checks to review; returns its id. */
export const formulateOffer = async (formulator: ApiClient, answers: readonly object[] = []): Promise<string> => {
  const id = text(
    ok(
      await formulator.post('/offers', {
        title: 'Plan municipal de agua y saneamiento rural',
        summary:
          'Acompañamiento de ocho meses para que el municipio formule y siga por sí mismo su plan de agua rural.',
        sector: 'housing',
      }),
      201,
    ),
    'id',
  );
  const offer = `/offers/${id}`;
  await change(
    formulator,
    offer,
    { competent: 'yes', legalBasis: 'Ley 142 de 1994 y Decreto 1898 de 2016' },
    { put: 'checks/O1' },
  );
  await change(
    formulator,
    offer,
    {
      capacities: [
        {
          level: 'organisational',
          dimension: 'planning',
          baseline: { statement: 'Sin plan de agua rural', on: '2026-11-01', source: 'Diagnóstico de la entidad' },
          target: { statement: 'Plan aprobado y con presupuesto', by: '2027-09-30' },
        },
      ],
    },
    { put: 'checks/O3' },
  );
  await change(
    formulator,
    offer,
    {
      cycleStages: ['planning', 'programming'],
      mode: 'oneOff',
      from: '2027-02-01',
      to: '2027-09-30',
      requestUntil: '2027-01-15',
    },
    { put: 'checks/O4' },
  );
  await change(
    formulator,
    offer,
    {
      deliverable: 'Plan formulado, con presupuesto y tarifas',
      modality: 'mixed',
      units: { quantity: 1, name: 'plan' },
      audience: 'Municipios de categoría 5 y 6 con acueductos veredales',
      receives: 'El plan, el presupuesto y el estudio de tarifas',
      territoryContribution: 'Dos personas de planta, unas 12 horas a la semana',
      mechanism: 'technicalAssistance',
      slots: 11,
      contact: 'Dirección de Agua y Saneamiento, MinVivienda',
      answers,
    },
    { put: 'checks/O5' },
  );
  await change(
    formulator,
    offer,
    { targets: [{ code: '19450', reason: 'Pidió la asistencia' }] },
    { put: 'checks/O8' },
  );
  await command(formulator, offer, 'submit');
  return id;
};
