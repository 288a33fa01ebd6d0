import { html } from 'hono/html';
import { dateWords, numberWords } from './dates.ts';
import { address } from './language.ts';
import { crumbs, emptyState, type Html, layout, type PageContext } from './layout.ts';
import { type Named, type OfferEntry, results } from './results.ts';

export interface EntitySummary extends Named {
  readonly acronym?: string | undefined;
  readonly sector?: string | undefined;
  readonly offers: number;
}

/** Every national entity that takes part, with how much each has published. */
export const entitiesPage = (context: PageContext, entities: readonly EntitySummary[]): string => {
  const { words, language } = context;
  const w = words.entities;
  const row = (e: EntitySummary) =>
    html`<tr><th scope="row"><a href="${address(`/entidades/${e.id}`, language)}">${e.name}</a></th><td data-l="${w.sector}">${e.sector ? (words.codes.sector[e.sector] ?? e.sector) : '—'}</td><td class="n" data-l="${w.offers}">${numberWords(e.offers, language)}</td></tr>`;
  const table: Html =
    entities.length === 0
      ? emptyState(w.heading(0), w.emptyHelp, { href: address('/territorios', language), text: w.emptyAction })
      : html`<table class="data stackable"><caption class="vh">${w.title}</caption><thead><tr><th scope="col">${w.entity}</th><th scope="col">${w.sector}</th><th scope="col" class="n">${w.offers}</th></tr></thead><tbody>${entities.map(row)}</tbody></table>`;
  return layout(context, {
    title: w.title,
    section: 'entities',
    body: html`<div class="head"><h1>${w.heading(entities.length)}</h1><p class="lead">${w.lead}</p></div>${table}`,
  });
};

export interface EntityPage extends Named {
  readonly acronym?: string | undefined;
  readonly sector?: string | undefined;
  readonly readOnly: boolean;
  readonly validTo?: string | undefined;
  readonly successor?: Named | undefined;
  readonly total: number;
  readonly offers: readonly OfferEntry[];
}

/** One entity and what it has published. */
export const entityPage = (context: PageContext, page: EntityPage): string => {
  const { words, language } = context;
  const w = words.entity;
  const sector = page.sector && (words.codes.sector[page.sector] ?? page.sector);
  const ended = page.readOnly
    ? html`<div class="msg att"><p>${w.readOnly(page.validTo ? dateWords(page.validTo, language) : undefined)}${page.successor ? html` ${w.successor} <a href="${address(`/entidades/${page.successor.id}`, language)}">${page.successor.name}</a>.` : ''}</p></div>`
    : '';
  const offers =
    page.offers.length === 0
      ? emptyState(w.emptyHeading(page.name), w.emptyHelp, { href: address('/', language), text: w.emptyAction })
      : html`<section><h2>${w.offers}</h2>${results(context, page.offers)}${page.total > page.offers.length ? html`<p class="pager"><a href="${address('/', language, { entidad: page.id })}">${words.portfolio.next}</a></p>` : ''}</section>`;
  return layout(context, {
    title: page.name,
    section: 'entities',
    body: html`${crumbs(context, [{ path: '/entidades', text: words.site.entities }], page.acronym ?? page.name)}<div class="head"><p class="over"><span class="who">${page.acronym ?? words.entities.entity}</span>${sector ? html`<span>${w.sector}: ${sector}</span>` : ''}</p><h1>${page.name}</h1><p class="lead">${w.lead(page.total)}</p></div>${ended}${offers}`,
  });
};
