import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Tagged } from '../../api/index.ts';
import {
  A,
  Button,
  type ButtonRank,
  Columns,
  Crumbs,
  type Fact,
  Head,
  Margin,
  MarginSection,
  Message,
  Section,
  State,
  Summary,
  Who,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useAsked, useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { capacityWords, useCatalogue } from '../deciding/catalogues.ts';
import { placesWords } from '../deciding/places.ts';
import { Act, type ReferralCommand, referralCommands } from './acts.tsx';
import { ownersIn, useNames } from './names.ts';
import { isWaiting, referralState } from './states.ts';
import { ReferralTrail } from './trail.tsx';
import type { NameOf, Referral as ReferralData } from './wire.ts';

const rankOf = (command: ReferralCommand, index: number): ButtonRank => {
  if (command === 'decline' || command === 'recall') return 'bad';
  return index === 0 ? 'main' : 'alt';
};

const placesOf = ({ demand }: ReferralData, words: Words): string => {
  const names = new Map(demand.territories.map(({ code, name }) => [code, name]));
  return placesWords(
    demand.territories.map(({ code }) => code),
    (code) => names.get(code),
    words,
  );
};

/** What there is to know before anything else: who has to do what, until when. */
function leadOf(referral: ReferralData, own: string, nameOf: NameOf, { t, date }: Words): string {
  const { stand, state, to } = referral;
  const names = { from: nameOf(referral.owner), to: nameOf(to), date: date(referral.term.dueAt) };
  if (stand === 'follower') return t('ref.lead.follower');
  if (stand === 'receiver') return t(isWaiting(state) && to === own ? 'ref.lead.mine' : 'ref.lead.passed', names);
  if (isWaiting(state)) return t('ref.lead.sent', names);
  if (state === 'declined' || state === 'expired') return t('ref.lead.back');
  return state === 'accepted' ? t('ref.lead.accepted', names) : '';
}

/** Why it was referred: read by sender and receivers, never by who only follows. */
function Why({ referral, nameOf }: { referral: ReferralData; nameOf: NameOf }) {
  const { t } = useWords();
  if (referral.grounds === undefined) return null;
  const who = nameOf(referral.owner);
  const facts: Fact[] = [
    {
      key: 'verdict',
      term: t('ref.fact.verdict'),
      value: t(referral.whole ? 'ref.fact.whole' : 'ref.fact.part', { who }),
    },
    { key: 'grounds', term: t('ref.fact.grounds'), value: referral.grounds },
    ...(referral.norm ? [{ key: 'norm', term: t('ref.fact.norm'), value: referral.norm }] : []),
  ];
  return (
    <Section title={t('ref.why')}>
      <Summary facts={facts} />
    </Section>
  );
}

function Need({ referral, nameOf }: { referral: ReferralData; nameOf: NameOf }) {
  const words = useWords();
  const { t, date } = words;
  const capacities = useCatalogue('capacities');
  const sectors = useCatalogue('sectors');
  const level = (name: string) => t('capacity.level', { level: name });
  const { demand, stand } = referral;
  const number =
    stand === 'sender' ? (
      <A to={`/demandas/${demand.id}`}>{demand.receipt}</A>
    ) : (
      <span className="code">{demand.receipt}</span>
    );
  const facts: Fact[] = [
    ...(demand.need ? [{ key: 'need', term: t('ref.demand.need'), value: demand.need }] : []),
    { key: 'places', term: t('ref.demand.places'), value: placesOf(referral, words) },
    ...(demand.asker ? [{ key: 'asker', term: t('ref.demand.asker'), value: nameOf(demand.asker.owner) }] : []),
    { key: 'receipt', term: t('ref.demand.receipt'), value: number },
    ...(demand.sector ? [{ key: 'sector', term: t('ref.demand.sector'), value: sectors.label(demand.sector) }] : []),
    ...(demand.capacities.length > 0
      ? [
          {
            key: 'capacities',
            term: t('ref.demand.capacities'),
            value: demand.capacities.map((one) => capacityWords(one, capacities, level)).join('; '),
          },
        ]
      : []),
    ...(demand.dueAt ? [{ key: 'term', term: t('ref.demand.term'), value: date(demand.dueAt) }] : []),
  ];
  return (
    <Section title={t('ref.demand')}>
      <Summary facts={facts} />
    </Section>
  );
}

function Aside({ referral, nameOf }: { referral: ReferralData; nameOf: NameOf }) {
  const { t, date } = useWords();
  const { term, demand } = referral;
  /** What was not accepted, or not answered in time, is again with who sent it. */
  const back = !isWaiting(referral.state) && referral.state !== 'accepted';
  return (
    <Margin>
      <MarginSection title={t('ref.marg.sender')}>
        <p>
          <Who kind="entity">{nameOf(referral.owner)}</Who>
        </p>
      </MarginSection>
      <MarginSection title={t('ref.marg.has')}>
        <p>
          <Who kind="entity">{nameOf(back ? referral.owner : referral.to)}</Who>
        </p>
      </MarginSection>
      <MarginSection title={t('ref.marg.term')}>
        <dl>
          <dt>{t('ref.marg.answer')}</dt>
          <dd>
            {date(term.dueAt)}. {t('ref.marg.days', { n: term.workingDays })}
          </dd>
          {demand.dueAt && (
            <>
              <dt>{t('ref.demand.term')}</dt>
              <dd>{date(demand.dueAt)}</dd>
            </>
          )}
        </dl>
        <p className="u">{term.notice}</p>
      </MarginSection>
    </Margin>
  );
}

/** What the sender takes away: the receipt, by when there is an answer, and who sees it. */
function Sent({ referral, nameOf }: { referral: ReferralData; nameOf: NameOf }) {
  const { t, date } = useWords();
  const { receipt, to, term, demand } = referral;
  return (
    <Message tone="ok" announce="status" icon="s-done" title={t('ref.sent.title', { to: nameOf(to) })}>
      <p>
        {t('ref.sent.body', { receipt, to: nameOf(to), date: date(term.dueAt) })}{' '}
        {demand.asker && t('ref.sent.asker', { asker: nameOf(demand.asker.owner) })}
      </p>
    </Message>
  );
}

function Sheet({ referral, sent }: { referral: Tagged<ReferralData>; sent: boolean }) {
  const words = useWords();
  const { t, date } = words;
  const { hat } = useHat();
  const [acting, act] = useState<ReferralCommand>();
  const nameOf = useNames(ownersIn(referral));
  const own = hat.owner.id;
  const { is, words: says } = referralState(
    {
      state: referral.state,
      dueAt: referral.term.dueAt,
      to: nameOf(referral.to),
      sender: nameOf(referral.owner),
      outcome: referral.outcome,
      mine: referral.stand === 'receiver' && referral.to === own,
    },
    words,
  );
  const warns = isWaiting(referral.state) && referral.term.afterPetition ? referral.demand.dueAt : undefined;
  const may = referralCommands.filter((command) => referral.allowed.includes(command));
  const taken = referral.taken?.owner === own ? referral.taken.demand : undefined;
  const tab =
    referral.stand === 'receiver'
      ? '/traslados'
      : `/traslados?ver=${referral.stand === 'sender' ? 'enviados' : 'todos'}`;
  const crumb =
    hat.owner.ownerKind === 'territorial' && referral.demand.asker ? `/demandas/${referral.demand.asker.demand}` : tab;
  return (
    <>
      <Crumbs
        items={[{ label: crumb === tab ? t('refs.title') : t('ref.demand'), to: crumb }]}
        here={referral.receipt}
      />
      <Head
        over={
          <>
            <span className="code">{referral.receipt}</span>
            <State is={is}>{says}</State>
            {isWaiting(referral.state) && <span>{t('ref.trail.due', { date: date(referral.term.dueAt) })}</span>}
            <span>{placesOf(referral, words)}</span>
          </>
        }
        title={referral.demand.title}
        lead={leadOf(referral, own, nameOf, words)}
        actions={
          (may.length > 0 || taken) && (
            <>
              {may.map((command, index) => (
                <Button key={command} rank={rankOf(command, index)} onClick={() => act(command)}>
                  {t(`ref.do.${command}`)}
                </Button>
              ))}
              {taken && <A to={`/demandas/${taken}`}>{t('ref.open.taken')}</A>}
            </>
          )
        }
      />
      <Columns margin={<Aside referral={referral} nameOf={nameOf} />}>
        {sent && <Sent referral={referral} nameOf={nameOf} />}
        {warns && (
          <div className={sent ? 'mt' : undefined}>
            <Message tone="attention" title={t('ref.after', { date: date(warns) })}>
              <p>{t('ref.after.body')}</p>
            </Message>
          </div>
        )}
        <Section title={t('ref.trail.title')} first={!sent && !warns}>
          <ReferralTrail referral={referral} nameOf={nameOf} />
        </Section>
        <Why referral={referral} nameOf={nameOf} />
        <Need referral={referral} nameOf={nameOf} />
      </Columns>
      {acting && <Act command={acting} referral={referral} nameOf={nameOf} onClose={() => act(undefined)} />}
    </>
  );
}

function Own({ id, sent }: { id: string; sent: boolean }) {
  const referral = useQuery({ ...read('/referrals/{id}', { path: { id } }), staleTime: 0 });
  return (
    <Loaded query={referral} page>
      {(data) => <Sheet referral={data} sent={sent} />}
    </Loaded>
  );
}

function Shared({ owner, id }: { owner: string; id: string }) {
  const referral = useQuery({ ...read('/shared/{owner}/referrals/{id}', { path: { owner, id } }), staleTime: 0 });
  return (
    <Loaded query={referral} page>
      {(data) => <Sheet referral={data} sent={false} />}
    </Loaded>
  );
}

/** Traslado: one trail for everybody, why it was referred, what is needed, and what can be done now. */
export function Referral() {
  const { owner, id = '' } = useParams();
  const sent = useAsked().has('enviado');
  return owner ? <Shared owner={owner} id={id} /> : <Own id={id} sent={sent} />;
}
