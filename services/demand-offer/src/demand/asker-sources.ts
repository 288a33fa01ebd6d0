import type { DemandSnapshot } from '@concierta/events';
import * as z from 'zod';
import { type Facts, reunite, separate, type TextByPath } from '../free-text.ts';
import { Citation, type Demand } from './state.ts';

/** Sources that come from somebody who may be a person: who asked, who promised, who was interviewed. */
const fromPeople: ReadonlySet<Citation['kind']> = new Set(['petition', 'commitment', 'interview']);

/** A citation as other organisations read it: they learn what was asked, not the name of who asked. */
export const withoutPeople = ({ origin, ...citation }: Citation): Citation =>
  origin === undefined || fromPeople.has(citation.kind) ? citation : { ...citation, origin };

const line = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ');

/** What an event tells of the citations of a territorial organisation; nothing of anybody else's, and nothing when there are none. */
export const toldCitations = ({ ownerKind, sources }: Demand) => {
  if (ownerKind !== 'territorial' || sources.length === 0) return undefined;
  const told = sources.map(withoutPeople);
  return {
    citations: told.map(({ source, kind, date, deadline, state }) => ({ source, kind, date, deadline, state })),
    citedTitles: told.map(({ title }) => line(title)).join('\n'),
    citedOrigins: told.map(({ origin }) => line(origin)).join('\n'),
  };
};

/** The citations out of such an event. A kind this version does not know is left out; an erased title says so in every line. */
export const heardCitations = ({ citations = [], text }: DemandSnapshot, at: string): Citation[] => {
  const [titles, origins] = [(text.citedTitles ?? '').split('\n'), (text.citedOrigins ?? '').split('\n')];
  return citations.flatMap((told, i) => {
    const read = Citation.safeParse({
      ...told,
      title: titles[i] ?? titles[0] ?? '',
      origin: origins[i] || undefined,
      citedAt: at,
    });
    return read.success ? [read.data] : [];
  });
};

/** A citation that was known keeps the day it came to be known. */
export const keptSince = (known: readonly Citation[] | undefined, told: Citation): Citation => ({
  ...told,
  citedAt: known?.find(({ source }) => source === told.source)?.citedAt ?? told.citedAt,
});

const texts: ReadonlySet<string> = new Set(['title', 'origin']);
const Cited = z.object({ citations: z.array(Citation) });

/** Citations as an event of the taker's demand keeps them, and back. */
export const citedFacts = (citations: readonly Citation[]): { facts: Facts; text: TextByPath } =>
  separate({ citations }, texts);
export const askerCitations = (cited: Facts, text: TextByPath | undefined): Citation[] =>
  Cited.parse(reunite(cited, text)).citations;
