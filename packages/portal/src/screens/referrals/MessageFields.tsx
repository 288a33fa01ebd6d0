import { Field, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

export interface Message {
  readonly message: string;
  readonly days: string;
}

export const usualDays = '10';

/** Whole days the service accepts, or nothing. */
export const daysOf = (days: string): number | undefined => {
  const n = Number(days);
  return Number.isInteger(n) && n >= 1 && n <= 30 ? n : undefined;
};

interface Props extends Message {
  readonly to: string;
  readonly onChange: (part: Partial<Message>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What the other entity must know, and how long it has; with the rule that somebody must check. */
export function MessageFields({ to, message, days, onChange, errorOf }: Props) {
  const { t } = useWords();
  return (
    <>
      <TextArea
        id="message"
        rows={6}
        label={t('refer.message', { to })}
        hint={t('refer.message.hint')}
        error={errorOf('message')}
        maxLength={1500}
        value={message}
        onChange={(event) => onChange({ message: event.target.value })}
      />
      <Field
        id="days"
        type="number"
        min={1}
        max={30}
        wide="w6"
        label={t('refer.days')}
        hint={t('refer.days.hint')}
        error={errorOf('days')}
        value={days}
        onChange={(event) => onChange({ days: event.target.value })}
      />
      <p className="s u">{t('refer.days.rule')}</p>
    </>
  );
}
