import type { Label } from '../catalogues/entry.ts';
import type { SourceEvent } from './model.ts';

/** What each move of a source is called in its history. */
export const sourceEventLabels: Readonly<Record<SourceEvent['type'], Label>> = {
  recorded: { es: 'Se registró la fuente', en: 'The source was recorded' },
  edited: { es: 'Se corrigieron sus datos', en: 'Its data were corrected' },
  enforced: { es: 'Entró en vigor', en: 'It came into force' },
  fulfilled: { es: 'Se cumplió', en: 'It was fulfilled' },
  lapsed: { es: 'Perdió vigencia', en: 'It lapsed' },
};
