import { newSecret } from '@concierta/kernel';
import { command, type Stage, type Step, succeed } from './stage.ts';

/** Invented questions, answers and figures, believable for a rural municipality. */
const yesNo = [
  { value: 'si', label: 'Sí' },
  { value: 'no', label: 'No' },
];

const waterQuestions = [
  { id: 'el_acueducto', kind: 'section', label: 'El acueducto' },
  { id: 'municipio', kind: 'territory', label: '¿De qué municipio es el acueducto?', required: true },
  {
    id: 'familias',
    kind: 'number',
    label: '¿A cuántas familias llega?',
    unit: 'familias',
    min: 1,
    max: 5000,
    whole: true,
    required: true,
  },
  { id: 'cobra_tarifa', kind: 'choice', label: '¿La junta cobra una tarifa?', options: yesNo, required: true },
  {
    id: 'por_que_no_cobra',
    kind: 'choices',
    label: '¿Por qué no la cobra?',
    when: { question: 'cobra_tarifa', is: 'no' },
    options: [
      { value: 'no_sabe_calcular', label: 'No sabe cómo calcularla' },
      { value: 'no_hay_medidores', label: 'No hay medidores' },
      { value: 'la_gente_no_paga', label: 'La gente no puede pagar' },
    ],
  },
  { id: 'la_ayuda', kind: 'section', label: 'La ayuda' },
  {
    id: 'confianza',
    kind: 'scale',
    label: '¿Cuánto confía en que el agua es segura?',
    from: 1,
    to: 5,
    low: 'Nada',
    high: 'Del todo',
  },
  { id: 'que_le_sirve', kind: 'longText', label: '¿Qué ayuda le serviría más a la junta?' },
];

interface Given {
  readonly municipio: string;
  readonly familias: number;
  readonly cobra_tarifa: 'si' | 'no';
  readonly por_que_no_cobra?: readonly string[];
  readonly confianza?: number;
  readonly que_le_sirve?: string;
}

const byLink: readonly Given[] = [
  {
    municipio: '19450',
    familias: 84,
    cobra_tarifa: 'no',
    por_que_no_cobra: ['no_sabe_calcular', 'no_hay_medidores'],
    confianza: 2,
    que_le_sirve: 'Que alguien nos acompañe a hacer la cuenta de la tarifa con la comunidad.',
  },
  { municipio: '19450', familias: 40, cobra_tarifa: 'no', por_que_no_cobra: ['la_gente_no_paga'], confianza: 1 },
  { municipio: '19075', familias: 132, cobra_tarifa: 'si', confianza: 3, que_le_sirve: 'Repuestos para la bomba.' },
  { municipio: '19075', familias: 61, cobra_tarifa: 'no', por_que_no_cobra: ['no_sabe_calcular'], confianza: 2 },
  { municipio: '19050', familias: 210, cobra_tarifa: 'si', confianza: 4 },
  { municipio: '19050', familias: 58, cobra_tarifa: 'no', por_que_no_cobra: ['no_hay_medidores'] },
];

const here: readonly Given[] = [
  { municipio: '19450', familias: 95, cobra_tarifa: 'si', confianza: 3 },
  {
    municipio: '19450',
    familias: 33,
    cobra_tarifa: 'no',
    por_que_no_cobra: ['no_sabe_calcular', 'la_gente_no_paga'],
    confianza: 1,
    que_le_sirve: 'Un curso corto en la vereda, no en la cabecera.',
  },
  { municipio: '19075', familias: 77, cobra_tarifa: 'no', por_que_no_cobra: ['no_sabe_calcular'], confianza: 2 },
];

const onPaper: readonly Given[] = [
  { municipio: '19050', familias: 45, cobra_tarifa: 'no', por_que_no_cobra: ['la_gente_no_paga'], confianza: 2 },
  { municipio: '19050', familias: 120, cobra_tarifa: 'si', confianza: 4, que_le_sirve: 'Análisis del agua cada mes.' },
  { municipio: '19450', familias: 52, cobra_tarifa: 'no', por_que_no_cobra: ['no_hay_medidores'], confianza: 3 },
];

const fieldsOf = (given: Given): URLSearchParams => {
  const fields = new URLSearchParams({ clave: newSecret() });
  for (const [id, value] of Object.entries(given))
    for (const one of [value].flat()) fields.append(`r.${id}`, String(one));
  return fields;
};

const sentByLink = async (stage: Stage, path: string, given: Given): Promise<void> => {
  const answer = await stage.post(path, fieldsOf(given));
  if (answer.status !== 303) throw new Error(`the demonstration could not answer by link: ${answer.status}`);
};

const post = (stage: Stage, actor: ReturnType<Stage['actor']>, key: string, name: string, body?: unknown) =>
  succeed(actor.post(`/surveys/${stage.made(key).id}/${name}`, body), `${name} ${key}`);

const openKey = 'encuesta-acueductos';
const closedKey = 'encuesta-archivo';

