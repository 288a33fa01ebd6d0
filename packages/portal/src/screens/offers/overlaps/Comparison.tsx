import { type Column, DataTable } from '../../../kit/index.ts';
import { useWords } from '../../../words/index.tsx';
import { useCatalogue } from '../../deciding/catalogues.ts';
import { capacitiesWords } from '../evidence.ts';
import type { Offer } from '../wire.ts';
import { type Finding, titleOf } from './findings.ts';
import { periodWords, sharedOf } from './said.ts';

interface Row {
  readonly aspect: string;
  readonly ours: string;
  readonly theirs: string;
}

interface Props {
  readonly offer: Offer;
  readonly finding: Finding;
  readonly who: string;
  /** How many municipalities this offer reaches. */
  readonly of: number;
  readonly nameOf: (code: string) => string | undefined;
}

/** This offer and another one side by side: where, what for, when and for how many. */
export function Comparison({ offer, finding, who, of, nameOf }: Props) {
  const words = useWords();
  const { t, list } = words;
  const capacities = useCatalogue('capacities');
  const shared = sharedOf(finding);
  const theirs = finding.now?.offer ?? finding.recorded?.seen;
  if (!shared || !theirs) return null;
  const { content } = offer;
  const names = shared.codes.map((code) => (code === 'CO' ? t('overlap.shares.country') : (nameOf(code) ?? code)));
  const some = names.slice(0, 3);
  const more = names.length - some.length + shared.more;
  const placed = more > 0 ? t('overlap.compare.more', { list: some.join('; '), n: more }) : some.join('; ');
  const dimensions = shared.dimensions.map(capacities.label);
  const capacity =
    shared.capacities.length > 0
      ? capacitiesWords(shared.capacities, capacities, words)
      : dimensions.length > 0
        ? list(dimensions)
        : t('overlap.compare.noneShared');
  const ourSlots = content.service?.slots;
  const { availability } = theirs;
  const left = availability && { left: Math.max(0, availability.slots - availability.taken), all: availability.slots };
  const rows: Row[] = [
    {
      aspect: t('overlap.compare.where'),
      ours: t('overlap.compare.count', { n: of }),
      theirs: t('overlap.compare.ofThem', { n: shared.municipalities, list: placed }),
    },
    {
      aspect: t('overlap.compare.capacity'),
      ours: content.capacities?.length
        ? capacitiesWords(content.capacities, capacities, words)
        : t('overlap.compare.notSaid'),
      theirs: capacity,
    },
    {
      aspect: t('overlap.compare.dates'),
      ours: periodWords(content.timing ?? {}, words),
      theirs: periodWords(theirs, words),
    },
    {
      aspect: t('overlap.compare.slots'),
      ours: ourSlots === undefined ? t('overlap.compare.noSlots') : String(ourSlots),
      theirs: left ? t('overlap.compare.slotsLeft', left) : t('overlap.compare.noSlots'),
    },
  ];
  const columns: Column<Row>[] = [
    { key: 'aspect', header: t('overlap.compare.aspect'), cell: ({ aspect }) => aspect },
    { key: 'ours', header: t('overlap.compare.ours'), cell: ({ ours }) => ours },
    { key: 'theirs', header: who, cell: (row) => row.theirs },
  ];
  return (
    <DataTable
      caption={t('overlap.compare', { title: titleOf(finding) })}
      columns={columns}
      rows={rows}
      rowKey={({ aspect }) => aspect}
      compact
    />
  );
}
