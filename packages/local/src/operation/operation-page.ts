import { type Language, pageContext } from '@concierta/pages';
import { crumbs, type Html, layout } from '@concierta/pages/layout';
import { html, raw } from 'hono/html';
import type { Outcome } from './acts.ts';
import { concernsOf } from './concerns.ts';
import { donePart, headsPart, machinePart } from './keeping-part.ts';
import { lettersPart } from './letters-part.ts';
import { actForm, letterPath, moment, operationPath, type Setting, wordsIn } from './pieces.ts';
import { clocksPart, outboxPart, queuesPart } from './running-part.ts';
import type { Letter, Watch } from './watching.ts';

const context = (language: Language, path: string, query: Readonly<Record<string, string>> = {}) =>
  pageContext(language, path, query, true);

const wentWrong = new Set<Outcome['said']>(['failed', 'disagrees', 'reason', 'gone', 'unknown']);

const message = (setting: Setting, outcome: Outcome | undefined): Html => {
  if (!outcome) return html``;
  const look = wentWrong.has(outcome.said) ? 'att' : 'ok';
  return html`<div class="msg ${look}" role="status"><p>${wordsIn(setting).said(outcome)}</p></div>`;
};

/** The operator's page: what needs attention first, then every part of the platform as it is now. */
export const operationPage = (setting: Setting, watch: Watch, outcome?: Outcome): string => {
  const words = wordsIn(setting);
  const concerns = concernsOf(watch);
  const list =
    concerns.length === 0
      ? html`<p class="lead">${words.lead}</p>`
      : html`<ul class="lead">${concerns.map((concern) => html`<li><a href="#${concern}">${words.concern[concern]}</a></li>`)}</ul>`;
  return layout(context(setting.language, operationPath), {
    title: words.title,
    unlisted: true,
    body: html`${message(setting, outcome)}<div class="head"><p class="over"><span>${words.title}</span><a href="/operacion.json">${words.json}</a><a href="/correo">${words.mailbox}</a></p><h1>${words.heading(concerns.length)}</h1>${list}</div>
${lettersPart(setting, watch)}${queuesPart(setting, watch)}${outboxPart(setting, watch)}${clocksPart(setting, watch)}${headsPart(setting, watch)}${machinePart(setting, watch)}${donePart(setting, watch)}`,
  });
};

/** One dead letter, whole, with the form that discards it for a reason. */
export const letterPage = (setting: Setting, letter: Letter, outcome?: Outcome): string => {
  const { title, letter: words } = wordsIn(setting);
  const { event, owner, queue, position, tries, since, lastError } = letter;
  const page = context(setting.language, letterPath, { cola: queue, lugar: position });
  const facts: readonly (readonly [string, Html | string])[] = [
    [words.event, html`<code>${event.type}</code> <code class="u">${event.id}</code>`],
    [words.about, html`<code>${event.kind} ${event.aggregate}</code> v${event.version}`],
    [words.owner, html`${owner.name ?? ''} <code class="u">${owner.id}</code>`],
    [words.queue, html`<code>${queue}</code>`],
    [words.tries, String(tries)],
    [words.since, since ? moment(setting, since) : '–'],
    [wordsIn(setting).letters.error, html`<code>${lastError}</code>`],
  ];
  const bad = outcome?.said === 'reason';
  const reason = html`<div class="f${bad ? ' bad' : ''}"><label for="reason">${words.reason}</label><span class="hint" id="reason-hint">${words.hint}</span>${bad ? html`<span class="err" id="reason-err">${wordsIn(setting).said({ said: 'reason' })}</span>` : ''}<textarea id="reason" name="reason" required minlength="10" maxlength="500" aria-describedby="reason-hint${bad ? ' reason-err' : ''}"${bad ? raw(' aria-invalid="true"') : ''}></textarea></div>`;
  const buttons = html`<div class="row acts"><button class="btn bad">${words.discard}</button><a href="${operationPath}${setting.language === 'en' ? '?lang=en' : ''}">${words.keep}</a></div>`;
  return layout(page, {
    title: words.heading,
    unlisted: true,
    body: html`${crumbs(page, [{ path: operationPath, text: title }], event.type)}<div class="head"><h1>${words.heading}</h1><p class="lead">${words.lead}</p></div>
<dl class="sum">${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>
<div class="row acts">${actForm(setting, 'replay', { queue, position }, html`<button class="btn alt">${wordsIn(setting).letters.replay}</button>`)}</div>
<div class="sec">${actForm(setting, 'discard', { queue, position }, html`${reason}${buttons}`)}</div>`,
  });
};

/** Says in one page why nothing is here, or why nothing was done, and leads back. */
export const notePage = (setting: Setting, which: 'gone' | 'refused'): string => {
  const { letter, refused, title } = wordsIn(setting);
  const page = context(setting.language, operationPath);
  const [heading, why] = which === 'gone' ? [letter.gone, letter.goneWhy] : [refused.title, refused.lead];
  return layout(page, {
    title: heading,
    unlisted: true,
    body: html`${crumbs(page, [{ path: operationPath, text: title }], heading)}<div class="head"><h1>${heading}</h1><p class="lead">${why}</p></div><p><a class="btn" href="${operationPath}${setting.language === 'en' ? '?lang=en' : ''}">${refused.back}</a></p>`,
  });
};