const openSurvey: Step[] = [
  {
    on: -9,
    async run(stage) {
      const marta = stage.actor('MVCT', 'formulator');
      const made = await succeed(
        marta.post('/surveys', {
          title: 'Cómo se sostienen los acueductos comunitarios',
          purpose: 'need',
          introduction:
            'Preguntamos a las juntas de acueducto del Alto Patía cómo cobran y qué les hace falta, para saber a cuáles acompañar primero.\nSon seis preguntas. Nadie pierde un apoyo por lo que responda.',
          respondents: 'Presidentas y presidentes de juntas de acueducto',
          until: stage.day(21),
          territories: ['19450', '19075', '19050'],
          questions: waterQuestions,
        }),
        `draft ${openKey}`,
      );
      stage.make(openKey, { owner: stage.owner('MVCT'), id: String(made.body.id) });
      await command(marta, 'POST', `/surveys/${stage.made(openKey).id}`, 'open');
      await stage.drain();
    },
  },
  {
    on: -7,
    async run(stage) {
      const marta = stage.actor('MVCT', 'formulator');
      const link = await post(stage, marta, openKey, 'links', { label: 'Juntas del Alto Patía' });
      for (const given of byLink) await sentByLink(stage, String(link.body.path), given);
      const old = await post(stage, marta, openKey, 'links', {
        label: 'Balboa, enviado por error',
        territory: '19075',
      });
      await post(stage, marta, openKey, `links/${String(old.body.id)}/revoke`);
    },
  },
  {
    on: -4,
    async run(stage) {
      const marta = stage.actor('MVCT', 'formulator');
      for (const answers of here) await post(stage, marta, openKey, 'answers', { answers });
      for (const answers of onPaper) {
        const answeredAt = `${stage.day(-6)}T17:00:00.000Z`;
        await post(stage, marta, openKey, 'answers', { answers, channel: 'paper', answeredAt });
      }
    },
  },
];

const archiveQuestions = [
  { id: 'dependencia', kind: 'shortText', label: '¿De qué dependencia es?', required: true },
  {
    id: 'tiene_tablas',
    kind: 'choice',
    label: '¿Sabe qué se guarda y qué se elimina?',
    options: yesNo,
    required: true,
  },
  {
    id: 'cajas',
    kind: 'number',
    label: '¿Cuántas cajas hay sin clasificar?',
    unit: 'cajas',
    min: 0,
    max: 5000,
    whole: true,
  },
];

const offices = [
  { dependencia: 'Secretaría de Planeación', tiene_tablas: 'no', cajas: 140 },
  { dependencia: 'Contratación', tiene_tablas: 'no', cajas: 212 },
  { dependencia: 'Hacienda', tiene_tablas: 'si', cajas: 60 },
  { dependencia: 'Comisaría de Familia', tiene_tablas: 'no', cajas: 38 },
  { dependencia: 'Personería', tiene_tablas: 'no', cajas: 95 },
];

const closedSurvey: Step[] = [
  {
    on: -12,
    async run(stage) {
      const david = stage.actor('19450', 'official');
      const made = await succeed(
        david.post('/surveys', {
          title: 'Cómo se guardan los expedientes de la alcaldía',
          purpose: 'need',
          introduction: 'Cada dependencia cuenta cómo está su archivo, para pedir ayuda por donde más falta hace.',
          respondents: 'Una persona de cada dependencia y de la personería',
          until: stage.day(-5),
          territories: ['19450'],
          questions: archiveQuestions,
          serves: stage.made('mercaderes-archivo').id,
        }),
        `draft ${closedKey}`,
      );
      stage.make(closedKey, { owner: stage.owner('19450'), id: String(made.body.id) });
      await command(david, 'POST', `/surveys/${stage.made(closedKey).id}`, 'open');
      for (const answers of offices) await post(stage, david, closedKey, 'answers', { answers, channel: 'paper' });
    },
  },
  {
    on: -8,
    async run(stage) {
      const david = stage.actor('19450', 'official');
      const survey = `/surveys/${stage.made(closedKey).id}`;
      await command(david, 'POST', survey, 'close');
      await command(david, 'POST', survey, 'source', {
        findings:
          'Cuatro de las cinco dependencias que respondieron no saben qué guardar y qué eliminar. Hay 545 cajas sin clasificar; la que más tiene es Contratación, 212.',
      });
    },
  },
];

const draftSurvey: Step = {
  on: -2,
  async run(stage) {
    const marta = stage.actor('MVCT', 'formulator');
    await succeed(
      marta.post('/surveys', {
        title: 'Cómo le pareció el taller de tarifas',
        purpose: 'satisfaction',
        introduction: 'Dos minutos para decirnos cómo estuvo el taller y qué falta.',
        questions: [
          {
            id: 'le_sirvio',
            kind: 'scale',
            label: '¿Le sirvió?',
            from: 1,
            to: 5,
            low: 'Nada',
            high: 'Mucho',
            required: true,
          },
          { id: 'que_falto', kind: 'longText', label: '¿Qué faltó?' },
        ],
      }),
      'draft a survey of satisfaction',
    );
  },
};

/** One survey in every state: a draft, one that is being answered by every channel, and one that became a source. */
export const surveySteps: readonly Step[] = [...openSurvey, ...closedSurvey, draftSurvey];
