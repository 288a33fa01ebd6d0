import type { FieldError } from '../../kit/index.ts';
import { type Uploads, useUploads } from '../deciding/uploads.ts';
import type { SourceForm } from './source-form.ts';

/** What is being uploaded for a source, and what is wrong while it has not arrived. */
export interface Evidence {
  readonly files: Uploads;
  readonly minutes: Uploads;
  errors(wait: string): readonly FieldError[];
}

/** The uploads of a source's form. */
export function useEvidence(form: SourceForm, write: (part: Partial<SourceForm>) => void): Evidence {
  const files = useUploads(form.files ?? [], (next) => write({ files: next }));
  const minutes = useUploads(form.minutes ?? [], (next) => write({ minutes: next }));
  return {
    files,
    minutes,
    errors: (wait) => [
      ...(minutes.pending > 0 ? [{ field: 'source-minutes', message: wait }] : []),
      ...(files.pending > 0 ? [{ field: 'source-evidence', message: wait }] : []),
    ],
  };
}
