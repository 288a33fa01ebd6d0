import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/index.ts';
import { A, Button, Columns, Crumbs, Head, Margin, MarginSection, State, Who } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { shortName, useOwners } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { termWords } from './due.ts';
import { NeedSection, SourcesSection } from './parts.tsx';
import { demandState } from './states.ts';
import { RouteDialog, TakeDialog } from './taking.tsx';
import type { SharedDemand as SharedData } from './wire.ts';

function Sheet({ demand }: { demand: SharedData }) {
  const words = useWords();
  const { t, date } = words;
  const { hat } = useHat();
  const [acting, act] = useState<'take' | 'route'>();
  const ownerOf = useOwners([demand.owner, demand.assignedTo?.owner]);
  const asker = ownerOf(demand.owner)?.name ?? '';
  const taker = demand.assignedTo && shortName(ownerOf(demand.assignedTo.owner), demand.assignedTo.owner);
  const { is, words: says } = demandState(demand.state, words, taker);
  const names = new Map(demand.territories.map((place) => [place.code, place.name]));
  const may = (command: 'take' | 'route') => demand.allowed.includes(command);
  const mine = demand.assignedTo?.owner === hat.owner.id;
  const shared = { owner: demand.owner, id: demand.id, asker };
  const close = () => act(undefined);
  return (
    <>
      <Crumbs
        items={[{ label: t('demands.tab.unattended'), to: '/demandas/atender' }]}
        here={demand.receipt ?? demand.title}
      />
      <Head
        over={
          <>
            {demand.receipt && <span className="code">{demand.receipt}</span>}
            <State is={is}>{says}</State>
            <span>
              {placesWords(
                demand.territories.map((place) => place.code),
                (code) => names.get(code),
                words,
              )}
            </span>
          </>
        }
        title={demand.title}
        lead={
          <>
            {t('demand.shared.banner', {
              who: asker,
              why: t(demand.shared ? 'demand.shared.why.entities' : 'demand.shared.why.party'),
            })}{' '}
            {mine && demand.assignedTo && <A to={`/demandas/${demand.assignedTo.demand}`}>{t('demand.shared.mine')}</A>}
          </>
        }
        actions={
          (may('take') || may('route')) && (
            <>
              {may('take') && <Button onClick={() => act('take')}>{t('demand.do.take')}</Button>}
              {may('route') && (
                <Button rank={may('take') ? 'alt' : 'main'} onClick={() => act('route')}>
                  {t('demand.do.route')}
                </Button>
              )}
            </>
          )
        }
      />
      <Columns
        margin={
          <Margin>
            <MarginSection title={t('demand.marg.registered')}>
              <p>
                <Who kind="territorial">{asker}</Who>
                {demand.registeredAt && (
                  <>
                    <br />
                    {date(demand.registeredAt)}
                  </>
                )}
              </p>
            </MarginSection>
            <MarginSection title={t('demand.marg.answers')}>
              <p>{taker ? <Who kind="entity">{taker}</Who> : t('demand.marg.nobody')}</p>
            </MarginSection>
            {demand.term && (
              <MarginSection title={t('demand.marg.terms')}>
                <dl>
                  <dt>{t('demand.marg.answerTerm')}</dt>
                  <dd>{termWords({ state: demand.state, dueOn: demand.term.dueAt }, words)}</dd>
                </dl>
                <p className="u">{demand.term.notice}</p>
              </MarginSection>
            )}
          </Margin>
        }
      >
        <NeedSection demand={demand} />
        <SourcesSection demand={demand} />
      </Columns>
      {acting === 'take' && <TakeDialog shared={shared} onClose={close} />}
      {acting === 'route' && <RouteDialog shared={shared} onClose={close} />}
    </>
  );
}

/** A demand of another organisation: what an entity needs to read before it answers for it. */
export function SharedDemand() {
  const { owner = '', id = '' } = useParams();
  const demand = useQuery({ ...read('/shared/{owner}/demands/{id}', { path: { owner, id } }), staleTime: 0 });
  return (
    <Loaded query={demand} page>
      {(data) => <Sheet demand={data} />}
    </Loaded>
  );
}
