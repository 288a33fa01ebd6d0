import type { Role } from '@concierta/kernel';
import type { DemonstrationPerson } from '../issuer/sign-in.ts';
import { cast } from './casting.ts';
import { demonstrationEntities, demonstrationOrganisations } from './organisations.ts';

const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'administra',
  formulator: 'formula',
  adviser: 'asesora',
  approver: 'aprueba',
  viewer: 'consulta',
  coordinator: 'coordina la política',
  representative: 'representa',
  official: 'registra y hace seguimiento',
};

const nameOf = (code: string): string =>
  [...demonstrationEntities, ...demonstrationOrganisations].find((owner) => owner.code === code)?.name ?? code;

const isEntity = (code: string): boolean => demonstrationEntities.some((entity) => entity.code === code);

const listed = (words: readonly string[]): string => {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} y ${last}`;
};

/** The people of the demonstration with their hats, as they are shown. */
export const demonstrationPeople: readonly DemonstrationPerson[] = cast.map(({ email, name, hats }) => ({
  email,
  name,
  hats: hats.map(({ in: code, roles }) => ({
    owner: nameOf(code),
    kind: isEntity(code) ? 'entity' : 'territorial',
    roles: listed(roles.map((role) => roleWords[role])),
  })),
}));
