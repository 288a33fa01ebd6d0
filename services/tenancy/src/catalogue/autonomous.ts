import type { SectorRows } from './rows.ts';

/** Bodies outside the executive branch: `<legal kind>|<acronym>|<official name>`. They may join or be invited. */
export const autonomous: readonly SectorRows[] = [
  {
    sector: 'control',
    rows: [
      'aut|CGR|Contraloría General de la República',
      'aut|PGN|Procuraduría General de la Nación',
      'aut|Defensoría|Defensoría del Pueblo',
      'aut|RNEC|Registraduría Nacional del Estado Civil',
      'aut|CNSC|Comisión Nacional del Servicio Civil',
      'aut|AGR|Auditoría General de la República',
      'aut|FGN|Fiscalía General de la Nación',
      'aut|UBPD|Unidad de Búsqueda de Personas dadas por Desaparecidas',
      'aut|JEP|Jurisdicción Especial para la Paz',
    ],
  },
];
