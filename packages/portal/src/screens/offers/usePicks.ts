import { useQueries, useQuery } from '@tanstack/react-query';
import { get, read } from '../../api/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useMeasuredFilters } from './measured.ts';
import { type Filter, placeFilters } from './picks.ts';
import { type RuleName, ruleNames } from './targeting.ts';
import type { Colombia } from './useColombia.ts';
import type { Offer } from './wire.ts';

/** As much of a text as a reason has room for. */
const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199).trimEnd()}…` : text);

/** The territories of the demands that the offer answers: each asked for it, so each has its reason. */
function useNeeds(offer: Offer): Filter {
  const { t } = useWords();
  const { hat } = useHat();
  const own = (offer.content.service?.answers ?? []).filter((one) => one.owner === hat.owner.id);
  const found = useQueries({ queries: own.map(({ demand }) => read('/demands/{id}', { path: { id: demand } })) });
  const demands = found.flatMap(({ data }) => data ?? []);
  const picks = demands
    .map(({ id, title, receipt, territories }) => ({
      value: id,
      label: title,
      codes: territories.map(({ code }) => code),
      reason: short(t('target.reason.need', { title, receipt: receipt ?? '', has: receipt ? 'yes' : 'no' })),
    }))
    .filter((pick) => pick.codes.length > 0);
  return { by: 'need', picks, none: t(own.length === 0 ? 'target.none.need' : 'target.none.needPlaces') };
}

/** What the regional dialogues settled: the territories of each one that the entity registered as a source. */
function useDialogues(): Filter {
  const { t } = useWords();
  const listed = useQuery(read('/sources', { query: { kind: 'bindingRegionalDialogue', limit: 100 } }));
  const rows = listed.data?.items ?? [];
  const found = useQueries({ queries: rows.map(({ id }) => read('/sources/{id}', { path: { id } })) });
  const picks = found
    .flatMap(({ data }) => (data?.fields.kind === 'bindingRegionalDialogue' ? [{ id: data.id, ...data.fields }] : []))
    .map(({ id, region, title, territories }) => ({
      value: id,
      label: t('target.dialogue', { region, title }),
      codes: territories,
      reason: short(t('target.reason.dialogue', { region, title })),
    }))
    .filter((pick) => pick.codes.length > 0);
  return { by: 'dialogueRegion', picks, none: t('target.none.dialogue') };
}

/** The members of each associative scheme that the platform knows. */
function useSchemes(): Filter {
  const { t } = useWords();
  const listed = useQuery({
    queryKey: ['organisations', 'associativeScheme'],
    queryFn: ({ signal }) => get('/organisations', { query: { kind: 'associativeScheme', limit: 100 } }, signal),
  });
  const picks = (listed.data?.items ?? [])
    .map(({ id, name, members = [] }) => ({
      value: id,
      label: name,
      codes: members,
      reason: short(t('target.reason.scheme', { name })),
    }))
    .filter((pick) => pick.codes.length > 0);
  return { by: 'scheme', picks, none: t('target.none.scheme') };
}

/** Every filter in the order in which they are offered: what was asked for comes first. */
export function useFilters(offer: Offer, colombia: Colombia, chosen: RuleName): Filter[] {
  const words = useWords();
  const needs = useNeeds(offer);
  const dialogues = useDialogues();
  const schemes = useSchemes();
  const measured = useMeasuredFilters(chosen);
  const found = [needs, dialogues, schemes, ...measured, ...placeFilters(colombia, words)];
  return ruleNames.flatMap((by) => found.find((filter) => filter.by === by) ?? []);
}
