import { type FormEvent, useState } from 'react';
import { get } from '../../api/index.ts';
import type { AnswerOf, Operation } from '../../api/shape.ts';
import {
  Button,
  Commits,
  Crumbs,
  Empty,
  Head,
  Section,
  Select,
  State,
  type Territory,
  TerritoryCombobox,
  Who,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { capacityWords, useCatalogue } from '../deciding/catalogues.ts';
import { usePlaceNames } from '../deciding/names.ts';
import { meetingsAddress } from './meeting-address.ts';

type MeetingPage = AnswerOf<Operation<'/overlaps', 'get'>>;
type Meeting = MeetingPage['items'][number];

/** One capacity that several entities bring: who they are, and their offers. */
function MeetingSection({ meeting }: { meeting: Meeting }) {
  const { t, list, date } = useWords();
  const capacities = useCatalogue('capacities');
  const title = capacityWords(meeting.capacity, capacities, (level) => t('capacity.level', { level }));
  const period = ({ from, to }: Meeting['offers'][number]): string =>
    to ? t('meet.until', { to: date(to) }) : from ? t('meet.since', { from: date(from) }) : t('meet.always');
  return (
    <Section
      title={title}
      note={t('meet.who', {
        n: meeting.total,
        list: list(meeting.entities.map(({ acronym, name }) => acronym ?? name)),
      })}
    >
      <Commits
        label={title}
        items={meeting.offers.map((offer) => ({
          key: offer.id,
          title: <a href={offer.address}>{offer.title}</a>,
          state: offer.open ? (
            <State is="done">{t('offer.state.published')}</State>
          ) : (
            <State is="off">{t('portfolio.closed')}</State>
          ),
          detail: (
            <>
              <Who kind="entity">{offer.owner.acronym ?? offer.owner.name}</Who> · {period(offer)}
            </>
          ),
        }))}
      />
      {meeting.total > meeting.offers.length && (
        <p className="s u">{t('meet.more', { n: meeting.total - meeting.offers.length })}</p>
      )}
    </Section>
  );
}

function Found({ territory, capacity }: { territory: string; capacity: string }) {
  const { t } = useWords();
  const { query, items } = usePagesBy<Meeting>(['/overlaps', territory, capacity], (after, signal) =>
    get('/overlaps', { query: { territory, capacity: capacity || undefined, after } }, signal),
  );
  const page = query.data?.pages[0] as MeetingPage | undefined;
  return (
    <Loaded query={query}>
      {() =>
        items.length === 0 ? (
          <Empty title={t('meet.none', { name: page?.territory.name ?? territory })}>{t('meet.none.body')}</Empty>
        ) : (
          <>
            <div role="status">
              <p className="lead">
                {t('meet.count', { n: page?.total ?? items.length, name: page?.territory.name ?? '' })}
              </p>
            </div>
            {items.map((meeting) => (
              <MeetingSection key={`${meeting.capacity.level}.${meeting.capacity.dimension}`} meeting={meeting} />
            ))}
            <More query={query}>{t('portfolio.next')}</More>
          </>
        )
      }
    </Loaded>
  );
}

function Where({ territory, capacity, name }: { territory: string; capacity: string; name: string | undefined }) {
  const { t } = useWords();
  const [place, setPlace] = useState<Territory | null>(territory ? { code: territory, name: name ?? territory } : null);
  const [dimension, setDimension] = useState(capacity);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(meetingsAddress(place?.code ?? '', dimension));
  };
  return (
    <form aria-label={t('meet.h1')} onSubmit={submit}>
      <div className="filters">
        <TerritoryCombobox id="territorio" value={place} onChange={setPlace} />
        <Select
          id="capacidad"
          half
          label={t('portfolio.capacity')}
          empty={t('portfolio.any')}
          options={useCatalogue('capacities').options('dimension')}
          value={dimension}
          onChange={(event) => setDimension(event.target.value)}
        />
        <Button type="submit">{t('portfolio.search')}</Button>
      </div>
    </form>
  );
}

/** Where offers of several entities meet in one territory, capacity by capacity: one's own town to begin with. */
export function Meetings() {
  const { t } = useWords();
  const { hat } = useHat();
  const search = useAsked();
  const territory = search.get('territorio') ?? hat.owner.territory ?? '';
  const capacity = search.get('capacidad') ?? '';
  const nameOf = usePlaceNames(territory ? [territory] : []);
  return (
    <>
      <Crumbs items={[{ label: t('portfolio.title'), to: '/portafolio' }]} here={t('meet.crumb')} />
      <Head title={t('meet.h1')} lead={t('meet.lead')} />
      <Where
        key={`${territory}.${capacity}.${nameOf(territory) ?? ''}`}
        territory={territory}
        capacity={capacity}
        name={nameOf(territory)}
      />
      {territory ? <Found territory={territory} capacity={capacity} /> : <p className="u">{t('meet.choose')}</p>}
    </>
  );
}
