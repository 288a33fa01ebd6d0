import type { Words } from '../../../words/index.tsx';
import type { OfferContent } from '../wire.ts';
import { decisions } from './findings.ts';

/** What O2 says, in one line: how many coincide and what was decided, or that none was found and when; nothing when nobody looked. */
export function overlapsEvidence(overlaps: OfferContent['overlaps'], { t, list, date }: Words): string | undefined {
  if (!overlaps?.looked) return undefined;
  const { looked, findings, none } = overlaps;
  const n = findings.length;
  if (n === 0) return none && t('offer.check.O2.none', { date: date(looked.at) });
  const decided = decisions.flatMap((decision) => {
    const count = findings.filter((one) => one.decision === decision).length;
    return count > 0 ? [t(`offer.check.O2.decided.${decision}`, { n: count })] : [];
  });
  return decided.length > 0 ? t('offer.check.O2.done', { n, list: list(decided) }) : t('offer.check.O2.found', { n });
}
