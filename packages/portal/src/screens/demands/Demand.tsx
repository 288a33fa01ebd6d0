import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isProblem, problemWords, type Tagged, useCommand } from '../../api/index.ts';
import { Button, ButtonLink, Columns, Crumbs, Head, Message, State, Thread } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { useAsked, useParams } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { loadArea, useWords } from '../../words/index.tsx';
import { shortName, useOwners } from '../deciding/names.ts';
import { placesWords } from '../deciding/places.ts';
import { DecideLink, DemandReferral } from '../referrals/DemandReferral.tsx';
import { isWaiting } from '../referrals/states.ts';
import { type DemandAction, type DemandCommand, demandActions, isUndecided } from './actions.ts';
import { AnsweringOffers, Pictures, Similar } from './beside.tsx';
import { useCitable } from './citable.ts';
import { DemandMargin } from './DemandMargin.tsx';
import { demandQuery } from './editing.ts';
import { DemandHistory } from './history.tsx';
import { needOf } from './need.ts';
import { NeedSection, SourcesSection } from './parts.tsx';
import { demandState } from './states.ts';
import { threadOf } from './thread.ts';
import type { Demand as DemandData } from './wire.ts';

/** Its surveys come with words of their own, once the demand is on screen. */
const DemandSurveys = lazy(async () => {
  const [{ DemandSurveys: section }] = await Promise.all([import('../surveys/DemandSurveys.tsx'), loadArea('surveys')]);
  return { default: section };
});

/** Questions are fetched when somebody acts. */
const Act = lazy(async () => ({ default: (await import('./acts.tsx')).Act }));
const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));
const MoveSource = lazy(async () => ({ default: (await import('./MoveSource.tsx')).MoveSource }));

/** Commands that have a page of their own instead of a dialog. */
const pageOf = (id: string): Partial<Record<DemandCommand, string>> => ({
  register: `/demandas/${id}/registrar/territorio`,
  characterise: `/demandas/${id}/caracterizar`,
});

/** Puts a demand before the others in the list whatever its score, or back in its place. */
function Pin({ demand }: { demand: Tagged<DemandData> }) {
  const { t } = useWords();
  const pin = useCommand('post', '/demands/{id}/pin');
  const change = async () => {
    await pin.mutateAsync({ path: { id: demand.id }, body: { pinned: !demand.pinned }, ifMatch: demand.etag });
    say(t(demand.pinned ? 'demand.done.unpin' : 'demand.done.pin'));
  };
  return (
    <Button rank="alt" busy={pin.isPending} onClick={() => void change().catch((error) => say(problemWords(error)))}>
      {t(demand.pinned ? 'demand.do.unpin' : 'demand.do.pin')}
    </Button>
  );
}

function Actions({ demand, onAct }: { demand: Tagged<DemandData>; onAct: (command: DemandCommand) => void }) {
  const { t } = useWords();
  const { hat } = useHat();
  const undecided = isUndecided(demand);
  const { up, more } = demandActions(demand.allowed, undecided);
  const words = (command: DemandCommand) => {
    if (command === 'register') return t('demand.do.continue');
    if (command === 'resolve' && hat.owner.ownerKind === 'territorial') return t('demand.do.resolveAsker');
    return t(`demand.do.${command}`);
  };
  const one = ({ command, rank }: DemandAction) => {
    const page = pageOf(demand.id)[command];
    return page ? (
      <ButtonLink key={command} to={page} rank={rank}>
        {words(command)}
      </ButtonLink>
    ) : (
      <Button key={command} rank={rank} onClick={() => onAct(command)}>
        {words(command)}
      </Button>
    );
  };
  return (
    <>
      {undecided && <DecideLink demand={demand} />}
      {up.map(one)}
      {demand.allowed.includes('pin') && <Pin demand={demand} />}
      {more.map(one)}
    </>
  );
}

