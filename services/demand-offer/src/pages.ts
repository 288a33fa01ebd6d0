import { randomUUID } from 'node:crypto';
import { type LinkContext, linkLimitKey, openLink, type TableDeps } from '@concierta/access';
import { errorFields, type Limiter, type Log, readText } from '@concierta/http';
import { type IdKind, type Issue, isRefusal, newSecret, Refusal } from '@concierta/kernel';
import {
  deadLinkPage,
  deliverLinkPage,
  errorPage,
  languageOf,
  type PageContext,
  pageContext,
  redirectFromLink,
  surveyBusyPage,
  surveyEndedPage,
  surveyFormPage,
  surveyReceiptPage,
  surveyTooLargePage,
} from '@concierta/pages';
import type { Loaded } from '@concierta/store';
import { type Context, Hono } from 'hono';
import { AnswerRow, answerKey } from './survey/answer-row.ts';
import { formOf, nothingSent, type Sent, sentIn, withPlaces } from './survey/form-page.ts';
import { answering } from './survey/link-routes.ts';
import { answerOfKey, receive } from './survey/receive.ts';
import { isOver, type Survey } from './survey/state.ts';
import { surveys } from './survey/store.ts';

export interface PagesDeps extends TableDeps {
  readonly ids: (kind: IdKind) => string;
  /** Counts requests per link: one that is passed around cannot keep others from being answered. */
  readonly limiter?: Limiter | undefined;
  readonly log: Log;
  /** True where people and figures are invented. */
  readonly demonstration?: boolean | undefined;
}

/** A survey as its link opens it. */
interface Opened {
  readonly link: LinkContext;
  readonly survey: Loaded<Survey>;
  /** Who asks, as the link says. */
  readonly asker: string;
}

const formType = /^application\/x-www-form-urlencoded\b/i;
const keyPattern = /^[A-Za-z0-9_-]{32}$/;

/**
 * The pages of capability links: a survey answered by who has no account. The address is the only authority, so there is no
 * cookie for a page from elsewhere to misuse: who can forge the request already has the link. What is shown is kept by
 * nobody, and what is written down about a request is its pattern, never its address.
 */
export const createPages = (deps: PagesDeps): Hono => {
  const { clock, ids, limiter, log, demonstration = false } = deps;
  const app = new Hono();

  const contextOf = (c: Context, path = c.req.path): PageContext =>
    pageContext(languageOf(c.req.query('lang')), path, {}, demonstration);

  const dead = (c: Context): Response => deliverLinkPage(c.req.raw, deadLinkPage(contextOf(c)), 404);

  const within = async (address: string): Promise<void> => {
    const key = linkLimitKey(address);
    const taken = key === undefined ? undefined : await limiter?.take(key);
    if (taken?.ok === false) throw new Refusal('too-many-requests', { retryAfter: taken.retryAfterSeconds });
  };

  const open = async (c: Context, evenUsed: boolean): Promise<Opened> => {
    const address = c.req.param('address') ?? '';
    await within(address);
    const link = await openLink(deps, address, { kind: surveys.kind, purpose: answering, evenUsed });
    const survey = await link.store.require(surveys, link.ref.id);
    return { link, survey, asker: link.link.about?.asker ?? '' };
  };

  const ended = (c: Context, { survey, asker }: Opened): Response =>
    deliverLinkPage(c.req.raw, surveyEndedPage(contextOf(c), { title: survey.state.content.title, owner: asker }), 410);

  const form = (
    c: Context,
    { survey, asker, link }: Opened,
    filled: { key: string; sent: Sent; issues: readonly Issue[] },
  ): Response => {
    const context = contextOf(c);
    const { language } = context;
    const { content } = survey.state;
    const page = formOf({ owner: asker, content, singleUse: link.link.singleUse, language, ...filled });
    return deliverLinkPage(c.req.raw, surveyFormPage(context, page), filled.issues.length > 0 ? 422 : 200);
  };

  const receiptAddress = (c: Context, answer: string): string => {
    const path = `/r/${c.req.param('address')}/recibo/${answer}`;
    return contextOf(c).language === 'en' ? `${path}?lang=en` : path;
  };

  app.get('/r/:address', async (c) => {
    const opened = await open(c, false);
    if (isOver(opened.survey.state, clock.now())) return ended(c, opened);
    return form(c, opened, { key: newSecret(), sent: nothingSent, issues: [] });
  });

  app.post('/r/:address', async (c) => {
    const opened = await open(c, true);
    const { link, survey } = opened;
    if (!formType.test(c.req.header('content-type') ?? '')) return dead(c);
    const fields = new URLSearchParams(await readText(c.req.raw));
    const key = fields.get('clave') ?? '';
    if (!keyPattern.test(key)) return dead(c);
    const clientKey = `link\n${link.link.id}\n${key}`;
    if (link.spent) {
      const before = await answerOfKey(link.store, survey, clientKey);
      return before ? redirectFromLink(receiptAddress(c, before.answer.id)) : dead(c);
    }
    await link.attempt();
    const { questions } = survey.state.content;
    const sent = sentIn(questions, fields);
    const { answers, issues } = withPlaces(questions, sent.answers);
    try {
      const now = clock.now();
      const incoming = {
        key: clientKey,
        channel: 'link' as const,
        answers,
        consent: sent.consent,
        territory: link.link.about?.territory,
        link: link.link.id,
        unread: issues,
      };
      const received = await receive(link.store, survey, incoming, {
        now,
        newId: ids,
        also: link.use(now.toISOString()),
      });
      return redirectFromLink(receiptAddress(c, received.answer.id));
    } catch (error) {
      if (isRefusal(error, 'invalid')) return form(c, opened, { key, sent, issues: error.issues });
      if (isRefusal(error, 'guard-failed')) return ended(c, opened);
      // Used up by somebody else between opening and sending.
      if (isRefusal(error, 'stale-version')) return dead(c);
      throw error;
    }
  });

  app.get('/r/:address/recibo/:answer', async (c) => {
    const { link, survey, asker } = await open(c, true);
    const found = AnswerRow.safeParse(await link.store.get(answerKey(link.owner, survey.id, c.req.param('answer'))));
    if (!found.success || found.data.link !== link.link.id) return dead(c);
    const path = `/r/${c.req.param('address')}`;
    const mayAgain = !link.link.singleUse && !isOver(survey.state, clock.now());
    const page = {
      owner: asker,
      title: survey.state.content.title,
      receipt: found.data.receipt,
      at: found.data.at,
      again: mayAgain ? path : undefined,
    };
    return deliverLinkPage(c.req.raw, surveyReceiptPage(contextOf(c), page));
  });

  app.notFound(dead);
  app.onError((error, c) => {
    if (isRefusal(error, 'not-found')) return dead(c);
    if (isRefusal(error, 'too-many-requests')) {
      const headers = { 'retry-after': String(error.params.retryAfter ?? 1) };
      return deliverLinkPage(c.req.raw, surveyBusyPage(contextOf(c, '/')), 429, headers);
    }
    if (isRefusal(error, 'busy')) return deliverLinkPage(c.req.raw, surveyBusyPage(contextOf(c, '/')), 503);
    if (isRefusal(error, 'too-large')) return deliverLinkPage(c.req.raw, surveyTooLargePage(contextOf(c, '/')), 413);
    if (isRefusal(error, 'malformed')) return dead(c);
    const reference = randomUUID();
    log.error('page', { reference, route: c.req.routePath, ...errorFields(error) });
    return deliverLinkPage(c.req.raw, errorPage(contextOf(c, '/'), reference), 500);
  });
  return app;
};
