import { useEffect, useState } from 'react';
import { Button, type Commit, Commits, Message } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { discard, sendWaiting, useWaiting } from './queue.ts';

/** The answers on this device that have not arrived: they go by themselves when there is a network; what was refused says why. */
export function WaitingAnswers({ survey }: { survey?: string }) {
  const { t, dateTime } = useWords();
  const items = useWaiting(survey);
  const [busy, setBusy] = useState(false);
  useEffect(() => void sendWaiting(), []);
  if (items.length === 0) return null;
  const now = async () => {
    setBusy(true);
    const arrived = await sendWaiting();
    setBusy(false);
    say(t('waiting.sent', { n: arrived }));
  };
  const rows = items.map(
    (one): Commit => ({
      key: one.key,
      title: one.title,
      detail: (
        <>
          {t('waiting.at', { when: dateTime(one.body.answeredAt ?? '') })} {one.refused && <b>{one.refused}</b>}
        </>
      ),
      state: one.refused && (
        <button type="button" className="lk" onClick={() => discard(one.key)}>
          {t('waiting.discard')}
          <span className="vh"> {one.title}</span>
        </button>
      ),
    }),
  );
  return (
    <Message tone="attention" icon="sinred" title={t('waiting.title', { n: items.length })} announce="status">
      <p>{t('waiting.text')}</p>
      <Commits items={rows} label={t('waiting.title', { n: items.length })} />
      <p className="row">
        <Button rank="alt" busy={busy} onClick={() => void now()}>
          {t('waiting.now')}
        </Button>
      </p>
    </Message>
  );
}
