import type { Principal } from '@concierta/access';
import { dateInColombia, idSchema, type OwnerId, Refusal } from '@concierta/kernel';
import type { Store, Write } from '@concierta/store';
import * as z from 'zod';
import { ActorKind, standingOf } from '../contact/fields.ts';
import { Contact } from '../contact/model.ts';
import { mayFind, sightOf } from '../contact/sight.ts';
import { contacts, namedKey } from '../contact/store.ts';
import { CycleStage } from '../demand/state.ts';
import { words } from '../free-text.ts';

/** The most actors a map may hold: more than anybody can read in one picture. */
export const maxStakeholders = 60;

const Degree = z.number().int().min(1).max(5);

/** How an actor stands towards the offer. */
export const positions = ['supports', 'neutral', 'resists'] as const;

/**
 * O6: who takes part, how much they influence and care, what for and doing what. A person is a contact of the directory by
 * its id alone: the name stays where it can be erased. An organisation is named here.
 */
export const Stakeholder = z.object({
  contact: idSchema('contact').optional(),
  organisation: words(160).optional(),
  kind: ActorKind.optional().meta({ description: 'De una organización; el de un contacto lo dice el directorio.' }),
  influence: Degree,
  interest: Degree,
  position: z.enum(positions).optional(),
  purpose: words(500).optional(),
  activities: words(1000).optional(),
  stage: CycleStage.optional(),
});
export type Stakeholder = z.infer<typeof Stakeholder>;

export const Stakeholders = z.array(Stakeholder).max(maxStakeholders);

/** Property names that hold free text in a map. */
export const stakeholderTexts = ['organisation', 'purpose', 'activities'] as const;

interface Mapped {
  readonly stakeholders?: readonly Stakeholder[] | undefined;
}

/** What a map lacks: actors at all, or what each is for and does. */
export const missingActors = ({ stakeholders = [] }: Mapped): string[] =>
  stakeholders.length === 0
    ? ['stakeholders']
    : (['purpose', 'activities'] as const).filter((name) => stakeholders.some((actor) => actor[name] === undefined));

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });
const plainName = ({ contact, organisation }: Stakeholder): string =>
  contact ?? `«${organisation?.toLocaleLowerCase('es') ?? ''}»`;

/** The body of O6. */
export const CheckO6 = z
  .object({
    stakeholders: z
      .array(
        Stakeholder.refine(
          ({ contact, organisation }) => (contact === undefined) !== (organisation === undefined),
          rule(
            'one-actor',
            'Escoja un contacto del directorio o escriba una organización.',
            'Choose a contact of the directory or write an organisation.',
          ),
        ).refine(({ organisation, kind }) => organisation === undefined || kind !== undefined, {
          path: ['kind'],
          ...rule('actor-kind', 'Diga qué clase de actor es la organización.', 'Say what kind of actor it is.'),
        }),
      )
      .max(maxStakeholders)
      .refine(
        (actors) => new Set(actors.map(plainName)).size === actors.length,
        rule('repeated', 'Un actor viene repetido.', 'An actor is repeated.'),
      ),
  })
  .meta({ id: 'CheckO6' });

const idsOf = (actors: readonly Stakeholder[] = []): string[] =>
  actors.flatMap(({ contact }) => (contact === undefined ? [] : [contact]));

/** What is known of the contacts that a map names, in one call. Nothing for one that is not this owner's. */
const directory = async (store: Store, owner: OwnerId, ids: readonly string[]): Promise<Map<string, Contact>> => {
  const keys = ids.map((id) => ({ pk: `T#${owner}#${contacts.kind}#${id}`, sk: 'STATE' }));
  const rows = await store.rows(keys);
  return new Map(
    rows.flatMap((row, i): [string, Contact][] => {
      const id = ids[i];
      return row && id !== undefined ? [[id, Contact.parse(row.state)]] : [];
    }),
  );
};

const unknown = { es: 'Escoja un contacto del directorio de su entidad.', en: 'Choose a contact of your directory.' };
const unusable = {
  es: 'Ese contacto ya no se puede usar: se suprimió, o su autorización se retiró o se venció.',
  en: 'That contact can no longer be used: erased, or its consent was withdrawn or has expired.',
};

