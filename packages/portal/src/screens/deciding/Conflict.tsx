import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import type { Clash, Side } from './conflict.ts';

interface Props {
  /** Who saved the newer version, when it is known. */
  readonly who?: string | undefined;
  readonly at?: string | undefined;
  readonly clashes: readonly Clash[];
  /** The person chose, field by field, which text stays. */
  readonly onKeep: (chosen: Readonly<Record<string, Side>>) => void;
  readonly onDiscard: () => void;
}

/** Two people wrote at once: nothing is lost, both texts are there, and the person chooses which one stays in each field. */
export function Conflict({ who, at, clashes, onKeep, onDiscard }: Props) {
  const { t, time } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [comparing, setComparing] = useState(false);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => box.current?.focus(), []);
  const name = who ?? t('conflict.somebody');
  const title = at ? t('conflict.titleAt', { who: name, time: time(at) }) : t('conflict.title', { who: name });
  const choose = (field: string, other: boolean) => {
    const next = new Set(theirs);
    if (other) next.add(field);
    else next.delete(field);
    setTheirs(next);
  };
  const keep = () =>
    onKeep(Object.fromEntries(clashes.map((clash) => [clash.field, theirs.has(clash.field) ? 'theirs' : 'mine'])));
  return (
    <div className="msg late" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <p>{t(clashes.length > 0 ? 'conflict.body' : 'conflict.bodyApart')}</p>
      {comparing &&
        clashes.map((clash) => (
          <fieldset className="f" key={clash.field}>
            <legend>{clash.label}</legend>
            {[false, true].map((other) => {
              const id = `clash-${clash.field}-${other ? 'theirs' : 'mine'}`;
              return (
                <div className="ck" key={id}>
                  <input
                    type="radio"
                    id={id}
                    name={`clash-${clash.field}`}
                    checked={theirs.has(clash.field) === other}
                    onChange={() => choose(clash.field, other)}
                  />
                  <label htmlFor={id}>
                    <b>{other ? t('conflict.theirs', { who: name }) : t('conflict.mine')}</b>
                    <br />
                    {(other ? clash.theirs : clash.mine) || t('conflict.blank')}
                  </label>
                </div>
              );
            })}
          </fieldset>
        ))}
      <div className="row mt">
        {comparing || clashes.length === 0 ? (
          <Button onClick={keep}>{t('conflict.keep')}</Button>
        ) : (
          <Button onClick={() => setComparing(true)}>{t('conflict.compare')}</Button>
        )}
        <Button rank="alt" onClick={onDiscard}>
          {t('conflict.discard')}
        </Button>
      </div>
    </div>
  );
}
