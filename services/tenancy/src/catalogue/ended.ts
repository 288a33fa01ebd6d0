/**
 * Entities that ended or were transformed, and who succeeded them. Old demands and offers may still name them.
 * They cannot be onboarded; their successor can.
 */
export const endedEntities: readonly {
  readonly id: string;
  readonly kind: 'da' | 'eic';
  readonly acronym: string;
  readonly name: string;
  readonly sector: string;
  readonly validTo: string;
  readonly successor: string;
  readonly note: string;
}[] = [
  {
    id: 'coldeportes',
    kind: 'da',
    acronym: 'Coldeportes',
    name: 'Departamento Administrativo del Deporte, la Recreación, la Actividad Física y el Aprovechamiento del Tiempo Libre',
    sector: 'sport',
    validTo: '2019-07-11',
    successor: 'mindeporte',
    note: 'Transformado en ministerio por la Ley 1967 de 2019. Por verificar.',
  },
  {
    id: 'fonade',
    kind: 'eic',
    acronym: 'FONADE',
    name: 'Fondo Financiero de Proyectos de Desarrollo',
    sector: 'planning',
    validTo: '2019-03-20',
    successor: 'enterritorio',
    note: 'Cambió de denominación a ENTerritorio por el Decreto 495 de 2019. Por verificar.',
  },
];
