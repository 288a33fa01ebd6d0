import { html } from 'hono/html';
import { address } from './language.ts';
import { contours, layout, type PageContext } from './layout.ts';

const failure = (context: PageContext, title: string, why: string, action: string, reference?: string): string =>
  layout(context, {
    title,
    unlisted: true,
    body: html`<div class="head">${contours()}<h1>${title}</h1><p class="lead">${why}</p>${reference ? html`<p class="s u">${context.words.failure.reference}: <span class="code">${reference}</span></p>` : ''}<div class="row"><a class="btn grow" href="${address('/', context.language)}">${action}</a></div></div>`,
  });

/** Not there, or withdrawn, or never public: one page for all three. */
export const notFoundPage = (context: PageContext): string => {
  const w = context.words.failure;
  return failure(context, w.notFoundTitle, w.notFound, w.notFoundAction);
};

/** The address carries a value that no form of ours sends. */
export const badRequestPage = (context: PageContext): string => {
  const w = context.words.failure;
  return failure(context, w.badRequestTitle, w.badRequest, w.notFoundAction);
};

/** A defect of ours; `reference` finds it in the log. */
export const errorPage = (context: PageContext, reference?: string): string => {
  const w = context.words.failure;
  return failure(context, w.errorTitle, w.error, w.errorAction, reference);
};
