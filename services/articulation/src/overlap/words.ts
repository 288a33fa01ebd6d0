import type { Portfolio } from '../search/portfolio.ts';
import { termOf, wordsIn } from '../search/spanish.ts';

/** What every offer of technical assistance says, whatever it is about. */
const saidByAll = new Set(
  (
    'acción acompañamiento apoyo asistencia capacidad departamento elaboración entidad entrega equipo formulación fortalecimiento ' +
    'concepto listo gestión gobierno implementación mes municipal municipio nacional oferta persona plan proceso público servicio técnica técnico ' +
    'territorial territorio trabajo'
  )
    .split(' ')
    .map(termOf),
);

const mostTerms = 60;

/** More than this share of the offers, and a word tells none of them from the others. */
const commonShare = 0.2;
const fewest = 20;

/** The different words of a text that say what it is about, by what is compared. */
const tellingWords = (text: string): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const { at, length, term } of wordsIn(text)) {
    if (term === undefined || term.length < 3 || saidByAll.has(term) || words.has(term)) continue;
    words.set(term, text.slice(at, at + length).toLowerCase());
    if (words.size === mostTerms) break;
  }
  return words;
};

/** Which words of a text each offer uses too, in any of the texts that are searched; by offer. */
export const wordsShared = (portfolio: Portfolio, text: string | undefined): ReadonlyMap<string, readonly string[]> => {
  const most = Math.max(fewest, Math.floor(portfolio.offers.size * commonShare));
  const shared = new Map<string, string[]>();
  for (const [term, word] of tellingWords(text ?? '')) {
    for (const id of portfolio.text.holding(term, most)) {
      const words = shared.get(id);
      if (words) words.push(word);
      else shared.set(id, [word]);
    }
  }
  return shared;
};
