import { useEffect, useRef, useState } from 'react';
import { Button, Select } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { blankQuestion, type Draft, kinds, moved } from './drafting.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { isAsked, numbersOf, type Question, type QuestionKind } from './wire.ts';

interface Props {
  readonly drafts: readonly Draft[];
  readonly errorOf: (field: string) => string | undefined;
  /** The questions with an error: they are open, whatever was folded. */
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (drafts: Draft[]) => void;
}

/** The questions of a survey: added, written, ordered with buttons and taken out; nothing needs a mouse. */
export function Builder({ drafts, errorOf, wrong, onChange }: Props) {
  const { t, code } = useWords();
  const [kind, setKind] = useState<QuestionKind>('choice');
  const [open, setOpen] = useState<string>();
  const focus = useRef<string>(undefined);
  const numbers = numbersOf(drafts.map(({ question }) => question));
  // A list that was ordered or grew is drawn again: the focus goes on where the hands are.
  useEffect(() => {
    if (!focus.current) return;
    document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  });
  const write = (key: string, question: Question) =>
    onChange(drafts.map((one) => (one.key === key ? { ...one, question } : one)));
  const move = (at: number, by: -1 | 1) => {
    const one = drafts[at];
    if (!one) return;
    focus.current = `${by < 0 ? 'up' : 'down'}-${one.key}`;
    onChange(moved(drafts, at, by));
    say(t('builder.moved', { at: at + by + 1, of: drafts.length }));
  };
  const drop = (at: number) => {
    const one = drafts[at];
    if (!one) return;
    const next = drafts[at + 1] ?? drafts[at - 1];
    focus.current = next ? `edit-${next.key}` : 'kind';
    onChange(drafts.filter((_, i) => i !== at));
    say(t('builder.dropped'), {
      label: t('builder.undo'),
      onPress: () => onChange([...drafts]),
    });
  };
  const add = () => {
    const draft = blankQuestion(
      kind,
      drafts.map(({ question }) => question.id),
      [t('builder.yes'), t('builder.no')],
    );
    focus.current = `q-${draft.key}`;
    setOpen(draft.key);
    onChange([...drafts, draft]);
  };
  return (
    <>
      {drafts.length > 0 && (
        <ol className="questions">
          {drafts.map((draft, at) => {
            const { key, question } = draft;
            const isOpen = open === key || wrong.has(key);
            const name = question.label || t('builder.untitled');
            const hidden = <span className="vh"> {name}</span>;
            return (
              <li key={key}>
                <p className="t">
                  {isAsked(question) && `${numbers.get(question.id)}. `}
                  {name}
                </p>
                <p className="s u">
                  {[
                    code('question.kind', question.kind),
                    isAsked(question) && question.required && t('builder.isRequired'),
                    question.when && t('builder.isConditional'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <div className="row">
                  <button
                    type="button"
                    className="lk"
                    id={`edit-${key}`}
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? undefined : key)}
                  >
                    {t(isOpen ? 'builder.fold' : 'builder.edit')}
                    {hidden}
                  </button>
                  <button
                    type="button"
                    className="lk"
                    id={`up-${key}`}
                    aria-disabled={at === 0 || undefined}
                    onClick={() => move(at, -1)}
                  >
                    {t('builder.up')}
                    {hidden}
                  </button>
                  <button
                    type="button"
                    className="lk"
                    id={`down-${key}`}
                    aria-disabled={at === drafts.length - 1 || undefined}
                    onClick={() => move(at, 1)}
                  >
                    {t('builder.down')}
                    {hidden}
                  </button>
                  <button type="button" className="lk" onClick={() => drop(at)}>
                    {t('builder.drop')}
                    {hidden}
                  </button>
                </div>
                {isOpen && (
                  <QuestionEditor
                    draft={draft}
                    before={drafts.slice(0, at)}
                    errorOf={errorOf}
                    onWrite={(next) => write(key, next)}
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      <div className="filters mt-l">
        <Select
          id="kind"
          half
          label={t('builder.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as QuestionKind)}
          options={kinds.map((value) => ({ value, label: code('question.kind', value) }))}
        />
        <Button rank="alt" onClick={add}>
          {t('builder.add')}
        </Button>
      </div>
    </>
  );
}