/** The sources of a demand that can still cite: add, cite, take out. */
function Sources({ demand }: { demand: Tagged<DemandData> }) {
  const { t } = useWords();
  const { hat } = useHat();
  const writes = hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));
  const [citing, setCiting] = useState(false);
  const [moving, setMoving] = useState<DemandData['sources'][number]>();
  const may = demand.allowed.includes('cite');
  const citable = useCitable(demand, may);
  const uncite = useCommand('delete', '/demands/{id}/sources/{source}');
  const drop = async (source: string) => {
    await uncite.mutateAsync({ path: { id: demand.id, source }, ifMatch: demand.etag });
    say(t('demand.done.uncite'));
  };
  const actions = may && (
    <div className="row mt">
      <ButtonLink rank="alt" to={`/demandas/${demand.id}/fuentes/nueva`}>
        {t('demand.sources.add')}
      </ButtonLink>
      {citable.length > 0 && (
        <Button rank="alt" onClick={() => setCiting(true)}>
          {t('demand.sources.cite')}
        </Button>
      )}
    </div>
  );
  return (
    <>
      <SourcesSection
        demand={demand}
        actions={actions}
        onDrop={
          demand.allowed.includes('uncite') ? (source) => void drop(source.source).catch(() => undefined) : undefined
        }
        onMove={writes ? setMoving : undefined}
      />
      {uncite.isError && <Message tone="late" title={problemWords(uncite.error)} announce="alert" />}
      <Suspense>{citing && <CiteDialog demand={demand} onClose={() => setCiting(false)} />}</Suspense>
      <Suspense>{moving && <MoveSource source={moving} onClose={() => setMoving(undefined)} />}</Suspense>
    </>
  );
}

/** When the demand came to the state it is in, as far as it says so. */
export const sinceOf = (demand: DemandData): string | undefined =>
  demand.closedAt ??
  demand.resolution?.at ??
  demand.ending?.at ??
  demand.assignedTo?.at ??
  demand.characterisedAt ??
  demand.registeredAt;

function Sheet({ demand }: { demand: Tagged<DemandData> }) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const [acting, act] = useState<DemandCommand>();
  const handed = demand.referral?.taken?.owner;
  const has = handed ?? demand.assignedTo?.owner;
  const asked = demand.referral && isWaiting(demand.referral.state) ? demand.referral.to : has;
  const ownerOf = useOwners([has, asked, demand.assignedTo?.owner, demand.origin?.owner]);
  const taker = has && shortName(ownerOf(has), has);
  const { is, words: says } = demandState(demand.state, words, taker);
  const names = new Map(demand.territories.map((place) => [place.code, place.name]));
  const servedBy = demand.servedBy ?? demand.otherSide?.servedBy;
  const writing = demand.state === 'draft' || demand.state === 'registered';
  const thread = threadOf(
    {
      state: demand.state,
      sources: demand.sources,
      servedBy,
      requestedOffer: demand.requestedOffer,
      since: sinceOf(demand),
      resolvedAt: demand.resolution?.at,
      takenBy: taker,
    },
    words,
  );
  return (
    <>
      <Crumbs items={[{ label: t('demand.crumb'), to: '/demandas' }]} here={demand.receipt ?? t('demand.noReceipt')} />
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
        actions={demand.allowed.length > 0 && <Actions demand={demand} onAct={act} />}
      />
      <Columns margin={<DemandMargin demand={demand} ownerOf={ownerOf} />}>
        <section>
          <h2 className="vh">{t('demand.thread')}</h2>
          <Thread steps={thread} label={t('demand.thread.label')} />
        </section>
        {demand.ending?.reason && (
          <Message title={t('demand.ending')}>
            <p>«{demand.ending.reason}»</p>
          </Message>
        )}
        <NeedSection demand={demand} />
        <DemandReferral demand={demand} />
        <Sources demand={demand} />
        <AnsweringOffers demand={demand} />
        {writing && <Similar wanted={needOf(demand)} demand={demand} withoutOffers />}
        <Pictures demand={demand} />
        <Suspense>
          <DemandSurveys demand={demand.id} />
        </Suspense>
        <DemandHistory demand={demand} answering={asked ? shortName(ownerOf(asked), asked) : hatName(hat)} />
      </Columns>
      <Suspense>{acting && <Act command={acting} demand={demand} onClose={() => act(undefined)} />}</Suspense>
    </>
  );
}

/** Demanda: what is needed, from which sources, who answers, what happened and what can be done now. */
export function Demand() {
  const { id = '' } = useParams();
  const taken = useAsked().has('tomada');
  const demand = useQuery({
    ...demandQuery(id),
    /** A demand that was just taken is on its way to this entity. */
    retry: (failures, error) =>
      taken && isProblem(error, 'not-found') ? failures < 20 : failures < 1 && isProblem(error, 'offline'),
    retryDelay: taken ? 600 : undefined,
  });
  return (
    <Loaded query={demand} page>
      {(data) => <Sheet demand={data} />}
    </Loaded>
  );
}
