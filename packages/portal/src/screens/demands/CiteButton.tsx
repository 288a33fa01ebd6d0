import { useState } from 'react';
import { problemWords } from '../../api/index.ts';
import { State } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';

interface Props {
  /** What is cited, for who does not see the row. */
  readonly what: string;
  readonly cited: boolean;
  readonly onCite: () => Promise<void>;
}

/** Cites something in one act; once it is among the sources it says so. */
export function CiteButton({ what, cited, onCite }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  if (cited) return <State is="done">{t('cite.done')}</State>;
  const cite = async () => {
    setBusy(true);
    try {
      await onCite();
      say(t('demand.done.cite'));
    } catch (error) {
      say(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="lk" aria-busy={busy || undefined} disabled={busy} onClick={() => void cite()}>
      {t('cite.do')}
      <span className="vh"> {what}</span>
    </button>
  );
}
