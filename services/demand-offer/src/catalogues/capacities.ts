import { type Catalogue, entry } from './entry.ts';

export const capacityLevels = ['individual', 'organisational', 'institutional'] as const;

export const capacityDimensions = [
  'planning',
  'finance',
  'projects',
  'contracting',
  'people',
  'dataAndRecords',
  'participationAndTransparency',
  'articulation',
  'sectorManagement',
  'followUp',
] as const;
export type CapacityDimension = (typeof capacityDimensions)[number];

/** Capacities: a level crossed with a dimension (step O3). */
export const capacities: Catalogue = {
  catalogueVersion: '2026.1',
  title: { es: 'Capacidades', en: 'Capacities' },
  items: [
    entry('individual', 'Individual', 'Individual', 'level'),
    entry('organisational', 'Organizacional', 'Organisational', 'level'),
    entry('institutional', 'Institucional', 'Institutional', 'level'),
    entry('planning', 'Planeación', 'Planning', 'dimension'),
    entry('finance', 'Finanzas públicas', 'Public finance', 'dimension'),
    entry('projects', 'Proyectos de inversión', 'Investment projects', 'dimension'),
    entry('contracting', 'Contratación', 'Contracting', 'dimension'),
    entry('people', 'Talento humano', 'People', 'dimension'),
    entry('dataAndRecords', 'Información y archivo', 'Data and records', 'dimension'),
    entry(
      'participationAndTransparency',
      'Participación y transparencia',
      'Participation and transparency',
      'dimension',
    ),
    entry('articulation', 'Articulación', 'Articulation', 'dimension'),
    entry('sectorManagement', 'Gestión sectorial', 'Sector management', 'dimension'),
    entry('followUp', 'Seguimiento y evaluación', 'Follow-up and evaluation', 'dimension'),
  ],
};
