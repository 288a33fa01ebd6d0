import { type ChangeEvent, useState } from 'react';
import { get, problemWords, saveSigned, uploadFile } from '../../api/index.ts';
import { Labels, say, tied } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

/** A file of this owner, by its id and its name. */
export interface Proof {
  readonly file: string;
  readonly name: string;
}

const types = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const;
const maxBytes = 15 * 1024 * 1024;

/** What a file is by the end of its name: a browser does not always say. */
const typeOf = (name: string): (typeof types)[keyof typeof types] | undefined =>
  types[(name.split('.').at(-1) ?? '').toLowerCase() as keyof typeof types];

/** Saves a file from an address that lasts five minutes. */
async function open({ file, name }: Proof): Promise<void> {
  const { download } = await get('/files/{id}', { path: { id: file } });
  saveSigned(download.url, name);
}

interface Props {
  readonly id: string;
  readonly proofs: readonly Proof[];
  readonly error?: string | undefined;
  readonly onChange: (proofs: readonly Proof[]) => void;
}

/** Files that prove something: each uploaded when it is chosen, opened and taken out by its name. */
export function Evidence({ id, proofs, error, onChange }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const mediaType = typeOf(file.name);
    if (!mediaType) return setWrong(t('inst.step.evidence.wrongType'));
    if (file.size > maxBytes || file.size === 0) return setWrong(t('inst.step.evidence.tooLarge'));
    setWrong(undefined);
    setBusy(file.name);
    try {
      onChange([...proofs, { file: await uploadFile(file, mediaType), name: file.name }]);
      say(t('inst.step.evidence.added', { name: file.name }));
    } catch (failure) {
      setWrong(problemWords(failure));
    } finally {
      setBusy(undefined);
    }
  };
  const shown = { id, hint: t('inst.step.evidence.hint'), error: wrong ?? error };
  return (
    <div className={shown.error ? 'f bad' : 'f'}>
      <Labels {...shown} label={t('inst.step.evidence')} optional />
      {proofs.length > 0 && (
        <ul className="tasks mt-b">
          {proofs.map((proof) => (
            <li key={proof.file}>
              <span className="k" aria-hidden="true" />
              <span className="t">{proof.name}</span>
              <span className="row act">
                <button
                  type="button"
                  className="lk"
                  onClick={() => open(proof).catch((failure: unknown) => say(problemWords(failure)))}
                >
                  {t('inst.step.evidence.open')}
                  <span className="vh"> {proof.name}</span>
                </button>
                <button
                  type="button"
                  className="lk"
                  onClick={() => onChange(proofs.filter((one) => one.file !== proof.file))}
                >
                  {t('inst.step.evidence.drop')}
                  <span className="vh"> {proof.name}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <input
        {...tied(shown)}
        type="file"
        accept={Object.keys(types)
          .map((end) => `.${end}`)
          .join()}
        aria-busy={busy ? true : undefined}
        onChange={(event) => void choose(event)}
      />
      <p className="s u" role="status">
        {busy && t('inst.step.evidence.busy', { name: busy })}
      </p>
    </div>
  );
}
