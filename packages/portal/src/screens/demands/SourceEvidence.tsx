import { useWords } from '../../words/index.tsx';
import { UploadField } from '../deciding/UploadField.tsx';
import type { Evidence } from './evidence.ts';
import type { SourceForm } from './source-form.ts';

/** What proves a source: the minutes of a dialogue, and any other file. */
export function SourceEvidence({
  form,
  evidence,
  errorOf,
}: {
  form: SourceForm;
  evidence: Evidence;
  errorOf: (field: string) => string | undefined;
}) {
  const { t } = useWords();
  return (
    <>
      {form.kind === 'localDialogue' && (
        <UploadField
          id="source-minutes"
          label={t('source.minutes')}
          optional
          single
          error={errorOf('source-minutes')}
          files={form.minutes ?? []}
          uploads={evidence.minutes}
        />
      )}
      <UploadField
        id="source-evidence"
        label={t('source.evidence')}
        optional
        error={errorOf('source-evidence')}
        files={form.files ?? []}
        uploads={evidence.files}
      />
    </>
  );
}
