import { useState } from 'react';
import { problemWords } from '../../api/index.ts';
import { say } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

const formats = ['xlsx', 'csv'] as const;

interface Props {
  /** Saves the list with the filters that are on screen: `(format) => download('/demands/export', { query: { ...picked, format } })`. */
  readonly save: (format: (typeof formats)[number]) => Promise<void>;
}

/** «Descargar esta lista: Excel, CSV». Its words are in `downloads.ts`, which the area of the list spreads. */
export function DownloadList({ save }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState('');
  const press = async (format: (typeof formats)[number]) => {
    if (busy) return;
    setBusy(format);
    await save(format).catch((error: unknown) => say(problemWords(error)));
    setBusy('');
  };
  return (
    <p className="row s mt">
      <span>{t('download.list')}</span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="lk"
          aria-busy={busy === format || undefined}
          onClick={() => void press(format)}
        >
          <span className="vh">{t('download.list')} </span>
          {t(`download.${format}`)}
        </button>
      ))}
    </p>
  );
}
