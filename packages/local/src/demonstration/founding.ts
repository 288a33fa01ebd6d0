import type { OwnerId } from '@concierta/kernel';
import { cast } from './casting.ts';
import { demonstrationEntities, demonstrationOrganisations } from './organisations.ts';
import { type Stage, type Step, succeed } from './stage.ts';
import type { Casting, DemonstrationEntity, DemonstrationOrganisation } from './story.ts';

const coordinating = 'DNP';

type Hat = Casting['hats'][number];

const peopleOf = (code: string): { person: Casting; hat: Hat }[] =>
  cast.flatMap((person) => person.hats.filter((hat) => hat.in === code).map((hat) => ({ person, hat })));

const firstOf = (code: string): string => {
  const [first] = peopleOf(code);
  if (!first) throw new Error(`the demonstration has nobody for ${code}`);
  return first.person.email;
};

/** Whoever was invited first lets the others in; each accepts by signing in. */
const invite = async (stage: Stage, code: string): Promise<void> => {
  const [first, ...others] = peopleOf(code);
  if (!first) return;
  const administrator = stage.actor(code, 'administrator');
  const { body: me } = await succeed(administrator.get('/people'), `read the people of ${code}`);
  const own = (me.items as { membership: string; roles: string[]; version: number }[])[0];
  const missing = first.hat.roles.filter((role) => !own?.roles.includes(role));
  if (own && missing.length > 0) {
    const roles = first.hat.roles;
    const change = administrator.patch(`/memberships/${own.membership}`, { roles }, { ifMatch: own.version });
    await succeed(change, `give ${first.person.email} the roles in ${code}`);
  }
  for (const { person, hat } of others) {
    const invitation = administrator.post('/invitations', { email: person.email, roles: hat.roles });
    await succeed(invitation, `invite ${person.email} to ${code}`);
  }
  // Invitations last two weeks: everybody comes the same day, and says their name.
  for (const { person } of [...others, { person: first.person }]) {
    const named = stage.personOf(code, person.name).patch('/me', { displayName: person.name });
    await succeed(named, `enter ${person.name}`);
  }
  await stage.drain();
};

/** The platform's first entity is made by an operator; the demonstration is told how. */
export type Begin = (administratorEmail: string) => Promise<OwnerId>;

const found = (begin: Begin): Step => ({
  on: -200,
  async run(stage) {
    stage.owned(coordinating, await begin(firstOf(coordinating)));
    await stage.drain();
    await invite(stage, coordinating);
  },
});

const onboarding = ({ code, catalogueId }: DemonstrationEntity, on: number): Step => ({
  on,
  async run(stage) {
    const coordinator = stage.actor(coordinating, 'coordinator');
    const body = { catalogueId, code, administratorEmail: firstOf(code) };
    const answer = await succeed(coordinator.post('/entities/onboard', body), `onboard ${code}`);
    stage.owned(code, String(answer.body.owner));
    await stage.drain();
    await invite(stage, code);
  },
});

const registration = (organisation: DemonstrationOrganisation, on: number): Step => ({
  on,
  async run(stage) {
    const { code, kind, name, territory, members, scheme } = organisation;
    const coordinator = stage.actor(coordinating, 'coordinator');
    const isOffice = kind === 'mayorOffice' || kind === 'governorOffice';
    const body = {
      kind,
      ...(isOffice ? {} : { name, code }),
      ...(territory !== undefined && { territory }),
      ...(members !== undefined && { members }),
      ...(scheme !== undefined && { scheme }),
      representativeEmail: firstOf(code),
    };
    const answer = await succeed(coordinator.post('/organisations', body), `register ${code}`);
    stage.owned(code, String(answer.body.owner));
    await stage.drain();
    await invite(stage, code);
  },
});

/** Three a day. */
const dayOf = (first: number, place: number): number => first + Math.floor(place / 3);

/** Entities, territorial organisations and their people, from nothing; only those of the given codes if any are given. */
export const foundingSteps = (begin: Begin, codes?: readonly string[]): Step[] => {
  const isWanted = ({ code }: { readonly code: string }) => codes?.includes(code) ?? true;
  const others = demonstrationEntities.filter(({ code }) => code !== coordinating).filter(isWanted);
  return [
    found(begin),
    ...others.map((entity, i) => onboarding(entity, dayOf(-196, i))),
    ...demonstrationOrganisations.filter(isWanted).map((one, i) => registration(one, dayOf(-190, i))),
  ];
};
