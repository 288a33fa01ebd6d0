import type { MarkShape } from '@concierta/figures/stakeholders';
import type { components } from '../../api/index.ts';
import type { Option } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';

export type ActorKind = components['schemas']['ContactRow']['kind'];

/** Every kind of actor, in the order in which people look for them. */
export const actorKinds: readonly ActorKind[] = [
  'territorialGovernment',
  'nationalEntity',
  'socialOrganisation',
  'association',
  'academia',
  'private',
  'cooperation',
  'controlBody',
  'other',
];

/** Four shapes for nine kinds: entities are squares and territories circles everywhere; the table says which kind exactly. */
const shapes: Readonly<Record<ActorKind, MarkShape>> = {
  nationalEntity: 'square',
  controlBody: 'square',
  territorialGovernment: 'circle',
  socialOrganisation: 'triangle',
  association: 'triangle',
  academia: 'hexagon',
  private: 'hexagon',
  cooperation: 'hexagon',
  other: 'hexagon',
};

export const shapeOf = (kind: ActorKind | undefined): MarkShape => shapes[kind ?? 'other'];

export const kindOptions = ({ t }: Words): Option[] =>
  actorKinds.map((kind) => ({ value: kind, label: t(`actor.kind.${kind}`) }));
