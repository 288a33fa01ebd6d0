import type { RefusalCode, RefusalParams } from '@concierta/kernel';
import type { Language } from './language.ts';

/** Every code a problem may carry: the refusals, and what only HTTP knows. */
export type ProblemCode = RefusalCode | 'method-not-allowed' | 'unsupported-media-type' | 'internal';

/** The statuses a problem may have. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

interface Words {
  readonly title: string;
  readonly detail: string | ((params: RefusalParams) => string);
}

interface ProblemKind {
  readonly status: ProblemStatus;
  readonly es: Words;
  readonly en: Words;
}

const roleWords: Record<Language, Readonly<Record<string, string>>> = {
  es: {
    administrator: 'quien administra',
    formulator: 'quien formula',
    adviser: 'quien asesora',
    approver: 'quien aprueba',
    viewer: 'quien consulta',
    coordinator: 'quien coordina la política',
    representative: 'quien representa a la organización',
    official: 'quien trabaja en la organización territorial',
  },
  en: {
    administrator: 'an administrator',
    formulator: 'a formulator',
    adviser: 'an adviser',
    approver: 'an approver',
    viewer: 'a viewer',
    coordinator: 'the policy’s coordinator',
    representative: 'the organisation’s representative',
    official: 'an official of the territorial organisation',
  },
};

const joiner = { es: ' o ', en: ' or ' } as const;

/** «quien formula o quien aprueba»: the roles of a refusal in words. */
const rolesIn = (language: Language, params: RefusalParams): string => {
  const roles = Array.isArray(params.roles) ? (params.roles as readonly string[]) : [];
  return roles.map((role) => roleWords[language][role] ?? role).join(joiner[language]);
};

