import { type Catalogue, entry } from './entry.ts';

export const cycleStages = ['planning', 'programming', 'execution', 'evaluation', 'accountability'] as const;
export const serviceModes = ['continuous', 'oneOff'] as const;
export const offerMechanisms = ['technicalAssistance', 'technicalCooperation', 'other'] as const;
export const deliveryModalities = ['onSite', 'remote', 'mixed', 'selfPaced'] as const;

const catalogueVersion = '2026.1';

/** The moments of the public-management cycle (step O4). */
export const cycle: Catalogue = {
  catalogueVersion,
  title: { es: 'Ciclo de la gestión pública', en: 'Public-management cycle' },
  items: [
    entry('planning', 'Planeación', 'Planning'),
    entry('programming', 'Programación', 'Programming'),
    entry('execution', 'Ejecución', 'Execution'),
    entry('evaluation', 'Evaluación', 'Evaluation'),
    entry('accountability', 'Rendición de cuentas', 'Accountability'),
  ],
};

/** Whether an offer is always there or comes once (step O4). */
export const modes: Catalogue = {
  catalogueVersion,
  title: { es: 'Modo de la oferta', en: 'Service mode' },
  items: [entry('continuous', 'Continua', 'Continuous'), entry('oneOff', 'Coyuntural', 'One-off')],
};

/** By which mechanism the help reaches the territory (step O5). */
export const mechanisms: Catalogue = {
  catalogueVersion,
  title: { es: 'Mecanismo', en: 'Mechanism' },
  items: [
    entry('technicalAssistance', 'Asistencia técnica', 'Technical assistance'),
    entry('technicalCooperation', 'Cooperación técnica', 'Technical cooperation'),
    entry('other', 'Otro', 'Other'),
  ],
};

/** How the good or service is delivered (step O5). */
export const modalities: Catalogue = {
  catalogueVersion,
  title: { es: 'Modalidad de entrega', en: 'Delivery modality' },
  items: [
    entry('onSite', 'Presencial', 'On site'),
    entry('remote', 'A distancia, con acompañamiento', 'Remote, accompanied'),
    entry('mixed', 'Mixta', 'Mixed'),
    entry('selfPaced', 'A su ritmo', 'Self-paced'),
  ],
};

/** The kinds of demand source that can be recorded now (steps D1 and D3). */
export const sourceKinds: Catalogue = {
  catalogueVersion,
  title: { es: 'Fuentes de la demanda', en: 'Demand sources' },
  items: [
    entry('petition', 'Pliego, petición o compromiso con la ciudadanía', 'Petition or commitment to citizens'),
    entry('localDialogue', 'Diálogo con actores locales', 'Dialogue with local actors'),
  ],
};
