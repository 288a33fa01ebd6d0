import { state } from '@concierta/pages/icon';
import type { Html } from '@concierta/pages/layout';
import { html } from 'hono/html';
import { actForm, moment, type Setting, wordsIn } from './pieces.ts';
import type { Done } from './record.ts';
import type { Watch } from './watching.ts';
import { duration } from './words.ts';

const verification = (setting: Setting, verified: Done | undefined): Html => {
  const { heads: words } = wordsIn(setting);
  if (!verified) return html`<p>${words.neverVerified}</p>`;
  const { about, at } = verified;
  const agrees = about.broken === 0;
  return html`<p>${words.verified}, ${moment(setting, at)}: ${agrees ? state('done', words.agreed(about)) : state('late', words.disagreed(about))}</p>`;
};

/** The record of the heads: how far it goes, and when all was last compared with it. */
export const headsPart = (setting: Setting, { heads, verified }: Watch): Html => {
  const { heads: words } = wordsIn(setting);
  const row = ({ context, page, at }: Watch['heads'][number]) =>
    html`<tr><th scope="row"><code>${context}</code></th><td data-l="${words.at}">${at ? moment(setting, at) : words.none}</td><td class="n" data-l="${words.page}">${page ?? '–'}</td></tr>`;
  const verify = actForm(setting, 'verify', {}, html`<button class="btn alt">${words.verify}</button>`);
  return html`<section class="sec" id="heads"><h2>${words.heading}</h2><p>${words.lead}</p><table class="data stackable" data-density="compact"><thead><tr><th scope="col">${words.context}</th><th scope="col">${words.at}</th><th scope="col" class="n">${words.page}</th></tr></thead><tbody>${heads.map(row)}</tbody></table><div class="acts stack">${verification(setting, verified)}${verify}</div></section>`;
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)}\u00a0MB`;

/** The machine: what waits on its disk, what was stopped, memory, time and versions. */
export const machinePart = (setting: Setting, watch: Watch): Html => {
  const { machine: words } = wordsIn(setting);
  const { files, trips, memoryBytes, since, at, versions } = watch;
  const upFor = duration[setting.language](Date.parse(at) - Date.parse(since));
  const facts: readonly (readonly [string, Html | string])[] = [
    [
      words.files,
      files.waiting === 0
        ? words.none
        : html`${files.waiting}${files.oldest ? html`, ${moment(setting, files.oldest)}` : ''}`,
    ],
    [words.guard, trips.guard === 0 ? words.noneF : String(trips.guard)],
    [words.denied, trips.denied === 0 ? words.none : String(trips.denied)],
    [words.memory, megabytes(memoryBytes)],
    [words.since, upFor],
    [
      words.versions,
      `Concierta ${versions.concierta} · Node ${versions.node}${versions.engine ? ` · ${words.engine} ${versions.engine}` : ''}`,
    ],
  ];
  return html`<section class="sec" id="trips"><h2>${words.heading}</h2><dl class="sum" data-density="compact" id="files">${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl></section>`;
};

const aboutWords = ({ what, about }: Done): string => {
  if (what === 'replay') return `${about.count} · ${about.queue === '*' ? '' : about.queue}`.replace(/ · $/, '');
  if (what === 'discard') return `${about.type} · ${about.queue}: «${about.reason}»`;
  if (what === 'run') return `${about.context}/${about.name}`;
  return '';
};

/** The newest of what operators did. */
export const donePart = (setting: Setting, { done }: Watch): Html => {
  const { done: words } = wordsIn(setting);
  const item = (one: Done) => {
    const about = aboutWords(one);
    return html`<li><p><b>${words.what[one.what]}</b>${about === '' ? '' : ` (${about})`}</p><time datetime="${one.at}">${moment(setting, one.at)}, ${words.by} ${one.who}</time></li>`;
  };
  return html`<section class="sec" id="done"><h2>${words.heading}</h2>${done.length === 0 ? html`<p>${words.none}</p>` : html`<ol class="trail">${done.map(item)}</ol>`}</section>`;
};
