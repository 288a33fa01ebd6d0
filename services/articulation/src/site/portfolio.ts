import { type Choice, type PageContext, portfolioPage } from '@concierta/pages';
import { displayName } from '@concierta/territories';
import { nextFrom, startOf } from '../routes/portfolio.ts';
import type { Portfolio } from '../search/portfolio.ts';
import { search } from '../search/search.ts';
import { readTerritory, type SearchForm } from './query.ts';
import { entryOf } from './reading.ts';

const pageSize = 20;

const byText = (a: Choice, b: Choice): number => a.text.localeCompare(b.text, 'es');

/** The codes that some published offer has, in words: a filter never offers what would find nothing. */
const choicesIn = (portfolio: Portfolio, { words }: PageContext) => {
  const offers = [...portfolio.offers.values()];
  const choices = (codes: readonly (string | undefined)[], dictionary: Record<string, string>): Choice[] =>
    [...new Set(codes)]
      .flatMap((code) => (code === undefined ? [] : [{ value: code, text: dictionary[code] ?? code }]))
      .sort(byText);
  const inCycle = Object.keys(words.codes.cycle);
  return {
    capacidad: choices(
      offers.flatMap(({ capacities }) => capacities.map(({ dimension }) => dimension)),
      words.codes.dimension,
    ),
    ciclo: choices(
      offers.flatMap(({ cycleStages }) => cycleStages),
      words.codes.cycle,
    ).sort((a, b) => inCycle.indexOf(a.value) - inCycle.indexOf(b.value)),
    sector: choices(
      offers.map(({ sector }) => sector),
      words.codes.sector,
    ),
    modalidad: choices(
      offers.map(({ mode }) => mode),
      words.codes.mode,
    ),
    mecanismo: choices(
      offers.map(({ mechanism }) => mechanism),
      words.codes.mechanism,
    ),
    entidad: [...new Set(offers.map(({ owner }) => owner))]
      .map((owner) => ({ value: owner, text: portfolio.owners.get(owner)?.name ?? owner }))
      .sort(byText),
  };
};

/** The portfolio as a page: a search when the form says so, everything otherwise. */
export const showPortfolio = (context: PageContext, portfolio: Portfolio, form: SearchForm, day: string): string => {
  const { q, territorio, despues, ...chosen } = form;
  const place = territorio === undefined ? undefined : readTerritory(territorio);
  const territory = place && 'code' in place ? place.code : undefined;
  const from = startOf(despues);
  const filters = {
    territory,
    capacity: chosen.capacidad,
    cycle: chosen.ciclo,
    sector: chosen.sector,
    mode: chosen.modalidad,
    mechanism: chosen.mecanismo,
    entity: chosen.entidad,
    openOn: chosen.cupos ? day : undefined,
  };
  const unread = place && !('code' in place) ? place : undefined;
  const { total, hits } = unread ? { total: 0, hits: [] } : search(portfolio, q, filters, { from, limit: pageSize });
  return portfolioPage(context, {
    query: { q, territorio: territory === undefined ? territorio : displayName(territory), ...chosen },
    published: portfolio.offers.size,
    total,
    from,
    offers: hits.map((hit) => entryOf(portfolio, hit, day, territory)),
    next: nextFrom(from + pageSize, total),
    choices: choicesIn(portfolio, context),
    territory: unread && {
      written: unread.written,
      options: unread.options.map((code) => ({ value: code, text: displayName(code) })),
    },
  });
};
