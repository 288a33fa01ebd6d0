import { useEffect, useRef } from 'react';
import { useWords } from '../words/index.tsx';

export interface FieldError {
  /** The id of the field's control. */
  readonly field?: string | undefined;
  readonly message: string;
}

interface Props {
  /** «Corrija dos datos para registrar la demanda»; a general title if there is none. */
  readonly title?: string;
  readonly errors: readonly FieldError[];
  /** Changes at each attempt to send: the summary takes the focus again. */
  readonly attempt?: number;
}

/** What must be corrected before the form can be sent: takes the focus and leads to each field. Draws nothing without errors. */
export function ErrorSummary({ title, errors, attempt }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some, attempt]);
  if (!some) return null;
  return (
    <div className="msg late" role="alert" tabIndex={-1} ref={box}>
      <h2>{title ?? t('kit.correct', { n: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field ?? ''}${error.message}`}>
            {error.field ? (
              <a
                href={`#${error.field}`}
                onClick={(event) => {
                  const control = document.getElementById(error.field ?? '');
                  if (!control) return;
                  event.preventDefault();
                  control.focus();
                  control.scrollIntoView({ block: 'center' });
                }}
              >
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
