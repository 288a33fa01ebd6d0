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

/** True for a municipality of a development programme with a territorial focus (PDET). */
export const isPdet = (code: string): boolean => territory(code)?.pdet !== undefined;

/** A place as answers name it: nobody mistakes one Argelia for another. */
export const PlaceView = z.object({ code: z.string(), name: z.string() }).meta({ id: 'NamedPlace' });