/**
 * Refuses, where it is named, a contact that was not in the map before and may not be put there: another owner's or
 * another office's (the same words as for none), erased, or without consent in force. One call.
 */
export const mustBeUsable = async (
  { store, principal, at }: { readonly store: Store; readonly principal: Principal; readonly at: string },
  actors: readonly Stakeholder[],
  known: readonly Stakeholder[] = [],
): Promise<void> => {
  const before = new Set(idsOf(known));
  const fresh = idsOf(actors).filter((id) => !before.has(id));
  if (fresh.length === 0) return;
  const listed = await directory(store, principal.owner, fresh);
  const today = dateInColombia(new Date(at));
  const issues = actors.flatMap(({ contact: id }, i) => {
    if (id === undefined || before.has(id)) return [];
    const contact = listed.get(id);
    const pointer = `/stakeholders/${i}/contact`;
    const hidden = contact === undefined || (contact.state !== 'erased' && !mayFind(principal, contact));
    if (hidden) return [{ pointer, code: 'unknown-contact', params: unknown }];
    const usable = contact.state === 'active' && standingOf(contact.card.consent.until, today) !== 'expired';
    return usable ? [] : [{ pointer, code: 'contact-not-usable', params: unusable }];
  });
  if (issues.length > 0) throw new Refusal('invalid', {}, issues);
};

/**
 * The rows that say which maps name a contact. They are never taken back: an edition once published still names it, and
 * who asks what is known about a person is told.
 */
export const namingWrites = (owner: string, offer: string, before: Mapped, after: Mapped): Write[] => {
  const known = new Set(idsOf(before.stakeholders));
  return idsOf(after.stakeholders)
    .filter((id) => !known.has(id))
    .map((id) => ({ put: { ...namedKey(owner, id, offer) } }));
};

/** What a map says of one contact. */
export const saysOf = ({ stakeholders = [] }: Mapped, id: string) =>
  stakeholders
    .filter(({ contact }) => contact === id)
    .map(({ influence, interest, position, purpose, activities, stage }) => ({
      influence,
      interest,
      position,
      purpose,
      activities,
      stage,
    }));

/** Why an actor is shown without a name, or that it is shown. */
export const actorStandings = ['named', 'erased', 'withdrawn', 'otherOffice', 'roleOnly'] as const;

export const StakeholderView = z
  .object({
    contact: idSchema('contact').optional(),
    standing: z.enum(actorStandings).meta({
      description:
        '`erased`, sus datos se suprimieron; `withdrawn`, retiró su autorización; `otherOffice`, lo conserva otra dependencia; `roleOnly`, su rol no ve nombres.',
    }),
    name: z.string().optional(),
    organisation: z.string().optional(),
    role: z.string().optional(),
    kind: ActorKind.optional(),
    influence: Degree,
    interest: Degree,
    position: z.enum(positions).optional(),
    purpose: z.string().optional(),
    activities: z.string().optional(),
    stage: CycleStage.optional(),
  })
  .meta({ id: 'Stakeholder' });

type Shown = Pick<z.output<typeof StakeholderView>, 'standing' | 'name' | 'organisation' | 'role' | 'kind'>;

const shownAs = (contact: Contact | undefined, principal: Principal): Shown => {
  if (contact === undefined || contact.state === 'erased') return { standing: 'erased' };
  const { kind, name, organisation, role } = contact.card;
  if (contact.state === 'withdrawn') return { standing: 'withdrawn', kind };
  if (!mayFind(principal, contact)) return { standing: 'otherOffice', kind };
  if (sightOf(principal) === 'role') return { standing: 'roleOnly', organisation, role, kind };
  return { standing: 'named', name, organisation, role, kind };
};

/** A map with its people named from the directory, as far as this reader may see them. One call. */
export const stakeholderViews = async (
  store: Store,
  principal: Principal,
  { stakeholders = [] }: Mapped,
): Promise<z.output<typeof StakeholderView>[]> => {
  const listed = await directory(store, principal.owner, idsOf(stakeholders));
  return stakeholders.map(({ organisation, kind, ...actor }) => ({
    ...actor,
    ...(actor.contact === undefined
      ? { standing: 'named' as const, organisation, kind }
      : shownAs(listed.get(actor.contact), principal)),
  }));
};
