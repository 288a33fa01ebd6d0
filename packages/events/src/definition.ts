import * as z from 'zod';
import { EventTypeName, type Visibility } from './envelope.ts';

/** One integration event: the contract between the service that owns it and everybody who listens. */
export interface EventDefinition<T extends string = string, D extends z.ZodType = z.ZodType> {
  readonly type: T;
  /** The service that publishes it. */
  readonly owner: string;
  /** Others that publish it too: nobody else is believed. */
  readonly alsoFrom?: readonly string[];
  /** The kind of aggregate it tells about. */
  readonly kind: string;
  /** Who receives it unless the publisher narrows it. */
  readonly visibility: Visibility;
  /** The widest that its publisher may make it; its own visibility unless told. A message that says more is a lie. */
  readonly widest?: Visibility;
  readonly data: D;
  /** One sentence in Spanish for the catalogue. */
  readonly summary: string;
}

const widths: readonly Visibility[] = ['owner', 'shared', 'public'];

/** True when an event of this kind may be for so many. */
export const mayBeFor = ({ visibility, widest = visibility }: EventDefinition, told: Visibility): boolean =>
  widths.indexOf(told) <= widths.indexOf(widest);

/** Declares an event; throws at once when its name is not `<what>.<happened>.v<n>`. */
export const defineEvent = <const T extends string, D extends z.ZodType>(
  definition: EventDefinition<T, D>,
): EventDefinition<T, D> => {
  EventTypeName.parse(definition.type);
  return definition;
};

/** Free text lives here and only here, so that the store can keep it in an erasable row. */
export const freeText = <T extends z.ZodRawShape>(shape: T) => z.object(shape);

/** A territory's DIVIPOLA code (two digits a department, five a municipality), or `CO` for the whole country. */
export const TerritoryCode = z.string().regex(/^(CO|\d{2}|\d{5})$/);

/** A calendar day in Colombia. */
export const PlainDate = z.iso.date();

/** An instant, in UTC. */
export const Instant = z.iso.datetime();

/** An editable catalogue's code: letters, digits, dots and hyphens; the catalogue says what it means. */
export const CatalogueCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
