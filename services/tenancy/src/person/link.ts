import { isRefusal, type PersonId, Refusal } from '@concierta/kernel';
import { platformOwner } from '../authority.ts';
import { accept } from '../invitation/accept.ts';
import { membershipMachine } from '../membership/model.ts';
import { membershipDefinition } from '../membership/store.ts';
import { emailKeyOf, hats, pending } from '../platform-rows.ts';
import type { Acting, Tenancy } from '../tenancy.ts';
import { Email } from '../words.ts';
import { type Language, type PersonCommand, type PersonEvent, personMachine } from './model.ts';
import { personDefinition } from './store.ts';

/** What a verified ID token says of the person. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name?: string | undefined;
}

/** Acts of a person who has no hat yet (or none that matters): recorded in the platform's own partition. */
export const selfActing = (person: PersonId, correlationId: string, traceparent?: string): Acting => ({
  principal: { person, owner: platformOwner, as: 'person' },
  correlationId,
  ...(traceparent === undefined ? {} : { traceparent }),
});

const tie = async (
  tenancy: Tenancy,
  person: PersonId,
  command: Extract<PersonCommand, { type: 'link' }>,
  language: Language,
  acting: Acting,
): Promise<string | undefined> => {
  const { platform } = tenancy.authority;
  const loaded = await platform.load(personDefinition, person);
  if (loaded === undefined) {
    const { at, emailKey, email, name } = command;
    const event: PersonEvent = { type: 'linked', at, language, text: { email, emailKey, name } };
    const next = personMachine.evolve(undefined, event);
    await platform.save(personDefinition, { id: person, expected: 0, next, event, context: acting });
    return name;
  }
  const decision = personMachine.decide(loaded.state, command);
  if (decision.changed) {
    const { next, event } = decision;
    await platform.save(personDefinition, { id: person, expected: loaded.version, next, event, context: acting });
  }
  return decision.next.state === 'linked' ? decision.next.name : undefined;
};

const attempts = 5;

/** Does again what lost a race; every step of it does nothing the second time. */
const again = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      const lost = isRefusal(error, 'stale-version') || isRefusal(error, 'conflict');
      if (!lost || attempt === attempts) throw error;
    }
  }
};

/**
 * Ties a person to a verified address and accepts the invitations that wait for it. Sent again, or twice at once, it makes
 * everything once and takes up whatever was cut short. Refuses `guard-failed` (`email-verified`) when the issuer did not
 * verify the address.
 */
export const link = (...asked: Parameters<typeof linkOnce>): Promise<{ readonly accepted: number }> =>
  again(() => linkOnce(...asked));

const linkOnce = async (
  tenancy: Tenancy,
  person: PersonId,
  claims: Claims,
  language: Language,
  acting: Acting,
): Promise<{ readonly accepted: number }> => {
  const parsed = Email.safeParse(claims.email);
  if (!claims.emailVerified || !parsed.success) throw new Refusal('guard-failed', { missing: ['email-verified'] });
  const email = parsed.data;
  const emailKey = emailKeyOf(tenancy.emailKey, email);
  const at = tenancy.clock.now().toISOString();
  const command = { type: 'link', email, emailKey, name: claims.name, at } as const;
  const name = await tie(tenancy, person, command, language, acting);
  let accepted = 0;
  for (const pointer of await pending.of(tenancy.authority.platform, emailKey)) {
    if (await accept(tenancy, pointer, { person, email, name }, acting)) accepted += 1;
  }
  return { accepted };
};

/** Changes what a person says of themselves, and the name that colleagues see in each organisation. Refuses `guard-failed` before the first link. */
export const describe = (...asked: Parameters<typeof describeOnce>): Promise<void> =>
  again(() => describeOnce(...asked));

const describeOnce = async (
  tenancy: Tenancy,
  person: PersonId,
  fields: { readonly name?: string | undefined; readonly language?: Language | undefined },
  acting: Acting,
): Promise<void> => {
  const { authority } = tenancy;
  const loaded = await authority.platform.load(personDefinition, person);
  if (loaded?.state.state !== 'linked') throw new Refusal('guard-failed', { missing: ['email-linked'] });
  const decision = personMachine.decide(loaded.state, { type: 'describe', ...fields });
  if (decision.changed) {
    const { next, event } = decision;
    await authority.platform.save(personDefinition, {
      id: person,
      expected: loaded.version,
      next,
      event,
      context: acting,
    });
  }
  if (fields.name === undefined) return;
  for (const { owner, id } of await hats.of(authority.platform, person)) {
    const store = authority.owner(owner);
    const member = await store.load(membershipDefinition, id);
    if (member?.state.state !== 'active') continue;
    const introduced = membershipMachine.decide(member.state, { type: 'introduce', name: fields.name });
    if (!introduced.changed) continue;
    const { next, event } = introduced;
    const context: Acting = { ...acting, principal: { ...acting.principal, owner } };
    await store.save(membershipDefinition, { id, expected: member.version, next, event, context });
  }
};
