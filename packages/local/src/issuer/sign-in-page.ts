import { pageContext } from '@concierta/pages';
import { type Html, layout } from '@concierta/pages/layout';
import { html, raw } from 'hono/html';
import type { DemonstrationPerson } from './sign-in.ts';

const page = (title: string, body: Html): string =>
  layout(pageContext('es', '/', {}, true), { title, unlisted: true, body });

const hat = ({ owner, kind, roles }: DemonstrationPerson['hats'][number]): Html =>
  html`<p><span class="who${kind === 'territorial' ? ' ter' : ''}">${owner}</span> · ${roles}</p>`;

const person = ({ email, name, hats }: DemonstrationPerson, place: number): Html =>
  html`<li><span class="k" aria-hidden="true">${place + 1}</span><div><p class="t">${name}</p>${hats.map(hat)}<p class="code">${email}</p></div><button class="btn alt act" name="correo" value="${email}">Entrar<span class="vh"> como ${name}</span></button></li>`;

interface SignIn {
  readonly action: string;
  readonly people: readonly DemonstrationPerson[];
  /** What was typed and is not an address. */
  readonly refused?: string;
}

/** The sign-in page of the embedded platform: choose a demonstration person, or type any address. */
export const signInPage = ({ action, people, refused }: SignIn): string => {
  const wrong = refused !== undefined;
  const hint = wrong ? 'correo-pista correo-error' : 'correo-pista';
  const message = html`<p class="err" id="correo-error">Escriba una dirección completa, como nombre@ejemplo.gov.co</p>`;
  const list = html`<section class="sec"><h2>Entre como alguien de la demostración</h2><p class="u">Son personas inventadas de entidades y municipios reales.</p><form method="post" action="${action}"><ul class="tasks">${people.map(person)}</ul></form></section>`;
  return page(
    wrong ? 'Error: entre a Concierta' : 'Entre a Concierta',
    html`<div class="head"><h1>Entre a Concierta</h1><p class="lead">Esta es la plataforma embebida, en su propio equipo: no pide contraseña.</p></div>
<form method="post" action="${action}" novalidate><div class="f"><label for="correo">Correo electrónico</label><p class="hint" id="correo-pista">Cualquiera sirve. Si lo invitaron a una entidad o a una alcaldía, escriba ese.</p>${wrong ? message : ''}<input class="in" id="correo" name="correo" type="email" autocomplete="username" inputmode="email" spellcheck="false" value="${refused ?? ''}" aria-describedby="${hint}"${wrong ? raw(' aria-invalid="true"') : ''} required></div><button class="btn">Entrar con este correo</button></form>
${people.length > 0 ? list : ''}`,
  );
};

const notice = (title: string, why: string, action: { href: string; text: string }): string =>
  page(
    title,
    html`<div class="head"><h1>${title}</h1><p class="lead">${why}</p><a class="btn grow" href="${action.href}">${action.text}</a></div>`,
  );

/** The sign-in was left lying, or its address was typed by hand. */
export const expiredPage = (): string =>
  notice('Este ingreso ya venció', 'Pasó más de una hora, o se abrió en otra ventana. No se perdió nada.', {
    href: '/app/',
    text: 'Volver a entrar',
  });

/** The portal asked for something that this issuer does not give. */
export const failurePage = (code: string): string =>
  notice('No fue posible entrar', `La solicitud de ingreso no es válida (${code}).`, {
    href: '/app/',
    text: 'Volver a entrar',
  });

export const leftPage = (): string =>
  notice('Salió de Concierta', 'Puede cerrar esta ventana.', { href: '/app/', text: 'Entrar otra vez' });

/** The one script of these pages: who pressed «Salir» is not asked twice. */
export const submitAtOnce = 'document.forms[0].submit()';

export const leavingPage = (form: string): string =>
  page(
    'Salga de Concierta',
    html`<div class="head"><h1>Salga de Concierta</h1><p class="lead">Se cerrará su sesión en este equipo.</p>${raw(form)}<button class="btn" form="op.logoutForm">Salir</button></div><script>${raw(submitAtOnce)}</script>`,
  );
