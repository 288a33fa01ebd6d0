import { useRef } from 'react';
import { type Labelled, Labels, Message, tied } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { acceptedFiles, maxFiles, type Upload, type Uploaded, type Uploads } from './uploads.ts';

interface Props extends Labelled {
  readonly files: readonly Uploaded[];
  readonly uploads: Uploads;
  /** One file at the most: another one takes its place. */
  readonly single?: boolean;
}

function OnItsWay({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t, number } = useWords();
  const { name, size } = upload.file;
  const percent = Math.round(upload.done * 100);
  return (
    <li>
      <span className="t">{name}</span>
      <button type="button" className="lk" onClick={() => uploads.drop(upload.key)}>
        {t('upload.stop')}
        <span className="vh"> {name}</span>
      </button>
      <div className="prog">
        <progress max={100} value={percent} aria-label={t('upload.progress', { name })} />
        <p className="s">{t('upload.percent', { percent, size: number(megabytes(size)) })}</p>
      </div>
    </li>
  );
}

const megabytes = (bytes: number): number => Math.max(0.1, Math.round((bytes / 1024 / 1024) * 10) / 10);

/** Evidence: files are chosen, uploaded at once with their progress, and can be taken out or put in place of another. */
export function UploadField({ files, uploads, single, ...labelled }: Props) {
  const { t, number } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const choose = (chosen: FileList | null) => {
    const list = [...(chosen ?? [])];
    if (single && list.length > 0) for (const one of files) uploads.remove(one.file);
    uploads.add(list, single ? 1 : maxFiles);
    // The same file may be chosen again after it failed.
    if (input.current) input.current.value = '';
  };
  const moving = uploads.uploads.filter(({ refused, failed }) => !refused && !failed);
  const troubled = uploads.uploads.filter(({ refused, failed }) => refused || failed);
  return (
    <div className={labelled.error ? 'f bad' : 'f'}>
      <Labels {...labelled} hint={labelled.hint ?? t('upload.hint')} />
      <input
        {...tied({ ...labelled, hint: labelled.hint ?? t('upload.hint') })}
        ref={input}
        type="file"
        accept={acceptedFiles}
        multiple={!single}
        disabled={!single && files.length >= maxFiles}
        onChange={(event) => choose(event.target.files)}
      />
      <p className="vh" role="status">
        {moving.length > 0 ? t('upload.moving', { n: moving.length }) : ''}
      </p>
      {troubled.map((upload) => (
        <Message
          key={upload.key}
          level={3}
          tone="late"
          announce="alert"
          title={t('upload.failed', { name: upload.file.name })}
        >
          <p>
            {upload.refused
              ? t(`upload.err.${upload.refused}`, { size: number(megabytes(upload.file.size)) })
              : upload.failed}
          </p>
          <p className="row">
            {upload.failed && (
              <button type="button" className="lk" onClick={() => uploads.again(upload)}>
                {t('upload.again')}
                <span className="vh"> {upload.file.name}</span>
              </button>
            )}
            <button type="button" className="lk" onClick={() => uploads.drop(upload.key)}>
              {t('upload.dismiss')}
              <span className="vh"> {upload.file.name}</span>
            </button>
          </p>
        </Message>
      ))}
      {(files.length > 0 || moving.length > 0) && (
        <ul className="commits mt-s" aria-label={t('upload.list')}>
          {files.map((one) => (
            <li key={one.file}>
              <span className="t">{one.name}</span>
              <button type="button" className="lk" onClick={() => uploads.remove(one.file)}>
                {t('upload.remove')}
                <span className="vh"> {one.name}</span>
              </button>
              <p>{t('upload.size', { size: number(megabytes(one.size)) })}</p>
            </li>
          ))}
          {moving.map((upload) => (
            <OnItsWay key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </div>
  );
}
