import { useState } from 'react';
import { download, problemWords } from '../../api/index.ts';
import { Button } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import type { Survey } from './wire.ts';

/** The survey as the form that KoboToolbox and ODK take in, to be answered in the field without Concierta. */
export function KoboForm({ survey }: { survey: Survey }) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const input = { path: { id: survey.id }, query: { format: 'xlsx' as const } };
    await download('/surveys/{id}/form', input).catch((error: unknown) => say(problemWords(error)));
    setBusy(false);
  };
  return (
    <Button rank="alt" busy={busy} onClick={() => void save()}>
      {t('survey.kobo.form')}
    </Button>
  );
}
