import { impossible, machine, rulesOf, unchanged } from '@concierta/kernel';
import * as z from 'zod';
import { Moment, nameOf } from '../words.ts';

export const Language = z.enum(['es', 'en']);
export type Language = z.infer<typeof Language>;

/** Who somebody is, beyond the token: linked at the first verified e-mail; erased on request. */
export const Person = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('linked'),
    email: z.string(),
    emailKey: z.string(),
    name: nameOf(120).optional(),
    language: Language,
    linkedAt: Moment,
  }),
  z.object({ state: z.literal('erased'), language: Language, erasedAt: Moment }),
]);
export type Person = z.infer<typeof Person>;

export type PersonCommand =
  | {
      readonly type: 'link';
      readonly email: string;
      readonly emailKey: string;
      readonly name?: string | undefined;
      readonly at: string;
    }
  | { readonly type: 'describe'; readonly name?: string | undefined; readonly language?: Language | undefined }
  | { readonly type: 'erase'; readonly at: string };

type Texts = { readonly email?: string | undefined; readonly name?: string | undefined };

export type PersonEvent =
  | {
      readonly type: 'linked';
      readonly at: string;
      readonly language: Language;
      /** The key of the address is erasable too: with the platform's secret it could be recognised. */
      readonly text: Texts & { readonly email: string; readonly emailKey: string };
    }
  | { readonly type: 'described'; readonly language: Language; readonly text: Texts }
  | { readonly type: 'erased'; readonly at: string };

const on = rulesOf<Person, PersonCommand, PersonEvent>();

const table = {
  link: on('link', {
    from: ['linked', 'erased'],
    to: ['linked'],
    decide: (person, { email, emailKey, name, at }) => {
      if (person.state === 'linked' && person.emailKey === emailKey) return unchanged;
      const known = person.state === 'linked' ? (person.name ?? name) : name;
      return { type: 'linked', at, language: person.language, text: { email, emailKey, name: known } };
    },
  }),
  describe: on('describe', {
    from: ['linked'],
    to: ['linked'],
    decide: (person, command) => {
      const [name, language] = [command.name ?? person.name, command.language ?? person.language];
      return name === person.name && language === person.language
        ? unchanged
        : { type: 'described', language, text: { name } };
    },
  }),
  erase: on('erase', { from: ['linked'], to: ['erased'], decide: (_, { at }) => ({ type: 'erased', at }) }),
};

const evolve = (person: Person | undefined, event: PersonEvent): Person => {
  switch (event.type) {
    case 'linked': {
      const { language, at, text } = event;
      const { email, emailKey, name } = text;
      return { state: 'linked', email, emailKey, name, language, linkedAt: at };
    }
    case 'described':
      if (person?.state !== 'linked') return impossible(person, event);
      return { ...person, language: event.language, name: event.text.name ?? person.name };
    case 'erased':
      if (person?.state !== 'linked') return impossible(person, event);
      return { state: 'erased', language: person.language, erasedAt: event.at };
  }
};

export const personMachine = machine<Person, PersonCommand, PersonEvent>(table, evolve);
