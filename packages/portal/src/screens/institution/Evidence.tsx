import { type ChangeEvent, useState } from 'react';
import { change, get, isProblem, problemWords } from '../../api/index.ts';
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

/** Uploads a file to the address the service signs, and gives its id. */
async function upload(file: File, mediaType: (typeof types)[keyof typeof types]): Promise<Proof> {
  const body = { name: file.name.slice(0, 200), mediaType, size: file.size };
  const asked = await change('post', '/files/uploads', { body }, crypto.randomUUID());
  const { url, method, headers } = asked.upload;
  const sent = await fetch(url, { method, headers, body: file });
  if (!sent.ok) throw new Error(String(sent.status));
  return { file: asked.file, name: file.name };
}

/** Opens a file at an address that lasts five minutes. */
async function open(id: string): Promise<void> {
  const { download } = await get('/files/{id}', { path: { id } });
  globalThis.open(download.url, '_blank', 'noopener');
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
      onChange([...proofs, await upload(file, mediaType)]);
      say(t('inst.step.evidence.added', { name: file.name }));
    } catch (failure) {
      setWrong(isProblem(failure) ? problemWords(failure) : t('inst.step.evidence.failed'));
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
          {proofs.map(({ file, name }) => (
            <li key={file}>
              <span className="k" aria-hidden="true" />
              <span className="t">{name}</span>
              <span className="row act">
                <button type="button" className="lk" onClick={() => void open(file)}>
                  {t('inst.step.evidence.open')}
                  <span className="vh"> {name}</span>
                </button>
                <button
                  type="button"
                  className="lk"
                  onClick={() => onChange(proofs.filter((one) => one.file !== file))}
                >
                  {t('inst.step.evidence.drop')}
                  <span className="vh"> {name}</span>
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
