import type { Hat } from '../../session/index.ts';

export const parts = [
  'entidad',
  'dependencias',
  'personas',
  'invitaciones',
  'actos',
  'entidades',
  'organizaciones',
] as const;
export type Part = (typeof parts)[number];

const administers = (hat: Hat): boolean => hat.coordinator || hat.roles.includes('administrator');

/** The parts a hat is shown: who does not administer only reads. Any other is still answered, by who may. */
export const shownParts = (hat: Hat): readonly Part[] =>
  partsOf(hat).filter((part) => administers(hat) || ['entidad', 'dependencias', 'personas'].includes(part));

/** What a hat administers: an entity its own, a territorial organisation its people, the coordinator the others' entry too. */
export function partsOf(hat: Hat): readonly Part[] {
  const own: readonly Part[] =
    hat.owner.ownerKind === 'entity'
      ? ['entidad', 'dependencias', 'personas', 'invitaciones', 'actos']
      : ['personas', 'invitaciones', 'actos'];
  if (hat.coordinator) return [...own, 'entidades', 'organizaciones'];
  return hat.owner.ownerKind === 'entity' ? [...own, 'organizaciones'] : own;
}

/** The roles one may give to others under this hat. */
export const rolesToGive = (hat: Hat) =>
  hat.owner.ownerKind === 'territorial'
    ? (['administrator', 'representative', 'official'] as const)
    : hat.coordinator
      ? (['administrator', 'formulator', 'adviser', 'approver', 'viewer', 'coordinator'] as const)
      : (['administrator', 'formulator', 'adviser', 'approver', 'viewer'] as const);

/** The version of a listed row, as `If-Match` takes it. */
export const tag = ({ version }: { version: number }): string => `"${version}"`;

/** Enough to send; whether the address exists only the answer to the invitation tells. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
export const looksLikeCode = (text: string): boolean => /^[A-Z0-9]{2,12}$/.test(text);
