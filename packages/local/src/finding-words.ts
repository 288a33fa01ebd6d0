import { dateWords } from '@concierta/pages';
import type { ChainTrouble, RecordTrouble, WrittenHead } from '@concierta/store';
import type { Finding } from './verifying.ts';

const chainWords: Readonly<Record<ChainTrouble, (at: number) => string>> = {
  'the event is missing': (at) => `falta el hecho ${at}`,
  'the event or one before it was changed': (at) => `el hecho ${at}, o uno anterior, fue cambiado`,
  'a text that no event mentions': (at) => `hay un texto que el hecho ${at} no menciona`,
  'the text row is missing': (at) => `falta el texto del hecho ${at}`,
  'the text was changed': (at) => `el texto del hecho ${at} fue cambiado`,
  'a text without its event': (at) => `hay un texto del hecho ${at}, que no existe`,
  'the state and its history end apart': (at) => `el estado y la historia no terminan en el mismo hecho (${at})`,
  'the state names another head': (at) => `el estado nombra otra huella que la del hecho ${at}`,
  'the chain ends before what was written of it': (at) => `faltan los hechos desde el ${at}`,
  'the event is not the one that was written': (at) =>
    `el hecho ${at}, o uno anterior, no es el que se anotó: la cadena se reescribió después`,
};

const recordWords: Readonly<Record<RecordTrouble['what'], readonly [spanish: string, english: string]>> = {
  altered: ['su contenido no corresponde a su huella: fue cambiada', 'the page was altered'],
  detached: ['la página siguiente no continúa de ella: fue escrita de nuevo', 'the next page does not follow from it'],
  missing: ['falta, y hay páginas posteriores', 'the page is missing'],
  shortened: ['falta, con lo que la siguiera: el final fue cortado', 'the record was cut short'],
  replaced: ['no es la que se escribió: fue reemplazada', 'the last page is not the one that was written'],
};

const on = ({ day, number }: Pick<WrittenHead, 'day' | 'number'>): string =>
  `anotado el ${dateWords(day, 'es')}, página ${number}`;

/** What does not hold, as a person reads it: where, what, and on which day it was still right. Spanish first. */
export const findingWords = (finding: Finding): string => {
  if (finding.sort === 'record') {
    const { context, what, number, day } = finding;
    const [spanish, english] = recordWords[what];
    const when = day === undefined ? '' : ` (${dateWords(day, 'es')})`;
    return `Constancia de ${context}, página ${number}${when}: ${spanish}. [${english}]`;
  }
  const { context, kind, id, owner } = finding;
  const which = `${context}: ${kind} ${id}, de ${owner}`;
  if (finding.sort === 'gone') {
    return `${which}: ya no está; su último hecho anotado es el ${finding.written.version} (${on(finding.written)}). [the aggregate is gone]`;
  }
  const { at, why, written } = finding;
  return `${which}: ${chainWords[why](at)}${written ? ` (${on(written)})` : ''}. [${why}]`;
};
