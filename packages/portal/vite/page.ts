import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { contours } from './contours.ts';

const sprite = createRequire(import.meta.url).resolve('@concierta/pages/assets/icons.svg');

/** The icon set as it is written for every page, its ids prefixed with `i-` so that they cannot meet another id. */
const inlineIcons = () =>
  readFileSync(sprite, 'utf8')
    .replace(/<svg[^>]*>/, '<svg hidden aria-hidden="true">')
    .replaceAll('<symbol id="', '<symbol id="i-')
    .replace(
      '</svg>',
      `<symbol id="i-contours" viewBox="0 0 480 240" preserveAspectRatio="xMaxYMin slice"><path d="${contours}"/></symbol></svg>`,
    );

/** Puts the icons into the HTML (they are used before any script runs) and asks for the sans font early. */
export function pageParts(): Plugin {
  return {
    name: 'concierta:page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => /ancizar-sans-latin-wght-normal.*\.woff2$/.test(name));
        const preload = font ? `<link rel="preload" href="/app/${font}" as="font" type="font/woff2" crossorigin>` : '';
        return html.replace('<!--icons-->', inlineIcons()).replace('<!--font-->', preload);
      },
    },
  };
}
