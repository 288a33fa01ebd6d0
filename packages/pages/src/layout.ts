import { html, raw } from 'hono/html';
import { assets } from './assets.ts';
import { address, type Language, type QueryValues, tagOf, type Words, wordsOf } from './language.ts';

/** A piece of a page: already escaped. */
export type Html = ReturnType<typeof html>;

/** What every page knows about the request it answers. */
export interface PageContext {
  readonly language: Language;
  readonly words: Words;
  /** The path of this page, and the query that it understood: what the language link keeps. */
  readonly path: string;
  readonly query: QueryValues;
  /** True where the data is invented: the foot says so. */
  readonly demonstration: boolean;
}

/** The context of a page at `path`. */
export const pageContext = (
  language: Language,
  path: string,
  query: QueryValues = {},
  demonstration = false,
): PageContext => ({ language, words: wordsOf(language), path, query, demonstration });

export type Section = 'offers' | 'territories' | 'entities';

interface Page {
  readonly title: string;
  readonly section?: Section;
  /** For search engines; the title and what Concierta is, unless told. */
  readonly description?: string;
  /** Pages of a search or of a failure stay out of search engines. */
  readonly unlisted?: boolean;
  readonly body: Html;
}

const brand = html`<svg viewBox="0 0 40 24" aria-hidden="true"><path class="mk mk-n" d="M2 4c9 0 8 8 16 8"/><path class="mk mk-t" d="M2 20c9 0 8-8 16-8"/><path class="mk mk-a" d="M18 12h20"/></svg>`;

const sections = { offers: '/', territories: '/territorios', entities: '/entidades' } as const;

const navigation = ({ language, words }: PageContext, current: Section | undefined): Html => {
  const item = (section: Section) =>
    html`<li><a href="${address(sections[section], language)}"${current === section ? raw(' aria-current="true"') : ''}>${words.site[section]}</a></li>`;
  return html`<nav class="pubnav" aria-label="${words.site.nav}"><ul class="row">${item('offers')}${item('territories')}${item('entities')}<li><a href="/app/">${words.site.enter}</a></li></ul></nav>`;
};

const languageLink = ({ language, words, path, query }: PageContext): Html => {
  const other: Language = language === 'es' ? 'en' : 'es';
  return html`<a href="${address(path, other, query)}" hreflang="${tagOf(other)}" lang="${tagOf(other)}">${words.site.otherLanguage}</a>`;
};

const foot = ({ language, words, demonstration }: PageContext): Html => {
  const links = [
    ['/entidades', words.site.entities],
    ['/accesibilidad', words.site.accessibility],
    ['/tratamiento-de-datos', words.site.dataProtection],
  ] as const;
  return html`<footer class="foot" id="pie"><div><p><b>${words.site.name}</b> · ${words.site.tagline}<br>${words.site.policy}${demonstration ? ` ${words.site.demonstration}` : ''}</p><nav aria-label="${words.site.footNav}"><ul>${links.map(([path, text]) => html`<li><a href="${address(path, language)}">${text}</a></li>`)}</ul></nav></div></footer>`;
};

/** A whole document: government strip, brand, navigation, the page, the foot. No script, no inline style. */
export const layout = (context: PageContext, page: Page): string => {
  const { language, words } = context;
  const document = html`<!doctype html>
<html lang="${tagOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${page.title} · ${words.site.name}</title><meta name="description" content="${page.description ?? `${page.title}. ${words.site.tagline}`}">${page.unlisted ? raw('<meta name="robots" content="noindex">') : ''}<meta name="theme-color" content="#3366cc"><link rel="icon" href="${assets.icon.path}" type="image/svg+xml"><link rel="preload" href="${assets.sans.path}" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="${assets.style.path}"></head>
<body><a class="skip" href="#contenido">${words.site.skip}</a><header><div class="gov"><div><a href="https://www.gov.co"><b>GOV.CO</b></a><span class="row">${languageLink(context)}<a href="${address('/accesibilidad', language)}">${words.site.accessibility}</a></span></div></div><div class="top"><div><a class="brand" href="${address('/', language)}">${brand}${words.site.name}</a>${navigation(context, page.section)}</div></div></header>
<main id="contenido" tabindex="-1"><div class="body solo">${page.body}</div></main>
${foot(context)}</body></html>`;
  return document.toString();
};

/** Marks, on a page in another language, what its author wrote in Spanish: a reader's voice changes there. */
export const original = ({ language }: PageContext): Html | string => (language === 'en' ? raw(' lang="es"') : '');

/** The path to this page, ending in itself. */
export const crumbs = (
  { language, words }: PageContext,
  trail: readonly { readonly path: string; readonly text: string }[],
  here: string,
): Html =>
  html`<nav class="crumbs" aria-label="${words.site.path}"><ol>${trail.map(({ path, text }) => html`<li><a href="${address(path, language)}">${text}</a></li>`)}<li aria-current="page">${here}</li></ol></nav>`;

/** Contour lines: decoration of a page about a place, of a public offer and of what is empty. */
export const contours = (): Html =>
  html`<svg class="topo" viewBox="0 0 480 240" preserveAspectRatio="xMaxYMin slice" aria-hidden="true"><use href="${assets.topo.path}#t"/></svg>`;

/** Says why there is nothing here, and the one thing to do about it; `secondary` where the view has its filled button already. */
export const emptyState = (
  heading: string,
  why: string,
  action: { readonly href: string; readonly text: string; readonly secondary?: boolean },
): Html =>
  html`<section class="empty">${contours()}<h2>${heading}</h2><p>${why}</p><a class="${action.secondary ? 'btn alt' : 'btn'}" href="${action.href}">${action.text}</a></section>`;
