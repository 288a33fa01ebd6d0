import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

export interface MenuChoice {
  readonly key: string;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly current?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  readonly over: string;
  readonly title: string;
  readonly choices: readonly MenuChoice[];
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A button that opens a short list (the hat). Closes with Escape, with a choice, and when the focus leaves. */
export function Menu({ over, title, choices, className, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => box.current?.removeAttribute('open');
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  });
  return (
    <details
      className={classes('hat', className)}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        close();
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span>
          <small>{over}</small>
          <b>{title}</b>
        </span>
        <Icon name="abre" />
      </summary>
      <ul>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button
              type="button"
              aria-current={choice.current ? 'true' : undefined}
              onClick={() => {
                close();
                box.current?.querySelector('summary')?.focus();
                choice.onChoose();
              }}
            >
              <b>{choice.title}</b>
              {choice.detail && (
                <>
                  <br />
                  {choice.detail}
                </>
              )}
            </button>
          </li>
        ))}
        {children}
      </ul>
    </details>
  );
}
