import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import {
  A,
  ButtonLink,
  Columns,
  Commits,
  DataTable,
  Empty,
  Head,
  Margin,
  MarginSection,
  Section,
  State,
  Who,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { type Board, countedStates, demandStates, type Offer, openDemands, slotsLeft } from './board.ts';

/** As many as are read at a glance; the portfolio has them all. */
const shownOffers = 6;

const stateOf = (offer: Offer, { t, date }: Words) => {
  if (!offer.open) return <State is="off">{t('territory.closed')}</State>;
  return (
    <State is="done">
      {offer.requestUntil ? t('territory.until', { date: date(offer.requestUntil) }) : t('territory.open')}
    </State>
  );
};

function Offers({ board, place }: { board: Board; place: string }) {
  const words = useWords();
  const { t } = words;
  if (board.offers.items.length === 0) {
    return (
      <Empty
        title={t('territory.offers.empty', { name: place })}
        action={
          <ButtonLink to="/demandas/nueva" rank="alt">
            {t('territory.help.need')}
          </ButtonLink>
        }
      >
        {t('territory.offers.empty.text')}
      </Empty>
    );
  }
  return (
    <Section title={t('territory.offers')} note={t('territory.offers.note', { name: place })} first>
      <Commits
        items={board.offers.items.slice(0, shownOffers).map((offer) => {
          const left = slotsLeft(offer);
          return {
            key: offer.id,
            title: <a href={`/ofertas/${offer.id}`}>{offer.title}</a>,
            state: stateOf(offer, words),
            detail: (
              <>
                <Who kind="entity">{offer.owner.acronym ?? offer.owner.name}</Who>
                {left !== undefined && ` · ${t('territory.slots', { left })}`}
                {offer.summary && `. ${offer.summary}`}
                {offer.open && (
                  <>
                    <br />
                    <A to={`/demandas/nueva?oferta=${offer.owner.id}.${offer.id}`}>
                      {t('territory.ask.this')}
                      <span className="vh"> {offer.title}</span>
                    </A>
                  </>
                )}
              </>
            ),
          };
        })}
      />
      <p className="s mt">
        <A to={`/portafolio?territorio=${board.code}`}>{t('territory.offers.all', { n: board.offers.total })}</A>
      </p>
      <p className="s mt">
        <A to={`/portafolio/coincidencias?territorio=${board.code}`}>{t('territory.offers.meet')}</A>
      </p>
    </Section>
  );
}

/** The demands that still ask something of somebody, each with its state. */
function OpenDemands() {
  const { t } = useWords();
  const { data } = useQuery(read('/demands', { query: { group: 'open', limit: 5 } }));
  if (!data || data.items.length === 0) return null;
  return (
    <div className="mt-b">
      <Commits
        label={t('territory.demands.open')}
        items={data.items.map((demand) => {
          const [, is] = demandStates.find(([state]) => state === demand.state) ?? ['registered', 'run'];
          return {
            key: demand.id,
            title: demand.title,
            to: `/demandas/${demand.id}`,
            state: <State is={is}>{t(`demandstate.${demand.state}`)}</State>,
            detail: demand.receipt && <span className="code">{demand.receipt}</span>,
          };
        })}
      />
    </div>
  );
}

function Demands({ board, place }: { board: Board; place: string }) {
  const { t } = useWords();
  const rows = countedStates(board);
  if (rows.length === 0) {
    return (
      <div className="sec">
        <Empty title={t('territory.demands.empty', { name: place })}>{t('territory.demands.empty.text')}</Empty>
      </div>
    );
  }
  return (
    <Section title={t('territory.demands')} note={t('territory.demands.note', { total: board.demands.total })}>
      <OpenDemands />
      <DataTable
        caption={t('territory.demands.note', { total: board.demands.total })}
        stackable={false}
        rows={rows}
        rowKey={({ state }) => state}
        columns={[
          {
            key: 'state',
            header: t('territory.demands.state'),
            cell: ({ state, is }) => <State is={is}>{t(`demandstate.${state}`)}</State>,
          },
          { key: 'count', header: t('territory.demands.count'), number: true, cell: ({ count }) => count },
        ]}
      />
      <p className="s mt">
        <A to="/demandas">{t('territory.demands.all')}</A>
      </p>
    </Section>
  );
}

function NoTerritory() {
  const { t } = useWords();
  return (
    <Head
      title={t('territory.none')}
      lead={t('territory.none.text')}
      actions={<ButtonLink to="/demandas/nueva">{t('territory.help.need')}</ButtonLink>}
    />
  );
}

function Sheet({ board, code }: { board: Board; code: string }) {
  const { t } = useWords();
  const { hat } = useHat();
  const place = board.name;
  const asked =
    board.demands.total === 0 ? t('territory.lead.none') : t('territory.lead', { open: openDemands(board) });
  return (
    <>
      <Head
        contours
        over={
          <>
            <span>
              {t('territory.divipola')} <span className="code">{code}</span>
            </span>
            <span>{place}</span>
          </>
        }
        name={t('territory.name')}
        title={t('territory.title', { offers: board.offers.total, name: place })}
        lead={asked}
        actions={<ButtonLink to="/demandas/nueva">{t('territory.ask')}</ButtonLink>}
      />
      <Columns
        margin={
          <Margin>
            <MarginSection title={t('territory.who')}>
              <p>
                <Who kind="territorial">{hat.owner.name}</Who>
              </p>
            </MarginSection>
            <MarginSection title={t('territory.help')}>
              <p>{t('territory.help.text')}</p>
            </MarginSection>
          </Margin>
        }
      >
        <Offers board={board} place={place} />
        <Demands board={board} place={place} />
      </Columns>
    </>
  );
}

/** What is offered to my territory, what we asked for and how it goes, and how to ask for more. */
export function MyTerritory() {
  const { hat } = useHat();
  const code = hat.owner.territory ?? hat.territories?.[0];
  const board = useQuery({ ...read('/territory/{code}', { path: { code: code ?? '' } }), enabled: code !== undefined });
  if (!code) return <NoTerritory />;
  return (
    <Loaded query={board} page>
      {(data) => <Sheet board={data} code={code} />}
    </Loaded>
  );
}
