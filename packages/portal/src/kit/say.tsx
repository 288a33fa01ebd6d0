import { useEffect, useSyncExternalStore } from 'react';
import { Toast } from './Message.tsx';

interface Said {
  readonly text: string;
  readonly action?: { label: string; onPress: () => void } | undefined;
  readonly at: number;
}

let said: Said | undefined;
const listeners = new Set<() => void>();
const tell = (next: Said | undefined) => {
  said = next;
  for (const listener of listeners) listener();
};

/** Says once what just happened («Oferta enviada a revisión»), on whatever screen comes next. */
export const say = (text: string, action?: Said['action']): void => tell({ text, action, at: Date.now() });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where it is said: a live region that is there from the start, so that who listens hears it too. */
export function SaidHere() {
  const now = useSyncExternalStore(subscribe, () => said);
  useEffect(() => {
    if (!now || now.action) return;
    const timer = setTimeout(() => tell(undefined), 8000);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div className="toasts" aria-live="polite">
      {now && (
        <Toast
          key={now.at}
          action={
            now.action && {
              label: now.action.label,
              onPress: () => {
                now.action?.onPress();
                tell(undefined);
              },
            }
          }
        >
          {now.text}
        </Toast>
      )}
    </div>
  );
}
