import type { ContactStateName } from '../contact/model.ts';
import { type KeptRecord, type RightsRequest, withdraws } from './model.ts';
import { type RightsKind, termOf } from './terms.ts';

const asked: Readonly<Record<RightsKind, string>> = {
  know: 'conocer los datos personales que la entidad conserva sobre el titular',
  update: 'actualizar los datos personales del titular',
  rectify: 'rectificar los datos personales del titular',
  delete: 'suprimir los datos personales del titular',
  revoke: 'revocar la autorización para tratar los datos personales del titular',
};

const done: Readonly<Record<RightsKind, string>> = {
  know: 'Adjuntamos a esta comunicación la relación completa de los datos que conservamos, su finalidad, la autorización que la sustenta y los documentos de trabajo que los mencionan.',
  update: 'Los datos quedaron actualizados en nuestro directorio de contactos.',
  rectify: 'Los datos quedaron corregidos en nuestro directorio de contactos.',
  delete:
    'Los datos se suprimieron de nuestro directorio de contactos y de su historial. Los mapas de actores que los mencionaban dicen ahora «Contacto suprimido», y las búsquedas ya no los encuentran.',
  revoke:
    'La autorización quedó revocada: los datos dejaron de mostrarse en el directorio y no se usarán en adelante. Si además quiere que se supriman, puede pedirlo en cualquier momento.',
};

const keptWords: Readonly<Record<KeptRecord, string>> = {
  minutes: 'las actas aprobadas de sesiones en las que participó, que son documentos de archivo',
  acceptances: 'las constancias de aceptación de planes y acuerdos, que prueban lo que las partes convinieron',
  editions: 'las ediciones publicadas de las ofertas, que identifican al contacto por un código y no por su nombre',
  legalDuty: 'los documentos que una norma o una orden judicial obliga a conservar',
};

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

const day = (date: string): string => {
  const [year, month, of] = date.split('-').map(Number);
  return `${of} de ${months[(month ?? 1) - 1]} de ${year}`;
};

const keptParagraph = (kept: readonly KeptRecord[]): string[] =>
  kept.length === 0
    ? []
    : [
        `Se conservan, porque la Ley 594 de 2000 (General de Archivos) y el artículo 9 del Decreto 1377 de 2013, compilado en el Decreto 1074 de 2015, impiden eliminarlos: ${kept.map((record) => keptWords[record]).join('; ')}. No se usarán para otro fin.`,
      ];

const decision = (request: Exclude<RightsRequest, { state: 'received' }>): string[] => {
  const { facts, resolution } = request;
  const reason = resolution.reason === undefined ? [] : [resolution.reason];
  if (resolution.outcome === 'denied') {
    return ['No es posible acceder a lo solicitado, por la siguiente razón:', ...reason];
  }
  if (resolution.outcome === 'granted') return [done[facts.kind], ...reason];
  const partial = facts.kind === 'revoke' ? 'La autorización se revoca en parte.' : done[facts.kind];
  return [`Accedemos en parte a lo solicitado. ${partial}`, ...reason];
};

/**
 * The letter that answers a request, for an officer to check, sign and send. Nothing while it is not resolved, when nobody
 * is left to address it to, or while it would say that something was done which is not done yet.
 */
export const answerLetter = (
  request: RightsRequest,
  {
    entity,
    contact,
    today,
  }: { readonly entity: string; readonly contact: ContactStateName | undefined; readonly today: string },
): string | undefined => {
  if (request.state === 'received' || request.asker === undefined) return undefined;
  const { facts, asker, receipt, resolution } = request;
  const granted = resolution.outcome !== 'denied';
  if (facts.kind === 'delete' && granted && contact !== 'erased') return undefined;
  if (withdraws(request) && contact === 'active') return undefined;
  return [
    day(today),
    `Señor(a)\n${asker.name}\n${asker.replyTo}`,
    `Referencia: su solicitud ${receipt}, recibida el ${day(facts.receivedOn)} (${termOf(facts.kind).rule}).`,
    'Cordial saludo:',
    `Usted nos pidió ${asked[facts.kind]}. Revisada la solicitud, le informamos:`,
    ...decision(request),
    ...keptParagraph(resolution.kept),
    'Si no está de acuerdo con esta respuesta, puede presentar una queja ante la Superintendencia de Industria y Comercio o ante la Procuraduría General de la Nación, según corresponda.',
    `Atentamente,\n${entity}`,
  ].join('\n\n');
};
