import { useState } from 'react';
import { get, problemWords, saveSigned } from '../../api/index.ts';
import { Message } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import type { KeptFile, Source } from './wire.ts';

const filesOf = ({ fields }: Source): readonly KeptFile[] => [
  ...(fields.kind === 'localDialogue' && fields.minutes ? [fields.minutes] : []),
  ...(fields.evidence ?? []),
];

/** The files that prove a source, each with its size and the hash of what was kept; downloaded from an address that lasts five minutes. */
export function SourceFiles({ source }: { source: Source }) {
  const { t, number } = useWords();
  const [failed, setFailed] = useState<unknown>();
  const files = filesOf(source);
  if (files.length === 0) return <p className="u">{t('sources.files.none')}</p>;
  const download = async (file: string) => {
    setFailed(undefined);
    const { name, download } = await get('/files/{id}', { path: { id: file } });
    saveSigned(download.url, name);
  };
  return (
    <>
      {failed !== undefined && <Message tone="late" title={problemWords(failed)} announce="alert" />}
      <ul className="commits">
        {files.map((one) => (
          <li key={one.file}>
            <button type="button" className="lk t" onClick={() => void download(one.file).catch(setFailed)}>
              {one.name}
            </button>
            <span />
            <p>
              {t('sources.files.size', { size: number(Math.max(1, Math.round(one.size / 1024))) })}{' '}
              <span className="vh">{t('sources.files.hash')}</span>
              <span className="code">{one.sha256.slice(0, 16).match(/.{4}/g)?.join(' ')}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
