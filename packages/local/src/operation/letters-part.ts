import { icon } from '@concierta/pages/icon';
import type { Html } from '@concierta/pages/layout';
import { html } from 'hono/html';
import { actForm, letterAddress, moment, type Setting, wordsIn } from './pieces.ts';
import type { Letter, Watch } from './watching.ts';

/** What it is about, and whose. */
const aboutWords = (setting: Setting, { event: { kind, aggregate, version }, owner: { id, name } }: Letter): Html => {
  const { letters: words } = wordsIn(setting);
  const whose = name ? html`${name} (<code>${id}</code>)` : html`<code>${id}</code>`;
  return aggregate === ''
    ? html`${words.whose} ${whose}`
    : html`<code>${kind} ${aggregate}</code>, ${words.version} ${version}, ${words.of} ${whose}`;
};

const item = (setting: Setting, letter: Letter, filled: boolean): Html => {
  const { letters: words } = wordsIn(setting);
  const { queue, position, tries, since, lastError } = letter;
  const replay = html`<button class="${filled ? 'btn' : 'btn alt'}">${words.replay}<span class="vh"> ${letter.event.type} ${letter.event.aggregate} ${queue}</span></button>`;
  return html`<li><div class="t"><code>${letter.event.type}</code> ${words.to} <code>${queue}</code></div><span class="st late">${icon('s-late')}${words.given(tries)}${since ? html`, ${moment(setting, since)}` : ''}</span>
<p class="died"><code>${lastError}</code></p>
<p>${aboutWords(setting, letter)}.</p>
<div class="row acts">${actForm(setting, 'replay', { queue, position }, replay)}<a href="${letterAddress(setting, queue, position)}">${words.discard}<span class="vh"> ${letter.event.type} ${letter.event.aggregate} ${queue}</span></a></div></li>`;
};

/** The queues that hold more than one: after a cause is mended, its letters go back together. */
const together = (setting: Setting, { queues, dead }: Watch): Html => {
  const { letters: words } = wordsIn(setting);
  if (dead < 2) return html``;
  const many = queues.filter((one) => one.dead > 1 && one.dead < dead);
  const all = actForm(setting, 'replay', {}, html`<button class="btn">${words.replayAll(dead)}</button>`);
  const each = many.map(({ queue, dead: count }) =>
    actForm(
      setting,
      'replay',
      { queue },
      html`<button class="btn alt">${words.replayQueue(count)}: <code>${queue}</code></button>`,
    ),
  );
  return html`<div class="row acts">${all}${each}</div>`;
};

/** The deliveries that were given up: what happened, whose, what each died of, and what to do with it. */
export const lettersPart = (setting: Setting, watch: Watch): Html => {
  const { letters: words } = wordsIn(setting);
  const { letters, dead } = watch;
  const list = html`${together(setting, watch)}<ul class="commits">${letters.map((letter) => item(setting, letter, dead === 1))}</ul>${letters.length < dead ? html`<p class="u s">${words.more(letters.length, dead)}</p>` : ''}`;
  return html`<section class="sec" id="letters"><h2>${words.heading}</h2>${dead === 0 ? html`<p>${words.none}</p>` : list}</section>`;
};
