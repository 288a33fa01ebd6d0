import { dateWords } from '@concierta/pages';
import { icon, state } from '@concierta/pages/icon';
import type { Html } from '@concierta/pages/layout';
import { html } from 'hono/html';
import { actForm, moment, type Setting, wordsIn } from './pieces.ts';
import type { Watch, Watched } from './watching.ts';

type Queue = Watch['queues'][number];

const isIdle = ({ waiting, inFlight, dead }: Queue): boolean => waiting + inFlight + dead === 0;

const queueTable = (setting: Setting, queues: readonly Queue[]): Html => {
  const { queues: words } = wordsIn(setting);
  const row = ({ queue, waiting, inFlight, dead }: Queue) =>
    html`<tr><th scope="row"><code>${queue}</code></th><td class="n" data-l="${words.waiting}">${waiting}</td><td class="n" data-l="${words.inFlight}">${inFlight}</td><td class="n" data-l="${words.dead}">${dead}</td></tr>`;
  return html`<table class="data stackable" data-density="compact"><thead><tr><th scope="col">${words.queue}</th><th scope="col" class="n">${words.waiting}</th><th scope="col" class="n">${words.inFlight}</th><th scope="col" class="n">${words.dead}</th></tr></thead><tbody>${queues.map(row)}</tbody></table>`;
};

/** What waits and what is being worked on: the queues with something first, those at rest behind a summary. */
export const queuesPart = (setting: Setting, { queues }: Watch): Html => {
  const { queues: words } = wordsIn(setting);
  const busy = queues.filter((queue) => !isIdle(queue));
  const idle = queues.filter(isIdle);
  const rest =
    idle.length === 0
      ? ''
      : html`<details class="more"><summary>${words.idle(idle.length)}</summary><ul class="names">${idle.map(({ queue }) => html`<li><code>${queue}</code></li>`)}</ul></details>`;
  return html`<section class="sec" id="queues"><h2>${words.heading}</h2>${busy.length > 0 ? queueTable(setting, busy) : html`<p>${words.allIdle}</p>`}${rest}</section>`;
};

/** How far the outbox is behind, by table. */
export const outboxPart = (setting: Setting, { outbox }: Watch): Html => {
  const { outbox: words } = wordsIn(setting);
  const row = ({ table, count, more, oldest }: Watch['outbox'][number]) =>
    html`<tr><th scope="row"><code>${table}</code></th><td data-l="${words.oldest}">${oldest ? moment(setting, oldest) : words.none}</td><td class="n" data-l="${words.waiting}">${count}${more ? '+' : ''}</td></tr>`;
  const waits = outbox.some(({ count }) => count > 0);
  return html`<section class="sec" id="outbox"><h2>${words.heading}</h2><table class="data stackable" data-density="compact"><thead><tr><th scope="col">${words.table}</th><th scope="col">${words.oldest}</th><th scope="col" class="n">${words.waiting}</th></tr></thead><tbody>${outbox.map(row)}</tbody></table>${waits ? html`<div class="row acts">${actForm(setting, 'publish', {}, html`<button class="btn alt">${words.publish}</button>`)}</div>` : ''}</section>`;
};

const lastTurn = (setting: Setting, { running, last }: Watched): Html => {
  const { clocks: words } = wordsIn(setting);
  if (running) return state('run', words.running);
  if (!last) return html`<span class="u">${words.never}</span>`;
  const went =
    last.error === undefined
      ? state('done', words.went)
      : html`<span class="st late">${icon('s-late')}${words.failed}</span>`;
  return html`<div><span class="turn">${went} ${moment(setting, last.at)}</span>${last.error === undefined ? '' : html`<br><code>${last.error}</code>`}</div>`;
};

const waiting = (setting: Setting, { due }: Watched): Html => {
  const { clocks: words } = wordsIn(setting);
  if (!due) return html`–`;
  if (due.count === 0) return html`${words.nothing}`;
  const kinds = Object.entries(due.byKind).map(([kind, count]) => `${count} ${kind}`);
  return html`<span>${kinds.join(', ')}${due.more ? '+' : ''}${due.oldest ? html` <span class="u s">(${moment(setting, due.oldest)}; ${words.from(dateWords(due.from, setting.language))})</span>` : ''}</span>`;
};

/** The clock: what each sweep has before it, how its last turn went, and a turn now. */
export const clocksPart = (setting: Setting, { clocks }: Watch): Html => {
  const { clocks: words } = wordsIn(setting);
  const row = (one: Watched) => {
    const { context, name, everySeconds } = one;
    const run = actForm(
      setting,
      'run',
      { context, name },
      html`<button class="btn alt" aria-label="${words.runNamed(name, context)}">${words.run}</button>`,
    );
    return html`<tr><th scope="row"><code>${context}/${name}</code><br><small class="u">${words.every(everySeconds)}</small></th><td data-l="${words.due}">${waiting(setting, one)}</td><td data-l="${words.last}">${lastTurn(setting, one)}</td><td>${run}</td></tr>`;
  };
  return html`<section class="sec" id="clocks"><h2>${words.heading}</h2><table class="data stackable" data-density="compact"><thead><tr><th scope="col">${words.task}</th><th scope="col">${words.due}</th><th scope="col">${words.last}</th><th scope="col"><span class="vh">${words.run}</span></th></tr></thead><tbody>${clocks.map(row)}</tbody></table></section>`;
};
