import { command, type Stage, type Step, succeed } from './stage.ts';

type Fields = Readonly<Record<string, unknown>>;

const source = 'DNP (cifra inventada)';
const mdm = (territory: string, year: number, value: number, group: string): Fields => ({
  territory,
  indicator: 'mdm',
  year,
  value,
  group,
  source,
});
const idf = (territory: string, year: number, value: number): Fields => ({
  territory,
  indicator: 'idf',
  year,
  value,
  source,
});
const irca = (territory: string, year: number, value: number): Fields => ({
  territory,
  indicator: 'irca',
  year,
  value,
  source: 'Instituto Nacional de Salud (cifra inventada)',
});

/** What a ministry knows of the Alto Patía and of Popayán, which is of another group. All figures are invented. */
const ofTheMinistry: readonly Fields[] = [
  mdm('19450', 2022, 44.1, 'G4'),
  mdm('19450', 2023, 47.9, 'G4'),
  mdm('19075', 2023, 51.2, 'G4'),
  mdm('19532', 2023, 45.6, 'G4'),
  mdm('19001', 2023, 78.3, 'C'),
  idf('19450', 2022, 52.4),
  idf('19450', 2023, 49.8),
  idf('19532', 2023, 55.0),
  irca('19450', 2022, 66.2),
  irca('19450', 2023, 61.4),
  irca('19075', 2023, 38.7),
  {
    territory: '19450',
    indicator: 'terridata',
    name: 'Cobertura de acueducto rural',
    year: 2022,
    value: 38.4,
    unit: '%',
    polarity: 'more',
    source: 'TerriData (cifra inventada)',
  },
];

const record = async (stage: Stage, code: string, role: 'formulator' | 'official', fields: Fields): Promise<string> => {
  const what = `record ${String(fields.indicator)} of ${String(fields.territory)}`;
  const { body } = await succeed(stage.actor(code, role).post('/baselines', fields), what);
  return String(body.id);
};

/** Measurements of several territories and years, one of them revised with its reason, and one withdrawn. */
export const baselineSteps: readonly Step[] = [
  {
    on: -34,
    async run(stage) {
      for (const fields of ofTheMinistry) await record(stage, 'MVCT', 'formulator', fields);
      const argelia = await record(stage, 'MVCT', 'formulator', mdm('19050', 2023, 34.5, 'G5'));
      const reason = 'Era de otro municipio: se registró con el código de Argelia.';
      await command(stage.actor('MVCT', 'formulator'), 'POST', `/baselines/${argelia}`, 'withdraw', { reason });
    },
  },
  {
    on: -12,
    async run(stage) {
      const actor = stage.actor('MVCT', 'formulator');
      const { body } = await succeed(actor.get('/baselines?territory=19450&indicator=mdm&year=2023'), 'find the MDM');
      const [found] = body.items as { id: string }[];
      const revision = { value: 47.2, group: 'G4', reason: 'El DNP publicó el dato revisado (demostración).' };
      await command(actor, 'POST', `/baselines/${found?.id ?? ''}`, 'revise', revision);
      await record(stage, '19450', 'official', idf('19450', 2023, 49.8));
    },
  },
];
