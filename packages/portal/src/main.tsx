import '@concierta/pages/assets/tokens.css';
import '@concierta/pages/assets/base.css';
import '@concierta/pages/assets/components.css';
import './portal.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './query/cache.ts';
import { routeTree } from './routes.ts';
import { restoreSession } from './session/store.ts';
import { preferredLanguage, speak, WordsProvider } from './words/index.tsx';

const router = createRouter({ routeTree, basepath: '/app', defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

restoreSession();
await speak(preferredLanguage());

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <WordsProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WordsProvider>
    </StrictMode>,
  );
}
