import { i18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { type Area, type Language, loadArea, speak, type Words, wordsNow } from '../../src/words/index.tsx';

/** The real words of the portal, in `language`, with the areas a model uses. */
export async function speaking(language: Language, ...areas: Area[]): Promise<Words> {
  i18n.setMessagesCompiler(compileMessageOrThrow);
  await speak(language);
  for (const area of areas) await loadArea(area);
  return wordsNow();
}
