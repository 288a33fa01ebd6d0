import type { DemonstrationEntity, DemonstrationOrganisation } from './story.ts';

/** Real entities; what they do here is invented. */
export const demonstrationEntities: readonly DemonstrationEntity[] = [
  { code: 'DNP', catalogueId: 'dnp', name: 'Departamento Nacional de Planeación' },
  { code: 'MVCT', catalogueId: 'minvivienda', name: 'Ministerio de Vivienda, Ciudad y Territorio' },
  { code: 'IGAC', catalogueId: 'igac', name: 'Instituto Geográfico Agustín Codazzi' },
  { code: 'UNGRD', catalogueId: 'ungrd', name: 'Unidad Nacional para la Gestión del Riesgo de Desastres' },
  { code: 'DAFP', catalogueId: 'dafp', name: 'Departamento Administrativo de la Función Pública' },
  { code: 'AGN', catalogueId: 'agn', name: 'Archivo General de la Nación Jorge Palacios Preciado' },
  { code: 'AUNAP', catalogueId: 'aunap', name: 'Autoridad Nacional de Acuicultura y Pesca' },
  { code: 'MSPS', catalogueId: 'minsalud', name: 'Ministerio de Salud y Protección Social' },
  { code: 'CGN', catalogueId: 'cgn', name: 'Unidad Administrativa Especial Contaduría General de la Nación' },
  { code: 'MEN', catalogueId: 'men', name: 'Ministerio de Educación Nacional' },
  { code: 'ESAP', catalogueId: 'esap', name: 'Escuela Superior de Administración Pública' },
  { code: 'ART', catalogueId: 'art', name: 'Agencia de Renovación del Territorio' },
];

/** Real territories in twelve departments; the people and needs are invented. */
export const demonstrationOrganisations: readonly DemonstrationOrganisation[] = [
  { code: '19450', kind: 'mayorOffice', name: 'Alcaldía de Mercaderes, Cauca', territory: '19450' },
  { code: '13430', kind: 'mayorOffice', name: 'Alcaldía de Magangué, Bolívar', territory: '13430' },
  { code: '27491', kind: 'mayorOffice', name: 'Alcaldía de Nóvita, Chocó', territory: '27491' },
  { code: '95015', kind: 'mayorOffice', name: 'Alcaldía de Calamar, Guaviare', territory: '95015' },
  { code: '44847', kind: 'mayorOffice', name: 'Alcaldía de Uribia, La Guajira', territory: '44847' },
  { code: '86320', kind: 'mayorOffice', name: 'Alcaldía de Orito, Putumayo', territory: '86320' },
  { code: '17042', kind: 'mayorOffice', name: 'Alcaldía de Anserma, Caldas', territory: '17042' },
  { code: '15759', kind: 'mayorOffice', name: 'Alcaldía de Sogamoso, Boyacá', territory: '15759' },
  { code: '52835', kind: 'mayorOffice', name: 'Alcaldía de San Andrés de Tumaco, Nariño', territory: '52835' },
  { code: '50330', kind: 'mayorOffice', name: 'Alcaldía de Mesetas, Meta', territory: '50330' },
  { code: '70708', kind: 'mayorOffice', name: 'Alcaldía de San Marcos, Sucre', territory: '70708' },
  { code: '23466', kind: 'mayorOffice', name: 'Alcaldía de Montelíbano, Córdoba', territory: '23466' },
  { code: '27', kind: 'governorOffice', name: 'Gobernación del Chocó', territory: '27' },
  { code: '52', kind: 'governorOffice', name: 'Gobernación de Nariño', territory: '52' },
  {
    code: 'ASOPATIA',
    kind: 'associativeScheme',
    name: 'Asociación de Municipios del Alto Patía (demostración)',
    members: ['19450', '19075', '19050', '19532'],
    scheme: 'ASOMUN',
  },
  {
    code: 'MMRM',
    kind: 'socialGroup',
    name: 'Mesa de Mujeres Rurales de Mercaderes (demostración)',
    territory: '19450',
  },
];
