import type { Principal } from '@concierta/access';
import { Refusal } from '@concierta/kernel';
import { isTerritoryCode, territory, wholeCountry } from '@concierta/territories';
import * as z from 'zod';

const unknownPlace = {
  params: {
    code: 'unknown-territory',
    es: 'Ese código DIVIPOLA no existe o ya no está vigente.',
    en: 'That DIVIPOLA code does not exist or is no longer in force.',
  },
};

/** A department or municipality in force, by its DIVIPOLA code. */
export const PlaceCode = z.string().refine(isTerritoryCode, unknownPlace).meta({
  description: 'Código DIVIPOLA vigente: dos cifras, un departamento; cinco, un municipio.',
  example: '19450',
});

/** A place, or the whole country. */
export const ReachCode = z
  .string()
  .refine((code) => code === wholeCountry || isTerritoryCode(code), unknownPlace)
  .meta({ description: 'Código DIVIPOLA vigente, o CO para todo el país.', example: '19450' });

const elsewhere = {
  es: 'Incluya su propio territorio: una organización pide por él, sola o con otros.',
  en: 'Include your own territory: an organisation asks for it, alone or with others.',
};

/** True when one of two places is the other or contains it. */
const overlap = (place: string, other: string): boolean => place.startsWith(other) || other.startsWith(place);

/** Refuses, at `/territories`, what a territorial organisation asks for places of which none is its own. */
export const mustTouchOwn = (
  { ownerKind, territories: own }: Pick<Principal, 'ownerKind' | 'territories'>,
  places: readonly string[] = [],
): void => {
  if (ownerKind !== 'territorial' || own === undefined || places.length === 0) return;
  if (places.some((place) => own.some((mine) => overlap(place, mine)))) return;
  throw new Refusal('invalid', {}, [{ pointer: '/territories', code: 'not-own-territory', params: elsewhere }]);
};

/** True for a municipality of a development programme with a territorial focus (PDET). */
export const isPdet = (code: string): boolean => territory(code)?.pdet !== undefined;

/** A place as answers name it: nobody mistakes one Argelia for another. */
export const PlaceView = z.object({ code: z.string(), name: z.string() }).meta({ id: 'NamedPlace' });
