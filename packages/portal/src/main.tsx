import '@concierta/pages/assets/tokens.css';
import '@concierta/pages/assets/base.css';
import '@concierta/pages/assets/components.css';
import './portal.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './query/cache.ts';
import { Router } from './router/index.ts';
import { routes } from './routes.ts';
import { restoreSession } from './session/store.ts';
import { App } from './shell/App.tsx';
import { preferredLanguage, speak, WordsProvider } from './words/index.tsx';

restoreSession();
await speak(preferredLanguage());

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <WordsProvider>
        <QueryClientProvider client={queries}>
          <Router routes={routes}>
            <App />
          </Router>
        </QueryClientProvider>
      </WordsProvider>
    </StrictMode>,
  );
}
