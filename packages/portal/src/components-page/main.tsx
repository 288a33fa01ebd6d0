import '@concierta/pages/assets/tokens.css';
import '@concierta/pages/assets/base.css';
import '@concierta/pages/assets/components.css';
import '../portal.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadArea, preferredLanguage, speak, WordsProvider } from '../words/index.tsx';
import { ComponentsPage } from './Page.tsx';

await speak(preferredLanguage());
await loadArea('components');

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <WordsProvider>
        <ComponentsPage />
      </WordsProvider>
    </StrictMode>,
  );
}
