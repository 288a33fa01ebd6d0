import { html } from 'hono/html';
import { apart, capital, dateWords, small } from './dates.ts';
import { address } from './language.ts';
import { contours, crumbs, type Html, layout, original, type PageContext } from './layout.ts';
import { type PublicRoute, routeSection } from './offer-route.ts';
import { type Availability, codeWords, isOpen, placesWords, roomWords, whenWords } from './offer-words.ts';
import type { Named } from './results.ts';

/** Everything a public offer says; nothing here that its owner has not published. */
export interface OfferPage {
  readonly id: string;
  readonly code: string;
  readonly owner: Named;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly audience?: string | undefined;
  readonly deliverable?: string | undefined;
  readonly contribution?: string | undefined;
  readonly contact?: string | undefined;
  readonly places: { readonly whole: boolean; readonly names: readonly string[] };
  readonly availability: Availability;
  readonly capacities: readonly { readonly level: string; readonly dimension: string }[];
  readonly cycleStages: readonly string[];
  readonly mode?: string | undefined;
  readonly sector?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly edition?: number | undefined;
  readonly route?: PublicRoute | undefined;
  /** The names of the milestones, one a line. */
  readonly milestones?: string | undefined;
  /** The date and number of its registration in the DNP's Portal Territorial. */
  readonly registeredInPortalTerritorial?: { readonly date: string; readonly number: string } | undefined;
}

const fact = (term: string, text: string | undefined, language: Html | string = ''): Html | string =>
  text ? html`<div><dt>${term}</dt><dd${language}>${text}</dd></div>` : '';

const facts = (context: PageContext, page: OfferPage): Html => {
  const { words, language } = context;
  const written = original(context);
  const w = words.offer;
  const codes = words.codes;
  const where = [placesWords(page.places, words, language, 8), roomWords(page.availability, words)].filter(Boolean);
  const together = (codesOf: readonly string[], dictionary: Record<string, string>) =>
    capital(apart(codeWords(codesOf, dictionary).map(small), language));
  return html`<dl class="sum">${fact(w.audience, page.audience, written)}${fact(w.where, where.map((part) => `${part}.`).join(' '))}${fact(w.receives, page.deliverable, written)}${fact(w.contributes, page.contribution, written)}${fact(w.when, whenWords(page.availability, words, language))}${fact(
    w.capacities,
    together(
      page.capacities.map(({ dimension }) => dimension),
      codes.dimension,
    ),
  )}${fact(w.cycle, together(page.cycleStages, codes.cycle))}${fact(w.mode, page.mode && (codes.mode[page.mode] ?? page.mode))}</dl>`;
};

const agreement = ({ words }: PageContext): Html =>
  html`<section class="sec"><h2>${words.offer.agreement}</h2><ol class="trail">${words.offer.steps.map(
    ({ kind, title, text }) => html`<li class="${kind}"><b>${title}</b><p>${text}</p></li>`,
  )}</ol></section>`;

const mailbox = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

const contact = (context: PageContext, page: OfferPage): Html => {
  const { words, language } = context;
  const lines = (page.contact ?? page.owner.name).split(/\r?\n/).filter((line) => line.trim() !== '');
  const line = (text: string, i: number) =>
    html`${i > 0 ? html`<br>` : ''}${mailbox.test(text.trim()) ? html`<a href="mailto:${text.trim()}">${text.trim()}</a>` : text}`;
  const published = page.publishedAt
    ? words.offer.published(dateWords(page.publishedAt, language), page.edition ?? 1)
    : '';
  const kept = page.registeredInPortalTerritorial;
  const registered = kept
    ? html`<p class="s u">${words.offer.registered(dateWords(kept.date, language))} <span class="code">${kept.number}</span></p>`
    : '';
  return html`<section class="sec"><h2>${words.offer.contact}</h2><p${original(context)}>${lines.map(line)}</p><p class="s u">${published} ${words.offer.code} <span class="code">${page.code}</span></p>${registered}<p><a href="${address(`/entidades/${page.owner.id}`, language)}">${words.offer.others}</a></p></section>`;
};

/** A published offer: what it is, for whom, and one filled button to ask for it. */
export const offerPage = (context: PageContext, page: OfferPage): string => {
  const { words } = context;
  const open = isOpen(page.availability);
  const sector = page.sector && (words.codes.sector[page.sector] ?? page.sector);
  const ask = open
    ? html`<div class="row noprint"><a class="btn grow" href="/app/demandas/nueva?oferta=${encodeURIComponent(page.id)}">${words.offer.ask}</a><span class="s u">${words.offer.askHint}</span></div>`
    : html`<div class="row noprint"><a class="btn grow" href="/app/demandas/nueva">${words.portfolio.register}</a><span class="s u">${words.offer.closedHint}</span></div>`;
  return layout(context, {
    title: page.title,
    section: 'offers',
    ...(page.summary && { description: page.summary }),
    body: html`${crumbs(context, [{ path: '/', text: words.site.offers }], sector || page.owner.name)}<div class="head">${contours()}<p class="over"><span class="who"${original(context)}>${page.owner.name}</span></p><h1${original(context)}>${page.title}</h1>${page.summary ? html`<p class="lead"${original(context)}>${page.summary}</p>` : ''}${ask}</div>${facts(context, page)}${routeSection(context, page.route, page.milestones)}${agreement(context)}${contact(context, page)}`,
  });
};