/** Status and words of every problem, in one place. The words say what happened and how to mend it. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid: {
    status: 400,
    es: { title: 'Hay datos por corregir', detail: 'Corrija los datos señalados y envíe de nuevo. No se guardó nada.' },
    en: {
      title: 'Some data must be corrected',
      detail: 'Correct the fields listed and send again. Nothing was saved.',
    },
  },
  malformed: {
    status: 400,
    es: {
      title: 'La solicitud no se puede leer',
      detail: 'La solicitud llegó mal formada. Revise la dirección, los encabezados y el cuerpo. No se guardó nada.',
    },
    en: {
      title: 'The request cannot be read',
      detail: 'The request is malformed. Check its address, headers and body. Nothing was saved.',
    },
  },
  'token-missing': {
    status: 401,
    es: { title: 'Inicie sesión', detail: 'Para ver esto debe iniciar sesión.' },
    en: { title: 'Sign in', detail: 'You must sign in to see this.' },
  },
  'token-invalid': {
    status: 401,
    es: { title: 'Inicie sesión de nuevo', detail: 'Su sesión no es válida. Inicie sesión de nuevo.' },
    en: { title: 'Sign in again', detail: 'Your session is not valid. Sign in again.' },
  },
  'token-expired': {
    status: 401,
    es: {
      title: 'Su sesión terminó',
      detail: 'Su sesión terminó. Inicie sesión de nuevo; lo que escribió no se perdió.',
    },
    en: {
      title: 'Your session has ended',
      detail: 'Your session has ended. Sign in again; what you wrote is not lost.',
    },
  },
  'hat-required': {
    status: 400,
    es: {
      title: 'Elija en nombre de quién actúa',
      detail: 'Diga en nombre de qué organización actúa (encabezado «Acting-As»).',
    },
    en: { title: 'Choose whom you act for', detail: 'Say which organisation you act for (header “Acting-As”).' },
  },
  'hat-malformed': {
    status: 400,
    es: {
      title: 'No se entiende en nombre de quién actúa',
      detail: 'El encabezado «Acting-As» lleva el código de la organización, un punto y el de su vinculación.',
    },
    en: {
      title: 'Whom you act for is not readable',
      detail: 'The header “Acting-As” has the organisation’s id, a dot and your membership’s id.',
    },
  },
  'hat-not-yours': {
    status: 403,
    es: {
      title: 'Usted no actúa en nombre de esa organización',
      detail:
        'Su vinculación con esa organización no está vigente. Elija otra o pídale a quien la administra que lo invite.',
    },
    en: {
      title: 'You do not act for that organisation',
      detail: 'You have no membership in force there. Choose another, or ask its administrator for an invitation.',
    },
  },
  'role-required': {
    status: 403,
    es: {
      title: 'Le corresponde a otra persona',
      detail: (params) => {
        const roles = rolesIn('es', params);
        if (roles === '') return 'Su organización puede consultar este documento, pero no hacer esto.';
        if (params.ownerKind === 'entity') return `Solo ${roles} en una entidad nacional puede hacer esto.`;
        if (params.ownerKind === 'territorial') return `Solo ${roles} puede hacer esto.`;
        return `Solo ${roles} en su organización puede hacer esto. Pídaselo a esa persona.`;
      },
    },
    en: {
      title: 'This is for somebody else to do',
      detail: (params) => {
        const roles = rolesIn('en', params);
        if (roles === '') return 'Your organisation may read this document, but not do this.';
        if (params.ownerKind === 'entity') return `Only ${roles} in a national entity can do this.`;
        if (params.ownerKind === 'territorial') return `Only ${roles} can do this.`;
        return `Only ${roles} in your organisation can do this. Ask that person.`;
      },
    },
  },
  'not-found': {
    status: 404,
    es: {
      title: 'No lo encontramos',
      detail: 'No existe, o su organización no tiene acceso. Revise la dirección o vuelva a la lista.',
    },
    en: {
      title: 'We did not find it',
      detail: 'It does not exist, or your organisation has no access to it. Check the address or go back to the list.',
    },
  },
  'method-not-allowed': {
    status: 405,
    es: {
      title: 'Aquí no se puede hacer eso',
      detail: 'Esta dirección existe, pero no admite ese método. Use uno de los que indica «Allow».',
    },
    en: {
      title: 'That cannot be done here',
      detail: 'This address exists, but not with that method. Use one that “Allow” names.',
    },
  },
  'illegal-transition': {
    status: 409,
    es: {
      title: 'En este estado ya no se puede',
      detail:
        'El documento está en otro estado y no admite esta acción. Ábralo de nuevo para ver qué se puede hacer ahora.',
    },
    en: {
      title: 'Its state does not allow this',
      detail: 'The document is in a state that does not allow this. Open it again to see what can be done now.',
    },
  },
  'guard-failed': {
    status: 409,
    es: { title: 'Todavía falta algo', detail: 'Para hacer esto falta completar lo que se indica en «missing».' },
    en: { title: 'Something is still missing', detail: 'To do this, complete what “missing” lists.' },
  },
  conflict: {
    status: 409,
    es: {
      title: 'Otra persona se adelantó',
      detail: 'Algo cambió mientras usted trabajaba. Ábralo de nuevo y revise cómo quedó.',
    },
    en: {
      title: 'Somebody was faster',
      detail: 'Something changed while you worked. Open it again and see how it stands.',
    },
  },
  'stale-version': {
    status: 412,
    es: {
      title: 'Hay una versión más nueva',
      detail:
        'Alguien guardó una versión más nueva. Su texto no se perdió: ábralo de nuevo y aplíquelo sobre esa versión.',
    },
    en: {
      title: 'There is a newer version',
      detail: 'Somebody saved a newer version. Your text is not lost: open it again and apply it there.',
    },
  },
  'precondition-required': {
    status: 428,
    es: {
      title: 'Falta decir qué versión leyó',
      detail: 'Envíe en «If-Match» la versión que leyó (su «ETag»), para no pisar el trabajo de otra persona.',
    },
    en: {
      title: 'Say which version you read',
      detail: 'Send the version you read (its “ETag”) in “If-Match”, so as not to overwrite somebody’s work.',
    },
  },
  'idempotency-key-required': {
    status: 400,
    es: {
      title: 'Falta la clave de la solicitud',
      detail:
        'Envíe «Idempotency-Key», de 1 a 64 caracteres visibles y distinta para cada creación, para no crear dos veces lo mismo.',
    },
    en: {
      title: 'The request’s key is missing',
      detail:
        'Send “Idempotency-Key”, 1 to 64 visible characters, another for each creation, so that nothing is created twice.',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    es: {
      title: 'Esa clave ya se usó',
      detail: 'La clave «Idempotency-Key» ya se usó con otro contenido. Use una nueva para esta solicitud.',
    },
    en: {
      title: 'That key was used before',
      detail: 'This “Idempotency-Key” was used with other content. Use a new one for this request.',
    },
  },
  'too-large': {
    status: 413,
    es: {
      title: 'Es demasiado grande',
      detail: (params) =>
        params.section === undefined
          ? 'Lo que envió pasa del tamaño permitido. Envíe menos texto o divídalo.'
          : `La parte «${String(params.section)}» pasa del tamaño permitido. Acórtela o divídala.`,
    },
    en: {
      title: 'It is too large',
      detail: (params) =>
        params.section === undefined
          ? 'What you sent is larger than allowed. Send less, or in parts.'
          : `The part “${String(params.section)}” is larger than allowed. Shorten or split it.`,
    },
  },
  'unsupported-media-type': {
    status: 415,
    es: { title: 'Envíelo como JSON', detail: 'El cuerpo debe ser JSON («Content-Type: application/json»).' },
    en: { title: 'Send it as JSON', detail: 'The body must be JSON (“Content-Type: application/json”).' },
  },
  'too-many-requests': {
    status: 429,
    es: {
      title: 'Demasiadas solicitudes seguidas',
      detail: 'Su organización hizo muchas solicitudes en poco tiempo. Espere lo que indica «Retry-After» y continúe.',
    },
    en: {
      title: 'Too many requests at once',
      detail: 'Your organisation sent many requests in a short time. Wait as “Retry-After” says, then go on.',
    },
  },
  busy: {
    status: 503,
    es: {
      title: 'Hay mucho movimiento en este momento',
      detail: 'No pudimos atender la solicitud ahora. No se guardó nada; intente de nuevo en unos segundos.',
    },
    en: {
      title: 'It is busy right now',
      detail: 'We could not serve the request now. Nothing was saved; try again in a few seconds.',
    },
  },
  internal: {
    status: 500,
    es: {
      title: 'Falló algo nuestro',
      detail: 'No fue su culpa y quedó registrado. Intente de nuevo; si sigue, informe el número de la solicitud.',
    },
    en: {
      title: 'Something of ours failed',
      detail: 'It is not your fault and it was recorded. Try again; if it goes on, report the request’s number.',
    },
  },
};

/** Title and detail of a problem in one language. */
export const problemWords = (
  code: ProblemCode,
  language: Language,
  params: RefusalParams = {},
): { title: string; detail: string } => {
  const { title, detail } = problemKinds[code][language];
  return { title, detail: typeof detail === 'function' ? detail(params) : detail };
};
