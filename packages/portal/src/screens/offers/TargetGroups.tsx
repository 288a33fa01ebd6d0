import { type Column, DataTable } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { changeReason, dropGroup, type Group } from './targeting.ts';

interface Props {
  readonly groups: readonly Group[];
  /** Nothing when they can only be read. */
  readonly onChange?: ((groups: readonly Group[]) => void) | undefined;
}

/** Why the territories were picked: one reason a row, how it was picked and how many it holds. */
export function TargetGroups({ groups, onChange }: Props) {
  const { t, number } = useWords();
  type Row = { readonly group: Group; readonly at: number };
  const columns: Column<Row>[] = [
    {
      key: 'reason',
      header: t('offer.O8.col.reason'),
      cell: ({ group, at }) =>
        onChange ? (
          <input
            aria-label={t('target.group.reason', { n: at + 1 })}
            aria-invalid={group.reason.trim() === '' || undefined}
            value={group.reason}
            maxLength={200}
            onChange={(event) => onChange(changeReason(groups, at, event.target.value))}
          />
        ) : (
          group.reason
        ),
    },
    {
      key: 'by',
      header: t('target.group.by'),
      cell: ({ group }) => t(`target.by.${group.rule?.by ?? 'hand'}`),
    },
    { key: 'n', header: t('target.group.n'), number: true, cell: ({ group }) => number(group.codes.length) },
    ...(onChange
      ? [
          {
            key: 'drop',
            header: t('offer.O8.remove'),
            cell: ({ group, at }: Row) => (
              <button type="button" className="lk" onClick={() => onChange(dropGroup(groups, at))}>
                {t('offer.O8.remove')}
                <span className="vh"> {group.reason}</span>
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="sec">
      <h2>{t('target.groups', { n: groups.length })}</h2>
      <DataTable
        caption={t('target.groups', { n: groups.length })}
        columns={columns}
        rows={groups.map((group, at) => ({ group, at }))}
        rowKey={({ at }) => String(at)}
      />
    </section>
  );
}
