import { dateInColombia } from '@concierta/kernel';
import { dateWords, pageContext } from '@concierta/pages';
import { crumbs, type Html, layout } from '@concierta/pages/layout';
import { html } from 'hono/html';
import type { Mail, Mailbox } from './mailbox.ts';

const context = (path: string) => pageContext('es', path, {}, true);

const clockWords = new Intl.DateTimeFormat('es-CO', { timeStyle: 'short', timeZone: 'America/Bogota' });

const when = (at: string): string => {
  const moment = new Date(at);
  return `${dateWords(dateInColombia(moment), 'es')}, ${clockWords.format(moment)}`;
};

const row = (mail: Mail): Html =>
  html`<tr><th scope="row"><a href="/correo/${encodeURIComponent(mail.id)}">${mail.subject}</a></th><td>${mail.to}</td><td class="nw"><time datetime="${mail.at}">${when(mail.at)}</time></td></tr>`;

const table = (mails: readonly Mail[]): Html =>
  html`<div class="tw"><table class="data"><thead><tr><th scope="col">Asunto</th><th scope="col">Para</th><th scope="col">Enviado</th></tr></thead><tbody>${mails.map(row)}</tbody></table></div>`;

const nothing = (to: string): Html =>
  html`<p>${to ? `Todavía no hay mensajes para ${to}.` : 'Todavía no hay mensajes. Aquí llegan, por ejemplo, las invitaciones a una entidad o a una alcaldía.'}</p>`;

const listPage = (mails: readonly Mail[], to: string): string =>
  layout(context('/correo'), {
    title: 'Correo de la demostración',
    unlisted: true,
    body: html`<div class="head"><h1>Correo que la plataforma habría enviado</h1><p class="lead">En la plataforma embebida ningún mensaje sale de este equipo. Lo demás que ocurre en ella está en <a href="/operacion">Operación</a>.</p></div>
<form method="get" action="/correo" class="filters"><div class="f"><label for="para">Mensajes para</label><input class="in" id="para" name="para" type="email" value="${to}" placeholder="nombre@ejemplo.gov.co"></div><button class="btn alt">Filtrar</button></form>
${mails.length > 0 ? table(mails) : nothing(to)}`,
  });

/** Addresses of this platform become links; everything else stays text. */
const paragraph = (text: string): Html => {
  const parts = text.split(/(https?:\/\/\S+)/);
  return html`<p>${parts.map((part, i) => (i % 2 === 1 && URL.canParse(part) ? html`<a href="${part}">${part}</a>` : part))}</p>`;
};

const mailPage = (mail: Mail): string =>
  layout(context('/correo'), {
    title: mail.subject,
    unlisted: true,
    body: html`${crumbs(context('/correo'), [{ path: '/correo', text: 'Correo' }], mail.subject)}<div class="head"><h1>${mail.subject}</h1><p class="u">Para ${mail.to} · <time datetime="${mail.at}">${when(mail.at)}</time></p></div><div class="stack">${mail.text.split(/\n{2,}/).map(paragraph)}</div>`,
  });

/** Answers `/correo` and `/correo/<id>`; `undefined` when there is no such message. */
export const mailboxPage = async (mailbox: Mailbox, url: URL): Promise<string | undefined> => {
  if (url.pathname === '/correo') {
    const to = url.searchParams.get('para') ?? '';
    return listPage(await mailbox.list(to), to);
  }
  // The id of a message needs no escaping; what has some, or is nothing, is no message's.
  const id = url.pathname.slice('/correo/'.length);
  const mail = /^[\w.-]{1,200}$/.test(id) ? await mailbox.read(id) : undefined;
  return mail && mailPage(mail);
};
