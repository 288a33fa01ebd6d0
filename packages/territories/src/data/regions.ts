/**
 * The six regions in which the general system of royalties groups departments (Ley 2056 de 2020, artículo 45), from public knowledge: code,
 * name, departments. Another scheme of regions would be another list: a region never goes without its scheme.
 */
export const royaltiesRegions: readonly (readonly [code: string, name: string, departments: string])[] = [
  ['caribe', 'Caribe', '08 13 20 23 44 47 70 88'],
  ['centro-oriente', 'Centro Oriente', '11 15 25 54 68'],
  ['centro-sur', 'Centro Sur', '18 41 73 86 91'],
  ['eje-cafetero', 'Eje Cafetero', '05 17 63 66'],
  ['llano', 'Llano', '50 81 85 94 95 97 99'],
  ['pacifico', 'Pacífico', '19 27 52 76'],
];
