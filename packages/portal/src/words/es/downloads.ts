/** Lists that are downloaded as they are on screen. */
export const words = {
  'download.list': 'Descargar esta lista:',
  'download.xlsx': 'Excel',
  'download.csv': 'CSV',
} as const;
