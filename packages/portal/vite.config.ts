import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pageParts } from './vite/page.ts';
import { compiledWords } from './vite/words.ts';

/** The signed-in application under /app/ and, as a second page, the sheet of its components (/componentes). */
export default defineConfig({
  base: '/app/',
  plugins: [
    compiledWords(),
    react(),
    pageParts(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      scope: '/app/',
      manifest: {
        name: 'Concierta',
        short_name: 'Concierta',
        description: 'Asistencia técnica territorial: de la necesidad al resultado',
        lang: 'es-CO',
        start_url: '/app/',
        scope: '/app/',
        display: 'standalone',
        theme_color: '#3366cc',
        background_color: '#fdfdfb',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        globIgnores: ['componentes.html', 'assets/componentes*'],
        navigateFallback: '/app/index.html',
        navigateFallbackAllowlist: [/^\/app(\/|$)/],
        clientsClaim: false,
        skipWaiting: false,
      },
    }),
  ],
  build: {
    target: 'es2023',
    manifest: true,
    rolldownOptions: {
      input: { index: 'index.html', componentes: 'componentes.html' },
      output: {
        // What every page needs travels in one file: it compresses better together, and a new screen leaves it in the cache.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|@lingui|openapi-fetch)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
