export { change, get } from './client.ts';
export { download, type FilePath, saveSigned, uploadFile } from './files.ts';
export { type FormErrors, formErrors, type Issue, isProblem, Problem, problemWords } from './problem.ts';
export { read, useCommand } from './queries.ts';
export type { components, paths } from './schema.generated.ts';
export type { Reading, RowOf, Sending, Tagged } from './shape.ts';
