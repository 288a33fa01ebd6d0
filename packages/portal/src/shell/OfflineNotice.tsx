import { onlineManager } from '@tanstack/react-query';
import { useRef, useSyncExternalStore } from 'react';
import { Message } from '../kit/index.ts';
import { useWords } from '../words/index.tsx';

/** Says since when there is no connection, and what still works. */
export function OfflineNotice() {
  const { t, time } = useWords();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const since = useRef<string | undefined>(undefined);
  if (online) since.current = undefined;
  else since.current ??= new Date().toISOString();
  return (
    <div className="offline" role="status">
      {!online && (
        <Message tone="attention" icon="sinred" title={t('shell.offline.title', { time: time(since.current ?? '') })}>
          <p>{t('shell.offline.text')}</p>
        </Message>
      )}
    </div>
  );
}
