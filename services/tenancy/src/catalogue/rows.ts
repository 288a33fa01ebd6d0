/** How the entities of one sector are written down: `<legal kind>|<acronym>|<official name>`, the sector's head by its id. */
export interface SectorRows {
  readonly sector: string;
  readonly head?: string;
  readonly rows: readonly string[];
}

/** Legal kinds by their short form in the rows. */
export const legalKinds = {
  age: 'agencia',
  aut: 'órgano autónomo',
  car: 'corporación autónoma regional',
  da: 'departamento administrativo',
  dep: 'dependencia con autonomía operativa',
  eic: 'empresa industrial y comercial',
  ep: 'establecimiento público',
  ese: 'empresa social del Estado',
  esp: 'entidad de régimen especial',
  fid: 'patrimonio autónomo o fiducia',
  fon: 'fondo',
  fp: 'fuerza pública',
  ict: 'instituto científico y técnico',
  min: 'ministerio',
  mix: 'corporación o entidad mixta',
  soc: 'sociedad pública o de economía mixta',
  sup: 'superintendencia',
  uae: 'unidad administrativa especial',
  uni: 'ente universitario autónomo',
} as const;

export type LegalKind = keyof typeof legalKinds;
