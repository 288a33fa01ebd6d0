import type { ReactNode } from 'react';
import { A, type Column, DataTable, type Fact, Section, State, Summary } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { capacityWords, useCatalogue } from '../deciding/catalogues.ts';
import { sourceStanding } from './due.ts';
import type { Demand, SharedDemand } from './wire.ts';

type Source = SharedDemand['sources'][number];

const over = ({ state }: Source): boolean => state === 'fulfilled' || state === 'lapsed';

/** «Lo que se necesita»: what was asked, what was concluded, and why it goes where it goes in the list. */
export function NeedSection({ demand }: { demand: SharedDemand | Demand }) {
  const { t, list } = useWords();
  const capacities = useCatalogue('capacities');
  const sectors = useCatalogue('sectors');
  const cycle = useCatalogue('cycle');
  const level = (name: string) => t('capacity.level', { level: name });
  const own = 'pinned' in demand ? demand : undefined;
  const fact = (key: string, term: string, value: ReactNode): Fact[] => (value ? [{ key, term, value }] : []);
  const reasons = demand.score.reasons.map(
    (reason) => `${reason.label.charAt(0).toLowerCase()}${reason.label.slice(1)} (+${reason.points})`,
  );
  const why = list(reasons);
  const facts = [
    ...fact('need', t('demand.need.need'), demand.need),
    ...fact('value', t('demand.need.publicValue'), own?.publicValue),
    ...fact('groups', t('demand.need.groups'), own?.focusedValueGroups),
    ...fact('results', t('demand.need.results'), own?.expectedResults),
    ...fact(
      'territories',
      t('demand.need.territories'),
      demand.territories.length > 1 && list(demand.territories.map((place) => place.name)),
    ),
    ...fact(
      'capacities',
      t('demand.need.capacities'),
      list(demand.capacities.map((one) => capacityWords(one, capacities, level))),
    ),
    ...fact('sector', t('demand.need.sector'), demand.sector && sectors.label(demand.sector)),
    ...fact('cycle', t('demand.need.cycle'), demand.cycleStage && cycle.label(demand.cycleStage)),
    ...fact(
      'score',
      t('demand.need.priority'),
      <>
        <b>{t('demand.need.scoreOf', { score: demand.score.value })}</b>
        {why && `. ${why.charAt(0).toUpperCase()}${why.slice(1)}`}
        {own?.pinned && `. ${t('demand.need.pinned')}`}
      </>,
    ),
  ];
  return (
    <Section title={t('demand.need.title')}>
      <Summary facts={facts} />
    </Section>
  );
}

/** «Fuentes citadas», and what can be done with them. */
export function SourcesSection({
  demand,
  actions,
  onDrop,
  onMove,
}: {
  demand: SharedDemand | Demand;
  actions?: ReactNode;
  onDrop?: ((source: Source) => void) | undefined;
  onMove?: ((source: Source) => void) | undefined;
}) {
  const words = useWords();
  const { t, code, date } = words;
  /** One's own source has a page of its own; another organisation's stays there. */
  const own = new Set('pinned' in demand ? demand.sources.map(({ source }) => source) : []);
  const nameOf = ({ source, title }: Source) => (own.has(source) ? <A to={`/fuentes/${source}`}>{title}</A> : title);
  const columns: Column<Source>[] = [
    { key: 'title', header: t('demand.sources.col.source'), cell: (source) => nameOf(source) },
    { key: 'kind', header: t('demand.sources.col.kind'), cell: (source) => code('demand.source', source.kind) },
    { key: 'origin', header: t('demand.sources.col.origin'), cell: (source) => source.origin },
    { key: 'date', header: t('demand.sources.col.date'), whole: true, cell: (source) => date(source.date) },
    {
      key: 'deadline',
      header: t('demand.sources.col.state'),
      cell: (source) => {
        const { is, words: says } = sourceStanding(source, words);
        return <State is={is}>{says}</State>;
      },
    },
  ];
  const drop: Column<Source> = {
    key: 'drop',
    header: t('demand.sources.col.change'),
    cell: (source) => (
      <>
        {onMove && !over(source) && (
          <button type="button" className="lk" onClick={() => onMove(source)}>
            {t('source.move')}
            <span className="vh"> {source.title}</span>
          </button>
        )}{' '}
        {onDrop && (
          <button type="button" className="lk" onClick={() => onDrop(source)}>
            {t('demand.sources.uncite')}
            <span className="vh"> {source.title}</span>
          </button>
        )}
      </>
    ),
  };
  const some = demand.sources.length > 0;
  const asked = 'askerSources' in demand ? (demand.askerSources ?? []) : [];
  return (
    <Section
      title={t('demand.sources.title')}
      note={
        some
          ? t('demand.sources.count', { n: demand.sources.length })
          : t(
              asked.length > 0
                ? 'demand.sources.noneOwn'
                : onDrop
                  ? 'demand.sources.none'
                  : 'demand.sources.noneShared',
            )
      }
    >
      {some && (
        <DataTable
          caption={t('demand.sources.caption')}
          columns={onDrop || (onMove && !demand.sources.every(over)) ? [...columns, drop] : columns}
          rows={demand.sources}
          rowKey={(source) => source.source}
        />
      )}
      {asked.length > 0 && (
        <div className="mt-l">
          <DataTable
            caption={t('demand.sources.asked')}
            showCaption
            columns={columns}
            rows={asked}
            rowKey={(source) => source.source}
          />
        </div>
      )}
      {actions}
    </Section>
  );
}
