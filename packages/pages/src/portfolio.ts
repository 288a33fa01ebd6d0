import { html, raw } from 'hono/html';
import { address } from './language.ts';
import { emptyState, type Html, layout, type PageContext } from './layout.ts';
import { type OfferEntry, results } from './results.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What a reader chose, by the names of the form's fields. */
export interface PortfolioQuery {
  readonly q?: string | undefined;
  readonly territorio?: string | undefined;
  readonly capacidad?: string | undefined;
  readonly ciclo?: string | undefined;
  readonly sector?: string | undefined;
  readonly modalidad?: string | undefined;
  readonly mecanismo?: string | undefined;
  readonly entidad?: string | undefined;
  readonly cupos?: string | undefined;
}

export interface PortfolioPage {
  readonly query: PortfolioQuery;
  /** Every published offer, whatever the filters. */
  readonly published: number;
  readonly total: number;
  readonly from: number;
  readonly offers: readonly OfferEntry[];
  readonly next?: string | undefined;
  readonly choices: {
    readonly capacidad: readonly Choice[];
    readonly ciclo: readonly Choice[];
    readonly sector: readonly Choice[];
    readonly modalidad: readonly Choice[];
    readonly mecanismo: readonly Choice[];
    readonly entidad: readonly Choice[];
  };
  /** The territory written was not one place: none, or several to choose from. */
  readonly territory?: { readonly written: string; readonly options: readonly Choice[] } | undefined;
}

type FilterName = keyof PortfolioPage['choices'];

const chosen = (query: PortfolioQuery): boolean =>
  Object.entries(query).some(([name, value]) => name !== 'q' && Boolean(value));

const select = (page: PortfolioPage, name: FilterName, label: string, any: string): Html =>
  html`<div class="f"><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${any}</option>${page.choices[
    name
  ].map(
    ({ value, text }) =>
      html`<option value="${value}"${page.query[name] === value ? raw(' selected') : ''}>${text}</option>`,
  )}</select></div>`;

const form = (context: PageContext, page: PortfolioPage): Html => {
  const { words, language } = context;
  const w = words.portfolio;
  const folded: readonly (keyof PortfolioQuery)[] = [
    'ciclo',
    'sector',
    'modalidad',
    'mecanismo',
    'entidad',
    'capacidad',
    'cupos',
  ];
  const open = folded.some((name) => Boolean(page.query[name]));
  return html`<form class="search" role="search" method="get" action="/">${language === 'en' ? raw('<input type="hidden" name="lang" value="en">') : ''}<div class="filters"><div class="f q"><label for="f-q">${w.search}</label><span class="hint" id="h-q">${w.searchHint}</span><input id="f-q" type="search" name="q" maxlength="200" aria-describedby="h-q" value="${page.query.q ?? ''}"></div><div class="f t"><label for="f-territorio">${w.territory}</label><span class="hint" id="h-territorio">${w.territoryHint}</span><input id="f-territorio" name="territorio" maxlength="100" autocomplete="off" aria-describedby="h-territorio" value="${page.query.territorio ?? ''}"></div><button class="btn">${w.submit}</button></div><details${open ? raw(' open') : ''}><summary>${w.more}</summary><div class="grid">${select(page, 'capacidad', w.capacity, w.anyFemale)}${select(page, 'ciclo', w.cycle, w.anyMale)}${select(page, 'sector', w.sector, w.anyMale)}${select(page, 'modalidad', w.mode, w.anyFemale)}${select(page, 'mecanismo', w.mechanism, w.anyMale)}${select(page, 'entidad', w.entity, w.anyFemale)}<div class="ck"><input type="checkbox" id="f-cupos" name="cupos" value="si"${page.query.cupos ? raw(' checked') : ''}><label for="f-cupos">${w.available}</label></div></div></details></form>`;
};

const heading = ({ words }: PageContext, { query, total, published, territory }: PortfolioPage): string => {
  const q = query.q?.trim();
  const w = words.portfolio;
  if (territory) return w.whichHeading;
  if (total === 0 && published > 0) return q ? w.none(q) : w.noneFiltered;
  if (q && total > 0) return w.found(total, q);
  return chosen(query) && total > 0 ? w.filtered(total) : w.heading(total);
};

const territoryMessage = (context: PageContext, page: PortfolioPage): Html | string => {
  const { words, language } = context;
  const unresolved = page.territory;
  if (!unresolved) return '';
  if (unresolved.options.length === 0) {
    return html`<div class="msg att"><h2>${words.portfolio.unknownTerritory(unresolved.written)}</h2><p>${words.portfolio.unknownTerritoryHelp}</p></div>`;
  }
  const link = ({ value, text }: Choice) =>
    html`<li><a href="${address('/', language, { ...page.query, territorio: value })}">${text}</a></li>`;
  return html`<div class="msg att"><h2>${words.portfolio.whichTerritory(unresolved.written)}</h2><ul>${unresolved.options.map(link)}</ul></div>`;
};

const found = (context: PageContext, page: PortfolioPage): Html => {
  const { words, language } = context;
  const w = words.portfolio;
  if (page.offers.length === 0) {
    return page.published === 0
      ? emptyState(w.heading(0), w.emptyAll, { href: '/app/demandas/nueva', text: w.register, secondary: true })
      : emptyState(w.emptyHeading, w.emptyFilters, {
          href: address('/', language),
          text: w.emptyAction,
          secondary: true,
        });
  }
  const last = page.from + page.offers.length;
  return html`<section aria-label="${w.results}">${results(context, page.offers, 2)}${page.next || page.from > 0 ? html`<p class="pager row">${page.next ? html`<a href="${address('/', language, { ...page.query, despues: page.next })}">${w.next}</a>` : ''}<span class="s u">${w.range(page.from + 1, last, page.total)}</span></p>` : ''}</section><section class="sec"><h2>${w.notFound}</h2><p>${w.notFoundHelp}</p><a class="btn alt" href="/app/demandas/nueva">${w.register}</a></section>`;
};

/** The portfolio: a search form that needs no script, and what it found. */
export const portfolioPage = (context: PageContext, page: PortfolioPage): string => {
  const { words, language } = context;
  const w = words.portfolio;
  const searched = Boolean(page.query.q?.trim()) || chosen(page.query);
  return layout(context, {
    title: page.query.q?.trim() || w.title,
    section: 'offers',
    description: w.lead,
    unlisted: searched,
    body: html`<div class="head"><h1>${heading(context, page)}</h1><p class="lead">${w.lead}</p></div>${form(context, page)}${territoryMessage(context, page)}${searched && page.offers.length > 0 ? html`<p class="s clear"><a href="${address('/', language)}">${w.clear}</a></p>` : ''}${page.territory ? '' : found(context, page)}`,
  });
};
