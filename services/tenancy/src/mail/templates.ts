import type { Language } from '../person/model.ts';

export type MailParams = Readonly<Record<string, string | number>>;

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

type Template = (params: MailParams, portalUrl: string) => Letter;

const roleWords: Record<Language, Readonly<Record<string, string>>> = {
  es: {
    administrator: 'administrar las personas y los datos de la organización',
    formulator: 'formular demandas y ofertas',
    adviser: 'asesorar en territorio',
    approver: 'aprobar y publicar ofertas',
    viewer: 'consultar',
    coordinator: 'coordinar la política',
    representative: 'representar a la organización',
    official: 'registrar demandas y hacerles seguimiento',
  },
  en: {
    administrator: 'manage the organisation’s people and data',
    formulator: 'formulate demands and offers',
    adviser: 'advise in the territory',
    approver: 'approve and publish offers',
    viewer: 'read',
    coordinator: 'coordinate the policy',
    representative: 'represent the organisation',
    official: 'register demands and follow them',
  },
};

const bullets = (language: Language, roles: unknown): string =>
  String(roles ?? '')
    .split(',')
    .filter(Boolean)
    .map((role) => `- ${roleWords[language][role] ?? role}`)
    .join('\n');

const longDate = (language: Language, day: unknown): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-CO' : 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${String(day)}T00:00:00Z`),
  );

const reportAddress = (portalUrl: string, report: unknown): string =>
  `${portalUrl.replace(/\/$/, '')}/institucion/informe/${String(report)}`;

const invitation: Record<Language, Template> = {
  es: ({ owner, roles, until }, portalUrl) => ({
    subject: `Invitación de ${owner} en Concierta`,
    text: [
      `${owner} lo invita a trabajar en su nombre en Concierta, la plataforma de la asistencia técnica territorial.`,
      `Usted podrá:\n${bullets('es', roles)}`,
      `Para aceptar, entre con este mismo correo a más tardar el ${longDate('es', until)}:\n${portalUrl}`,
      'Si no esperaba esta invitación, no haga nada: sin su ingreso no tiene efecto.',
    ].join('\n\n'),
  }),
  en: ({ owner, roles, until }, portalUrl) => ({
    subject: `Invitation from ${owner} on Concierta`,
    text: [
      `${owner} invites you to work on its behalf on Concierta, the platform for territorial technical assistance.`,
      `You will be able to:\n${bullets('en', roles)}`,
      `To accept, sign in with this same e-mail by ${longDate('en', until)}:\n${portalUrl}`,
      'If you did not expect this invitation, do nothing: without your signing in it has no effect.',
    ].join('\n\n'),
  }),
};

const internalReport: Record<Language, Template> = {
  es: ({ owner, code, from, to, report }, portalUrl) => ({
    subject: `Informe interno ${code} de ${owner}`,
    text: [
      `${owner} compartió con su dependencia el informe interno ${code} de la asistencia técnica territorial.`,
      `Va del ${longDate('es', from)} al ${longDate('es', to)}: demandas, ofertas, y qué falta vincular con los objetivos, los procesos y el plan de acción.`,
      `Para leerlo, entre con este mismo correo:\n${reportAddress(portalUrl, report)}`,
    ].join('\n\n'),
  }),
  en: ({ owner, code, from, to, report }, portalUrl) => ({
    subject: `Internal report ${code} of ${owner}`,
    text: [
      `${owner} shared with your office the internal report ${code} on territorial technical assistance.`,
      `It covers ${longDate('en', from)} to ${longDate('en', to)}: demands, offers, and what is not yet tied to objectives, processes and the action plan.`,
      `To read it, sign in with this same e-mail:\n${reportAddress(portalUrl, report)}`,
    ].join('\n\n'),
  }),
};

const templates: Readonly<Record<string, Record<Language, Template>>> = {
  invitation,
  'internal-report': internalReport,
};

/** A letter out of its template, in the addressee's language; nothing for a template nobody has written. */
export const letter = (name: string, params: MailParams, language: Language, portalUrl: string): Letter | undefined =>
  Object.hasOwn(templates, name) ? templates[name]?.[language](params, portalUrl) : undefined;
