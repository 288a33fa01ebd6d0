import { useEffect, useState } from 'react';
import { Toast } from '../kit/index.ts';
import { useWords } from '../words/index.tsx';

/** Keeps the application for offline reading, and calls `waiting` when a newer one has come and waits its turn. */
async function keepOffline(waiting: (worker: ServiceWorker) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A browser told to keep nothing answers with nothing.
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register('/app/sw.js', {
    scope: '/app/',
  });
  if (!registration) return;
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) waiting(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

const use = (worker: ServiceWorker) => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ type: 'SKIP_WAITING' });
};

/** Offers the new version when there is one; nobody's page changes under their hands. */
export function NewVersion() {
  const { t } = useWords();
  const [worker, offer] = useState<ServiceWorker>();
  useEffect(() => {
    keepOffline((waiting) => offer(waiting)).catch(reportError);
  }, []);
  if (!worker) return null;
  return (
    <div className="toasts">
      <Toast action={{ label: t('shell.update.now'), onPress: () => use(worker) }}>{t('shell.update')}</Toast>
    </div>
  );
}
