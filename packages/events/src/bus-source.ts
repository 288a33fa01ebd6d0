import { definitionOf } from './catalogue.ts';

/** What the events of a context name as their source on the bus: its publisher's policy allows this one and no other. */
export const sourceOf = (context: string): string => `concierta.${context}`;

/** The sources from which an event of this type may come; none for a type that nobody here knows. */
export const sourcesOf = (type: string): readonly string[] => {
  const definition = definitionOf(type);
  return definition ? [definition.owner, ...(definition.alsoFrom ?? [])].map(sourceOf) : [];
};
