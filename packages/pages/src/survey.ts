import { html, raw } from 'hono/html';
import { dateWords } from './dates.ts';
import { icon } from './icon.ts';
import { address } from './language.ts';
import { contours, type Html, layout, original, type PageContext } from './layout.ts';

/** A choice as the form offers it. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
}

/** A question as the form draws it: what it says, what was answered so far, and what is wrong with it. */
export interface FormQuestion {
  /** The name of its field, and the id that the error summary leads to. */
  readonly field: string;
  readonly number?: number | undefined;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required: boolean;
  readonly onlyIf: readonly { readonly number: number; readonly option: string }[];
  readonly control:
    | { readonly kind: 'section' }
    | { readonly kind: 'line' | 'text' | 'date' | 'territory'; readonly max: number }
    | { readonly kind: 'number'; readonly unit?: string | undefined }
    | { readonly kind: 'one' | 'several'; readonly options: readonly FormOption[] }
    | {
        readonly kind: 'scale';
        readonly options: readonly FormOption[];
        readonly low: string;
        readonly high: string;
      };
  readonly values: readonly string[];
  readonly error?: string | undefined;
}

export interface SurveyFormPage {
  readonly owner: string;
  readonly title: string;
  readonly introduction: string;
  readonly consent?: string | undefined;
  readonly consented: boolean;
  readonly consentError?: string | undefined;
  readonly anonymous: boolean;
  readonly singleUse: boolean;
  readonly until?: string | undefined;
  /** The number of this filling-in: sent twice, it counts once. */
  readonly key: string;
  readonly questions: readonly FormQuestion[];
  /** Errors that belong to no field. */
  readonly errors: readonly string[];
}

const paragraphs = (text: string): Html[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);

const consentField = 'consentimiento';

/** A field's own id in the page: a name may hold what an id may not. */
const idOf = (field: string): string => field.replaceAll('.', '-');

const describedBy = ({ field, help, error }: FormQuestion, more: boolean): Html | string => {
  const ids = [help || more ? `${idOf(field)}-h` : '', error ? `${idOf(field)}-e` : ''].filter(Boolean);
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : '';
};

const errorLine = (id: string, error: string | undefined): Html | string =>
  error ? html`<span class="err" id="${id}-e">${icon('s-late')}${error}</span>` : '';

const hints = (context: PageContext, question: FormQuestion): string[] => {
  const w = context.words.survey;
  const { control, onlyIf, help } = question;
  return [
    ...onlyIf.map(({ number, option }) => w.onlyIf(number, option)),
    help ?? '',
    control.kind === 'number' ? w.number : '',
    control.kind === 'territory' ? w.territory : '',
  ].filter(Boolean);
};

const hintLine = (context: PageContext, question: FormQuestion): Html | string => {
  const said = hints(context, question);
  return said.length > 0 ? html`<span class="hint" id="${idOf(question.field)}-h">${said.join(' ')}</span>` : '';
};

const titleOf = (context: PageContext, { number, label, required }: FormQuestion): Html =>
  html`${number === undefined ? '' : `${number}. `}<span${original(context)}>${label}</span>${required ? '' : html` <span class="u">(${context.words.survey.optional})</span>`}`;

const optionsOf = (
  context: PageContext,
  question: FormQuestion,
  several: boolean,
  options: readonly FormOption[],
): Html[] =>
  options.map(({ value, label }, i) => {
    const id = i === 0 ? idOf(question.field) : `${idOf(question.field)}-${i}`;
    const checked = question.values.includes(value) ? raw(' checked') : '';
    const invalid = question.error ? raw(' aria-invalid="true"') : '';
    return html`<div class="ck"><input type="${several ? 'checkbox' : 'radio'}" id="${id}" name="${question.field}" value="${value}"${checked}${invalid}><label for="${id}"${original(context)}>${label}</label></div>`;
  });

const group = (context: PageContext, question: FormQuestion, content: Html): Html =>
  html`<fieldset class="${question.error ? 'f bad' : 'f'}"${describedBy(question, hints(context, question).length > 0)}><legend>${titleOf(context, question)}</legend>${hintLine(context, question)}${errorLine(idOf(question.field), question.error)}${content}</fieldset>`;

