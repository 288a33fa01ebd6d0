// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the look draws a list; the roles make it the combobox's
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: an option is pointed at by aria-activedescendant
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/index.tsx';
import { classes } from './classes.ts';
import { type Labelled, Labels, tied } from './Field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A code beside the label. */
  readonly code?: string;
}

interface Props extends Labelled {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  /** The choices for what was typed; a slower answer than a later one is dropped. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly wide?: 'w12' | 'w20';
  readonly half?: boolean;
  readonly placeholder?: string;
  readonly children?: ReactNode;
}

type Found = { state: 'idle' | 'looking' | 'failed' } | { state: 'found'; choices: readonly Choice[] };

const patience = 180;

/** Looks for choices a moment after the last key. */
function useSearch(text: string, open: boolean, search: Props['search']): Found {
  const [found, setFound] = useState<Found>({ state: 'idle' });
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    const wanted = text.trim();
    if (!open || wanted.length < 2) {
      setFound({ state: 'idle' });
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setFound((before) => (before.state === 'found' ? before : { state: 'looking' }));
      latest.current(wanted, abort.signal).then(
        (choices) => !abort.signal.aborted && setFound({ state: 'found', choices }),
        () => !abort.signal.aborted && setFound({ state: 'failed' }),
      );
    }, patience);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, open]);
  return found;
}

/**
 * A field that finds: type, arrows to move, Enter to choose, Escape to leave. What is typed and not chosen is not a value, and says so
 * when the field is left. Keys and roles are those of the ARIA combobox with a list.
 */
export function Combobox({ value, onChange, search, wide, half, placeholder, ...labelled }: Props) {
  const { t } = useWords();
  const list = useId();
  const [text, setText] = useState(value?.label ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSearch(text, open, search);
  const choices = found.state === 'found' ? found.choices : [];

  useEffect(() => setText(value?.label ?? ''), [value]);
  useEffect(() => setActive(choices.length > 0 ? 0 : -1), [found]);

  const choose = (choice: Choice) => {
    setText(choice.label);
    setOpen(false);
    onChange(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (choices.length > 0) setActive((active + step + choices.length) % choices.length);
      return;
    }
    const chosen = choices[active];
    if (event.key === 'Enter' && open && chosen) {
      event.preventDefault();
      choose(chosen);
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      setText(value?.label ?? '');
    }
  };
  const says =
    found.state === 'looking'
      ? t('kit.combo.looking')
      : found.state === 'failed'
        ? t('kit.combo.failed')
        : found.state === 'found'
          ? t('kit.combo.found', { n: choices.length })
          : '';
  const shown = open && choices.length > 0;
  return (
    <div className={classes('combo f', labelled.error && 'bad', half && 'half')}>
      <Labels {...labelled} />
      <input
        {...tied(labelled)}
        className={wide}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          if (value) onChange(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={typeof labelled.label === 'string' ? labelled.label : t('kit.combo.choices')}
        hidden={!shown}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.value}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span>{choice.label}</span>
            {choice.code && <small>{choice.code}</small>}
          </li>
        ))}
      </ul>
      <p className="s u combo-says" role="status">
        {open ? says : ''}
      </p>
    </div>
  );
}
