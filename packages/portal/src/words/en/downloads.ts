export const words = {
  'download.list': 'Download this list:',
  'download.xlsx': 'Excel',
  'download.csv': 'CSV',
} as const;
