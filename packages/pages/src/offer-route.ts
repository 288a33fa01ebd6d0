import { html } from 'hono/html';
import { dateWords } from './dates.ts';
import { type Html, original, type PageContext } from './layout.ts';

/** The route of a published offer: codes and moments; the names travel apart, one a line, in the same order. */
export interface PublicRoute {
  readonly basis?: 'dates' | 'months' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly months?: number | undefined;
  readonly milestones: readonly {
    readonly id: string;
    readonly stage?: string | undefined;
    readonly on?: string | undefined;
    readonly month?: number | undefined;
  }[];
}

/** «Del 25 sep 2026 al 22 jul 2027», or so many months from the agreement; nothing while it is not said. */
const spanOf = ({ basis, from, to, months }: PublicRoute, { words, language }: PageContext): string | undefined => {
  if (basis === 'months') return months === undefined ? undefined : words.offer.route.months(months);
  return from && to ? words.offer.route.dates(dateWords(from, language), dateWords(to, language)) : undefined;
};

/** What happens and when, milestone by milestone; nothing for an offer that says no route. */
export const routeSection = (
  context: PageContext,
  route: PublicRoute | undefined,
  milestones: string | undefined,
): Html | string => {
  const { words, language } = context;
  const names = milestones?.split('\n') ?? [];
  if (!route || route.milestones.length === 0) return '';
  const span = spanOf(route, context);
  const when = ({ on, month, stage }: PublicRoute['milestones'][number]): string =>
    [
      on ? dateWords(on, language) : month === undefined ? undefined : words.offer.route.month(month),
      stage && (words.codes.cycle[stage] ?? stage),
    ]
      .filter(Boolean)
      .join('. ');
  return html`<section class="sec"><h2>${words.offer.route.title}</h2>${span ? html`<p>${span}</p>` : ''}<ol class="trail">${route.milestones.map(
    (milestone, i) => html`<li><time>${when(milestone)}</time><b${original(context)}>${names[i] ?? ''}</b></li>`,
  )}</ol></section>`;
};
