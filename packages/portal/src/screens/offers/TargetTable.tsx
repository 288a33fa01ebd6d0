import { useState } from 'react';
import { Button, type Column, DataTable } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { type Picked, pageOf } from './targeting.ts';

const pageSize = 50;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Props {
  readonly picked: readonly Picked[];
  readonly nameOf: (code: string) => string;
  /** Nothing when they can only be read. */
  readonly onDrop?: ((code: string) => void) | undefined;
}

/** The chosen territories with every reason each was picked for, fifty at a time; any of them can be found and taken out. */
export function TargetTable({ picked, nameOf, onDrop }: Props) {
  const { t, number } = useWords();
  const [page, turn] = useState(0);
  const [filter, setFilter] = useState('');
  if (picked.length === 0) return null;
  const wanted = plain(filter.trim());
  const found = wanted
    ? picked.filter(
        ({ code, reasons }) =>
          code.startsWith(wanted) ||
          plain(nameOf(code)).includes(wanted) ||
          reasons.some((reason) => plain(reason).includes(wanted)),
      )
    : picked;
  const { rows, from, to, pages } = pageOf(found, page, pageSize);
  const columns: Column<Picked>[] = [
    { key: 'name', header: t('offer.O8.col.territory'), cell: ({ code }) => nameOf(code) },
    {
      key: 'code',
      header: t('offer.O8.col.code'),
      whole: true,
      cell: ({ code }) => <span className="code">{code}</span>,
    },
    {
      key: 'reason',
      header: t('target.col.why'),
      cell: ({ reasons }) =>
        reasons.length === 0 ? <span className="u">{t('offer.O10.empty')}</span> : reasons.join('; '),
    },
    ...(onDrop
      ? [
          {
            key: 'drop',
            header: t('offer.O8.remove'),
            cell: ({ code }: Picked) => (
              <button type="button" className="lk" onClick={() => onDrop(code)}>
                {t('offer.O8.remove')}
                <span className="vh"> {nameOf(code)}</span>
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="sec">
      <h2>{t('target.each')}</h2>
      {picked.length > 10 && (
        <div className="filters">
          <div className="f">
            <label htmlFor="filter">{t('target.find')}</label>
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
        caption={t('offer.O8.caption', { n: picked.length })}
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
