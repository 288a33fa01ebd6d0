import type { AggregateDefinition } from '@concierta/store';
import { Person, type PersonEvent } from './model.ts';

/** `T#<platform>#PERSON#<per_…>`: in the partition that no hat opens. Address and name lie in its state and in erasable texts. */
export const personDefinition: AggregateDefinition<Person, PersonEvent> = {
  kind: 'PERSON',
  schema: 1,
  parse: (raw) => Person.parse(raw),
};
