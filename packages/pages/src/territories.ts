import { html } from 'hono/html';
import { numberWords } from './dates.ts';
import { address } from './language.ts';
import { contours, crumbs, emptyState, type Html, layout, type PageContext } from './layout.ts';
import { type OfferEntry, results } from './results.ts';

/** A place by its code; municipalities always beside their department, because names repeat. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly department?: string | undefined;
}

export interface TerritoriesPage {
  readonly q?: string | undefined;
  readonly found: readonly Place[];
  readonly departments: readonly (Place & { readonly municipalities: number; readonly offers: number })[];
}

const placeWords = ({ name, department }: Place): string => (department ? `${name}, ${department}` : name);

const placeLink = ({ language }: PageContext, place: Place, text: string): Html =>
  html`<a href="${address(`/territorios/${place.code}`, language)}">${text}</a>`;

const foundPlaces = (context: PageContext, page: TerritoriesPage): Html | string => {
  const w = context.words.territories;
  const q = page.q?.trim();
  if (!q) return '';
  if (page.found.length === 0)
    return emptyState(w.none(q), w.noneHelp, { href: '#departamentos', text: w.noneAction, secondary: true });
  return html`<section class="sec"><h2>${w.results(page.found.length, q)}</h2><ol class="results">${page.found.map(
    (place) =>
      html`<li><h3>${placeLink(context, place, placeWords(place))}</h3><p class="facts">${context.words.territory.code} <span class="code">${place.code}</span></p></li>`,
  )}</ol></section>`;
};

/** Search a municipality or a department, or choose a department from the list. */
export const territoriesPage = (context: PageContext, page: TerritoriesPage): string => {
  const { words, language } = context;
  const w = words.territories;
  const row = (d: TerritoriesPage['departments'][number]) =>
    html`<tr><th scope="row">${placeLink(context, d, d.name)}</th><td class="n" data-l="${w.municipalities}">${numberWords(d.municipalities, language)}</td><td class="n" data-l="${w.offers}">${numberWords(d.offers, language)}</td></tr>`;
  return layout(context, {
    title: w.title,
    section: 'territories',
    unlisted: Boolean(page.q),
    body: html`<div class="head"><h1>${w.heading}</h1><p class="lead">${w.lead}</p></div><form class="search" role="search" method="get" action="/territorios">${language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}<div class="filters"><div class="f q"><label for="f-q">${w.label}</label><input id="f-q" type="search" name="q" maxlength="100" value="${page.q ?? ''}"></div><button class="btn">${w.submit}</button></div></form>${foundPlaces(context, page)}<section class="sec" id="departamentos"><h2>${w.departments}</h2><table class="data stackable"><thead><tr><th scope="col">${w.department}</th><th scope="col" class="n">${w.municipalities}</th><th scope="col" class="n">${w.offers}</th></tr></thead><tbody>${page.departments.map(row)}</tbody></table><p class="s u pager">${w.credit}</p></section>`,
  });
};

export interface TerritoryPage {
  readonly place: Place;
  readonly department?: Place | undefined;
  readonly municipalities: readonly Place[];
  readonly total: number;
  readonly entities: number;
  readonly groups: readonly {
    readonly kind: 'own' | 'department' | 'inside' | 'country';
    readonly total: number;
    readonly offers: readonly OfferEntry[];
  }[];
}

/** One place: what reaches it, from the nearest to the widest. */
export const territoryPage = (context: PageContext, page: TerritoryPage): string => {
  const { words, language } = context;
  const w = words.territory;
  const headings = {
    own: w.own,
    department: w.department(page.department?.name ?? ''),
    inside: w.inside,
    country: w.country,
  };
  const group = ({ kind, offers }: TerritoryPage['groups'][number]) =>
    offers.length === 0
      ? ''
      : html`<section class="sec"><h2>${headings[kind]}</h2>${results(context, offers)}</section>`;
  const all = address('/', language, { territorio: page.place.code });
  const trail = [
    { path: '/territorios', text: words.site.territories },
    ...(page.department ? [{ path: `/territorios/${page.department.code}`, text: page.department.name }] : []),
  ];
  return layout(context, {
    title: placeWords(page.place),
    section: 'territories',
    body: html`${crumbs(context, trail, page.place.name)}<div class="head">${contours()}<p class="over"><span class="who ter">${w.code} <span class="code">${page.place.code}</span></span>${page.municipalities.length > 0 ? html`<span>${w.municipalities(page.municipalities.length)}</span>` : ''}</p><h1>${placeWords(page.place)}</h1><p class="lead">${w.headingLead(page.total, page.entities)}</p>${page.total > 0 ? html`<div class="row"><a class="btn alt grow" href="${all}">${w.all}</a></div>` : ''}</div>${page.total === 0 ? emptyState(w.emptyHeading(placeWords(page.place)), w.emptyHelp, { href: '/app/demandas/nueva', text: w.emptyAction }) : page.groups.map(group)}${page.municipalities.length > 0 ? html`<section class="sec"><h2>${w.list}</h2><ul class="places">${page.municipalities.map((m) => html`<li>${placeLink(context, m, m.name)}</li>`)}</ul></section>` : ''}`,
  });
};