/** A radio button once chosen cannot be unchosen without script: an optional question offers not to answer. */
const withNone = (context: PageContext, { required }: FormQuestion, options: readonly FormOption[]): FormOption[] =>
  required ? [...options] : [...options, { value: '', label: context.words.survey.none }];

const scaleEnds = (context: PageContext, low: string, high: string): Html =>
  html`<p class="s u"${original(context)}>${low} → ${high}</p>`;

const field = (context: PageContext, question: FormQuestion): Html => {
  const { control } = question;
  const id = idOf(question.field);
  const [value = ''] = question.values;
  switch (control.kind) {
    case 'section':
      return html`<h2 class="part"${original(context)}>${question.label}</h2>${hintLine(context, question)}`;
    case 'one':
      return group(
        context,
        question,
        html`${optionsOf(context, question, false, withNone(context, question, control.options))}`,
      );
    case 'several':
      return group(context, question, html`${optionsOf(context, question, true, control.options)}`);
    case 'scale':
      return group(
        context,
        question,
        html`${scaleEnds(context, control.low, control.high)}<div class="scale">${optionsOf(context, question, false, withNone(context, question, control.options))}</div>`,
      );
    default: {
      const invalid = question.error ? raw(' aria-invalid="true"') : '';
      const described = describedBy(question, hints(context, question).length > 0);
      const label = html`<label for="${id}">${titleOf(context, question)}</label>${hintLine(context, question)}${errorLine(id, question.error)}`;
      const frame = (input: Html) => html`<div class="${question.error ? 'f bad' : 'f'}">${label}${input}</div>`;
      if (control.kind === 'text') {
        return frame(
          html`<textarea id="${id}" name="${question.field}" rows="4" maxlength="${control.max}"${described}${invalid}>${value}</textarea>`,
        );
      }
      if (control.kind === 'number') {
        const unit = control.unit ? html` <span class="s u"${original(context)}>${control.unit}</span>` : '';
        return frame(
          html`<span class="unit"><input class="w6" id="${id}" name="${question.field}" inputmode="decimal" maxlength="24" value="${value}"${described}${invalid}>${unit}</span>`,
        );
      }
      const type = control.kind === 'date' ? 'date' : 'text';
      return frame(
        html`<input${control.kind === 'date' ? raw(' class="w12"') : ''} type="${type}" id="${id}" name="${question.field}" maxlength="${control.max}" value="${value}"${described}${invalid}>`,
      );
    }
  }
};

const summary = (context: PageContext, page: SurveyFormPage): Html | string => {
  const w = context.words.survey;
  const found = [
    ...page.errors.map((message) => ({ href: undefined, message })),
    ...page.questions.flatMap(({ field: name, number, label, error }) =>
      error ? [{ href: `#${idOf(name)}`, message: `${number}. ${label} ${error}` }] : [],
    ),
    ...(page.consentError ? [{ href: `#${consentField}`, message: page.consentError }] : []),
  ];
  if (found.length === 0) return '';
  const line = ({ href, message }: (typeof found)[number]) =>
    href ? html`<li><a href="${href}">${message}</a></li>` : html`<li>${message}</li>`;
  return html`<div class="msg late" role="alert" tabindex="-1" autofocus><h2>${w.errors(found.length)}</h2><p>${w.kept}</p><ul>${found.map(line)}</ul></div>`;
};

const consentPart = (context: PageContext, page: SurveyFormPage): Html | string => {
  const w = context.words.survey;
  if (page.consent === undefined) return '';
  const checked = page.consented ? raw(' checked') : '';
  return html`<h2 class="part">${w.consentHeading}</h2><div${original(context)}>${paragraphs(page.consent)}</div><p class="s u">${w.rights}</p><div class="${page.consentError ? 'f bad' : 'f'}">${errorLine(consentField, page.consentError)}<div class="ck"><input type="checkbox" id="${consentField}" name="${consentField}" value="si"${checked}${page.consentError ? raw(` aria-invalid="true" aria-describedby="${consentField}-e"`) : ''}><label for="${consentField}">${w.consent}</label></div></div>`;
};

