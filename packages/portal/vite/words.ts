import { pathToFileURL } from 'node:url';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalogueFile = /\/src\/words\/(es|en)\/[a-z-]+\.ts$/;

/**
 * Compiles the ICU messages of `src/words/<language>/*.ts` while building, so that no message parser travels to the browser.
 * A message that is not valid ICU fails the build with its id.
 */
export function compiledWords(): Plugin {
  return {
    name: 'concierta:words',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!catalogueFile.test(file)) return null;
      this.addWatchFile(file);
      const module = (await import(`${pathToFileURL(file).href}?at=${Date.now()}`)) as {
        words: Record<string, string>;
      };
      const compiled = Object.entries(module.words).map(([key, text]) => {
        try {
          return [key, compileMessageOrThrow(text)];
        } catch (cause) {
          throw new Error(`${file}: the message "${key}" is not valid ICU`, { cause });
        }
      });
      return {
        code: `export const words = ${JSON.stringify(Object.fromEntries(compiled))};`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}
