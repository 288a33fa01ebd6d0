import { type ReactNode, useId, useState } from 'react';
import { Button, type ButtonRank, Dialog, ErrorSummary, type FieldError, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from './useForm.ts';

interface Props {
  /** The question, with the exact verb: «¿Retirar la oferta del portafolio?» */
  readonly title: string;
  readonly body?: ReactNode;
  /** Exact verbs of the two buttons. */
  readonly yes: string;
  readonly no: string;
  readonly rank?: ButtonRank;
  /** Asks for a text: its label, and what to say when it is missing. */
  readonly reason?: { readonly label: string; readonly missing: string; readonly hint?: string } | undefined;
  /** Fields of its own, above the reason. */
  readonly children?: ReactNode;
  /** What is wrong with those fields before sending. */
  readonly check?: () => readonly FieldError[];
  /** Sends; what it throws is shown and everything written stays. */
  readonly onYes: (reason: string) => Promise<unknown>;
  readonly onNo: () => void;
  /** The words for what a refusal says is missing. */
  readonly missing?: (codes: readonly string[]) => string;
}

/** A formal act: says what will happen, asks for its reason, and loses nothing in a failed attempt. */
export function CommandDialog(props: Props) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => {
      const own = props.check?.() ?? [];
      return props.reason && !text.trim() ? [...own, { field: id, message: props.reason.missing }] : own;
    },
    send: () => props.onYes(text.trim()),
    missing: (codes) => t('refused.missing', { list: props.missing?.(codes) ?? codes.join(', ') }),
  });
  return (
    <Dialog open title={props.title} onClose={props.onNo}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary title={t('refused.title')} errors={errors} attempt={attempt} />
        {props.body && <p>{props.body}</p>}
        {props.children}
        {props.reason && (
          <TextArea
            id={id}
            label={props.reason.label}
            hint={props.reason.hint}
            error={errorOf(id)}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <div className="row mt">
          <Button type="submit" rank={props.rank ?? 'main'} busy={busy}>
            {props.yes}
          </Button>
          <Button rank="alt" onClick={props.onNo}>
            {props.no}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
