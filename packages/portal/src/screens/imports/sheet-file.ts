import type { Words } from '../../words/index.tsx';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

const mostBytes = 15 * 1024 * 1024;

/** The media type of a sheet by its name; nothing for another kind of file. The platform looks at what is in it. */
export const mediaTypeOf = ({ name }: Pick<File, 'name'>): (typeof types)[keyof typeof types] | undefined => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'xlsx' || ending === 'csv' ? types[ending] : undefined;
};

/** What to do about a file before it is sent; nothing when it can be. */
export function fileProblem(file: File | undefined, { t }: Words): string | undefined {
  if (!file) return t('imports.file.missing');
  if (!mediaTypeOf(file)) return t('imports.file.type');
  if (file.size === 0) return t('imports.file.empty');
  return file.size > mostBytes ? t('imports.file.tooLarge') : undefined;
}
