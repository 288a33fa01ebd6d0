import type { Language } from '@concierta/http';
import type { Label } from '../catalogues/entry.ts';
import { comparesWithinGroup } from './peers.ts';
import type { Known } from './picture.ts';

const locale: Readonly<Record<Language, string>> = { es: 'es-CO', en: 'en-US' };

/** A figure as Colombia writes it, with two decimals at the most. */
const figure = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2, useGrouping: 'min2' }).format(value);

const withUnit = (value: number, unit: string, language: Language): string =>
  unit === '%' ? `${figure(value, language)}\u00a0%` : `${figure(value, language)} ${unit}`;

const better: Readonly<Record<'yes' | 'no', Label>> = {
  yes: { es: 'mejoró', en: 'better' },
  no: { es: 'empeoró', en: 'worse' },
};

/** How the value moved, in one sentence; why it cannot be said, where the figures do not mean the same. */
export const changeWords = ({ newest, previous, change }: Known, language: Language): string => {
  const es = language === 'es';
  if (!previous) return es ? 'Es el primer año que se conoce' : 'It is the first year that is known';
  if (!change) {
    return comparesWithinGroup(newest.key) && previous.group !== newest.group
      ? es
        ? `No se compara con ${previous.year}: el municipio cambió de grupo`
        : `Not compared with ${previous.year}: the municipality changed its group`
      : es
        ? `No se compara con ${previous.year}: cambió la unidad`
        : `Not compared with ${previous.year}: the unit changed`;
  }
  if (change.direction === 'same') return es ? `Igual que en ${previous.year}` : `The same as in ${previous.year}`;
  const much = withUnit(
    Math.abs(change.by),
    newest.unit === '%' ? (es ? 'puntos porcentuales' : 'percentage points') : newest.unit,
    language,
  );
  const verb = change.direction === 'up' ? (es ? 'Subió' : 'Up by') : es ? 'Bajó' : 'Down by';
  const verdict = change.better === undefined ? '' : `: ${better[change.better ? 'yes' : 'no'][language]}`;
  return es ? `${verb} ${much} desde ${previous.year}${verdict}` : `${verb} ${much} since ${previous.year}${verdict}`;
};

/** The place among those that may be compared, with how many they are; or why there is none. */
export const positionWords = ({ newest, position }: Known, language: Language): string => {
  const es = language === 'es';
  const within = comparesWithinGroup(newest.key);
  const group = newest.group ?? '';
  if (!position) {
    if (within) {
      return es
        ? `No se conoce otro municipio del grupo ${group} en ${newest.year}`
        : `No other municipality of group ${group} is known in ${newest.year}`;
    }
    return es ? `No se conoce otro territorio en ${newest.year}` : `No other territory is known in ${newest.year}`;
  }
  const { place, of, first } = position;
  const which = within ? (es ? ` del grupo ${group}` : ` of group ${group}`) : '';
  const from =
    newest.polarity === undefined
      ? es
        ? ', de mayor a menor'
        : ', from the greatest to the least'
      : first === 'less'
        ? es
          ? ', de menor a mayor'
          : ', from the least to the greatest'
        : '';
  return es
    ? `Lugar ${place} de ${of} territorios conocidos${which}${from}`
    : `Place ${place} of ${of} known territories${which}${from}`;
};

/** What each move of a measurement is called. */
export const baselineEventLabels: Readonly<Record<'recorded' | 'revised' | 'withdrawn', Label>> = {
  recorded: { es: 'Se registró la medición', en: 'The measurement was recorded' },
  revised: { es: 'Se corrigió la medición', en: 'The measurement was revised' },
  withdrawn: { es: 'Se retiró la medición', en: 'The measurement was withdrawn' },
};