/** The form that whoever has the link answers: one page, in order, posted to its own address. It works without script. */
export const surveyFormPage = (context: PageContext, page: SurveyFormPage): string => {
  const { language } = context;
  const w = context.words.survey;
  const asked = page.questions.filter(({ number }) => number !== undefined).length;
  const facts = [w.length(asked), ...(page.until ? [w.until(dateWords(page.until, language))] : [])];
  const failed = page.errors.length > 0 || page.consentError || page.questions.some(({ error }) => error);
  const how = [page.anonymous ? w.anonymous : w.named, ...(page.singleUse ? [w.once] : [])].join(' ');
  return layout(context, {
    title: failed ? `${w.errorTitle}: ${page.title}` : page.title,
    unlisted: true,
    body: html`${summary(context, page)}<div class="head"><p class="over"><span class="who">${w.asks(page.owner)}</span></p><h1${original(context)}>${page.title}</h1><div class="lead"${original(context)}>${paragraphs(page.introduction)}</div><p class="s u facts">${facts.join(' · ')}<br>${how}</p></div><form class="answer" method="post" action="${address(context.path, language)}" novalidate><input type="hidden" name="clave" value="${page.key}">${page.questions.map((question) => field(context, question))}${consentPart(context, page)}<div class="f"><button class="btn grow" type="submit">${w.send}</button><p class="s u">${w.sendOnce}</p></div></form>`,
  });
};

export interface SurveyReceiptPage {
  readonly owner: string;
  readonly title: string;
  readonly receipt: string;
  readonly at: string;
  /** Where another answer is given; nothing when the link was for one, or the survey is over. */
  readonly again?: string | undefined;
}

/** What whoever answered keeps. */
export const surveyReceiptPage = (context: PageContext, page: SurveyReceiptPage): string => {
  const { language } = context;
  const w = context.words.survey;
  return layout(context, {
    title: w.receiptTitle,
    unlisted: true,
    body: html`<div class="head"><p class="over"><span${original(context)}>${page.title}</span></p><h1>${w.receiptTitle}</h1><p class="lead">${w.receipt(page.owner)}</p></div><dl class="sum"><div><dt>${w.receiptNumber}</dt><dd><span class="code">${page.receipt}</span></dd></div><div><dt>${w.receivedAt}</dt><dd>${dateWords(page.at, language)}</dd></div></dl><p class="s u">${w.receiptKeep}</p>${page.again ? html`<p class="pager"><a href="${address(page.again, language)}">${w.another}</a></p>` : ''}`,
  });
};

const calm = (context: PageContext, title: string, lines: readonly string[]): string =>
  layout(context, {
    title,
    unlisted: true,
    body: html`<div class="head">${contours()}<h1>${title}</h1>${lines.map((line) => html`<p class="lead">${line}</p>`)}<div class="row"><a class="btn alt grow" href="${address('/', context.language)}">${context.words.survey.home}</a></div></div>`,
  });

/** Never was, incomplete, expired, used up, taken back: the same page, so that a guess learns nothing. Its language link forgets the address. */
export const deadLinkPage = (context: PageContext): string => {
  const w = context.words.survey;
  return calm({ ...context, path: '/' }, w.deadTitle, [w.dead, w.deadAction]);
};

/** The link is good, the survey is over. */
export const surveyEndedPage = (context: PageContext, { title, owner }: { title: string; owner: string }): string => {
  const w = context.words.survey;
  return calm(context, w.endedTitle, [w.ended(title, owner)]);
};

/** So many requests at once that this one was not looked at. */
export const surveyBusyPage = (context: PageContext): string => {
  const w = context.words.survey;
  return calm(context, w.busyTitle, [w.busy]);
};

/** More was sent than any form of ours can send. */
export const surveyTooLargePage = (context: PageContext): string => {
  const w = context.words.survey;
  return calm(context, w.largeTitle, [w.large]);
};
