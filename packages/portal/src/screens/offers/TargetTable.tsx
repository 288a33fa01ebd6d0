import { useState } from 'react';
import { Button, type Column, DataTable } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { changeReason, dropCode, type NamedTarget, pageOf } from './targeting.ts';

const pageSize = 50;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Props {
  readonly targets: readonly NamedTarget[];
  readonly onChange: (targets: readonly NamedTarget[]) => void;
}

/** The chosen territories with their reason, fifty at a time; any of them can be found, changed or taken out. */
export function TargetTable({ targets, onChange }: Props) {
  const { t, number } = useWords();
  const [page, turn] = useState(0);
  const [filter, setFilter] = useState('');
  if (targets.length === 0) return null;
  const wanted = plain(filter.trim());
  const found = wanted
    ? targets.filter(({ code, name }) => code.startsWith(wanted) || plain(name).includes(wanted))
    : targets;
  const { rows, from, to, pages } = pageOf(found, page, pageSize);
  const columns: Column<NamedTarget>[] = [
    { key: 'name', header: t('offer.O8.col.territory'), cell: ({ name }) => name },
    {
      key: 'code',
      header: t('offer.O8.col.code'),
      whole: true,
      cell: ({ code }) => <span className="code">{code}</span>,
    },
    {
      key: 'reason',
      header: t('offer.O8.col.reason'),
      cell: ({ code, name, reason }) => (
        <input
          aria-label={t('offer.O8.reasonOf', { territory: name })}
          value={reason}
          maxLength={200}
          onChange={(event) => onChange(changeReason(targets, code, event.target.value))}
        />
      ),
    },
    {
      key: 'drop',
      header: t('offer.O8.remove'),
      cell: ({ code, name }) => (
        <button type="button" className="lk" onClick={() => onChange(dropCode(targets, code))}>
          {t('offer.O8.remove')}
          <span className="vh"> {name}</span>
        </button>
      ),
    },
  ];
  return (
    <section className="sec">
      <div className="row between tasks-head">
        <h2>{t('offer.O8.caption', { n: targets.length })}</h2>
        <button type="button" className="lk" onClick={() => onChange([])}>
          {t('offer.O8.removeAll')}
        </button>
      </div>
      {targets.length > pageSize && (
        <div className="filters">
          <div className="f">
            <label htmlFor="filter">{t('offer.O8.filter')}</label>
            <input
              id="filter"
              type="search"
              value={filter}
              onChange={(event) => {
                setFilter(event.target.value);
                turn(0);
              }}
            />
          </div>
        </div>
      )}
      <DataTable
        caption={t('offer.O8.caption', { n: targets.length })}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        compact
      />
      {pages > 1 && (
        <div className="row mt">
          <span className="s u" role="status">
            {t('offer.O8.showing', { from: number(from), to: number(to), n: number(found.length) })}
          </span>
          <Button rank="alt" aria-disabled={page === 0} onClick={() => turn(page - 1)}>
            {t('offer.O8.prev')}
          </Button>
          <Button rank="alt" aria-disabled={page >= pages - 1} onClick={() => turn(page + 1)}>
            {t('offer.O8.next')}
          </Button>
        </div>
      )}
    </section>
  );
}
