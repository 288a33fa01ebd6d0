import type { components } from '../../api/index.ts';
import type { Words } from '../../words/index.tsx';
import type { ActorKind } from '../actors/kinds.ts';
import type { OfferContent } from './wire.ts';

export type Stakeholder = components['schemas']['Stakeholder'];
type Kept = NonNullable<OfferContent['stakeholders']>[number];

export const maxActors = 60;

/** An actor of O6 as it is written: every text as typed. A person is an id of the directory: no name is kept in the form. */
export interface Actor {
  readonly contact: string;
  readonly organisation: string;
  readonly kind: string;
  readonly influence: number;
  readonly interest: number;
  readonly position: string;
  readonly purpose: string;
  readonly activities: string;
  readonly stage: string;
}

export const newActor = (of: Partial<Pick<Actor, 'contact' | 'organisation' | 'kind'>>): Actor => ({
  contact: '',
  organisation: '',
  kind: '',
  influence: 3,
  interest: 3,
  position: '',
  purpose: '',
  activities: '',
  stage: '',
  ...of,
});

export const actorOf = (kept: Kept): Actor => ({
  contact: kept.contact ?? '',
  organisation: kept.organisation ?? '',
  kind: kept.kind ?? '',
  influence: kept.influence,
  interest: kept.interest,
  position: kept.position ?? '',
  purpose: kept.purpose ?? '',
  activities: kept.activities ?? '',
  stage: kept.stage ?? '',
});

/** What tells two actors apart. */
export const actorKey = ({ contact, organisation }: Pick<Actor, 'contact' | 'organisation'>): string =>
  contact || organisation.trim().toLocaleLowerCase('es');

const orNothing = <T extends string>(text: string): T | undefined => (text.trim() || undefined) as T | undefined;

export const actorBody = (actor: Actor): Kept => ({
  influence: actor.influence,
  interest: actor.interest,
  ...(actor.contact
    ? { contact: actor.contact }
    : { organisation: actor.organisation.trim(), kind: orNothing<ActorKind>(actor.kind) }),
  position: orNothing<NonNullable<Kept['position']>>(actor.position),
  purpose: orNothing(actor.purpose),
  activities: orNothing(actor.activities),
  stage: orNothing<NonNullable<Kept['stage']>>(actor.stage),
});

/** How an actor is called: as the directory names it today, or by what is known without naming anybody. */
export const shownName = (shown: Stakeholder | undefined, actor: Actor, { t }: Words): string => {
  if (!actor.contact) return actor.organisation;
  if (!shown) return t('actor.standing.roleOnly');
  if (shown.name) return shown.name;
  if (shown.standing === 'roleOnly') return shown.role ?? shown.organisation ?? t('actor.standing.roleOnly');
  return shown.standing === 'named' ? t('actor.standing.roleOnly') : t(`actor.standing.${shown.standing}`);
};
