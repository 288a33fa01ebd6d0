import type { DemonstrationPerson } from '../issuer/sign-in.ts';

interface Greeting {
  readonly origin: string;
  readonly data: string;
  readonly people: readonly DemonstrationPerson[];
}

const person = ({ email, name, hats }: DemonstrationPerson): string => {
  const [first, ...others] = hats.map(({ owner, roles }) => `${owner} · ${roles}`);
  return [
    `  ${email.padEnd(38)} ${name.padEnd(26)} ${first ?? ''}`,
    ...others.map((hat) => `${' '.repeat(67)}${hat}`),
  ].join('\n');
};

/** What a person needs to begin: where to go, and as whom. */
export const greeting = ({ origin, data, people }: Greeting): string =>
  [
    '',
    'Concierta está lista.',
    '',
    `  Portal                 ${origin}/app/`,
    `  Portafolio público     ${origin}/`,
    `  Correo que enviaría    ${origin}/correo`,
    `  Operación              ${origin}/operacion`,
    `  Componentes            ${origin}/componentes`,
    `  API (OpenAPI 3.1)      ${origin}/api/openapi.json`,
    `  Datos                  ${data}`,
    '',
    'Personas de la demostración (sin contraseña):',
    ...people.map(person),
    '',
    'Ctrl-C para terminar.',
    '',
  ].join('\n');
