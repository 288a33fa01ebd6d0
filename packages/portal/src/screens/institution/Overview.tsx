import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/index.ts';
import { DataTable, Head, Message, Progress, Section, State } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { offerState } from '../offers/states.ts';
import { ArrangementOfYear } from './ArrangementOfYear.tsx';
import { Frame } from './Frame.tsx';
import { tableOf, tables } from './kinds.ts';
import { Named } from './Named.tsx';
import type { Gaps } from './wire.ts';
import { useYear } from './year.ts';

const shown = 6;

/** What must be known first: how much is not tied to anything, either way. */
function headline({ year, offers, items }: Gaps, { t }: Words): string {
  const [missing, idle] = [offers.lacking.length, items.withoutOffer.length];
  if (offers.total === 0 && items.total === 0) return t('inst.h1.nothing', { year: String(year) });
  const table = tables.find((one) => items.withoutOffer.every(({ kind }) => tableOf(kind) === one));
  const what = t(table ? `inst.what.${table}` : 'inst.what.several', { n: idle });
  if (missing > 0 && idle > 0) return t('inst.h1.both', { year: String(year), offers: missing, what });
  if (missing > 0) return t('inst.h1.offers', { year: String(year), offers: missing });
  if (idle > 0) return t('inst.h1.items', { year: String(year), n: idle, what });
  return t('inst.h1.whole', { year: String(year) });
}

const budgetLine = ({ year, budget }: Gaps, { t, number }: Words): string =>
  budget.total > 0
    ? t('inst.lead.budget', { total: number(budget.total), linked: number(budget.linked) })
    : t('inst.lead.noLines', { year: String(year) });

/** The way to what a short list leaves out. */
function Rest({ all, open, onOpen }: { all: number; open: boolean; onOpen: () => void }) {
  const { t } = useWords();
  if (open || all <= shown) return null;
  return (
    <p className="mt-s">
      <button type="button" className="lk" onClick={onOpen}>
        {t('inst.gaps.more', { n: all - shown })}
      </button>
    </p>
  );
}

function OffersSide({ gaps }: { gaps: Gaps }) {
  const words = useWords();
  const { t, list } = words;
  const { hat } = useHat();
  const [open, setOpen] = useState(false);
  const { lacking, total } = gaps.offers;
  if (lacking.length === 0) {
    return (
      <p className="u">
        {total === 0
          ? t(hat.orgUnit ? 'inst.gaps.offers.emptyOffice' : 'inst.gaps.offers.empty', { year: String(gaps.year) })
          : t('inst.gaps.offers.none', { n: total })}
      </p>
    );
  }
  return (
    <>
      <DataTable
        caption={t('inst.gaps.offers.caption')}
        rows={open ? lacking : lacking.slice(0, shown)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'offer',
            header: t('inst.col.offer'),
            cell: ({ id, title, code }) => <Named title={title} to={`/ofertas/${id}/O7`} code={code} />,
          },
          {
            key: 'state',
            header: t('inst.col.state'),
            cell: ({ state }) => {
              const { is, words: says } = offerState(state, words);
              return <State is={is}>{says}</State>;
            },
          },
          {
            key: 'lacks',
            header: t('inst.col.lacks'),
            cell: ({ lacks }) => list(lacks.map((side) => t(`inst.side.${side}`))),
          },
        ]}
      />
      <Rest all={lacking.length} open={open} onOpen={() => setOpen(true)} />
    </>
  );
}

function ItemsSide({ gaps }: { gaps: Gaps }) {
  const { t, code, number } = useWords();
  const [open, setOpen] = useState(false);
  const { withoutOffer, total } = gaps.items;
  if (withoutOffer.length === 0) {
    return (
      <p className="u">
        {total === 0 ? t('inst.gaps.items.empty') : t('inst.gaps.items.none', { year: String(gaps.year) })}
      </p>
    );
  }
  return (
    <>
      <DataTable
        caption={t('inst.gaps.items.caption')}
        rows={open ? withoutOffer : withoutOffer.slice(0, shown)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item',
            header: t('inst.col.item'),
            cell: ({ id, title, code: own }) => <Named title={title} to={`/institucion/elemento/${id}`} code={own} />,
          },
          { key: 'kind', header: t('inst.col.kind'), cell: ({ kind }) => code('inst.kind', kind) },
          {
            key: 'budget',
            header: t('inst.col.budget'),
            number: true,
            cell: ({ budget }) => (budget === undefined ? '—' : number(budget)),
          },
        ]}
      />
      <Rest all={withoutOffer.length} open={open} onOpen={() => setOpen(true)} />
    </>
  );
}

function Sheet({ gaps }: { gaps: Gaps }) {
  const words = useWords();
  const { t } = words;
  const { total, linked } = gaps.budget;
  return (
    <Frame
      part="resumen"
      head={<Head over={t('inst.name')} title={headline(gaps, words)} lead={budgetLine(gaps, words)} />}
    >
      {!gaps.complete && <Message tone="attention" title={t('inst.incomplete')} />}
      {total > 0 && (
        <Progress value={linked} max={total}>
          {t('inst.budget.bar', { percent: Math.floor((linked / total) * 100) })}
        </Progress>
      )}
      <Section title={t('inst.gaps.offers')}>
        <OffersSide gaps={gaps} />
      </Section>
      <Section title={t('inst.gaps.items')}>
        <ItemsSide gaps={gaps} />
      </Section>
      <ArrangementOfYear gaps={gaps} />
    </Frame>
  );
}

/** Institución: what is not tied to what in a year, either way, and the arrangement I1–I5. */
export function Overview() {
  const { hat } = useHat();
  const year = useYear();
  const gaps = useQuery({
    ...read('/institution/gaps', { query: { year } }),
    staleTime: 0,
    enabled: hat.owner.ownerKind === 'entity',
  });
  if (hat.owner.ownerKind !== 'entity') return <Frame part="resumen" head={null} children={null} />;
  return (
    <Loaded query={gaps} page>
      {(data) => <Sheet gaps={data} />}
    </Loaded>
  );
}
