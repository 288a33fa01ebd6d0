import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { ButtonRank } from '../../kit/Button.tsx';
import { A, ButtonLink, type Fact, Section, State, Summary } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { isUndecided } from '../demands/actions.ts';
import type { Demand } from '../demands/wire.ts';
import { ownersIn, useNames } from './names.ts';
import { isWaiting, referralState } from './states.ts';
import { ReferralTrail } from './trail.tsx';
import type { Referral, ReferralNote } from './wire.ts';

/** Where the referral stands, in one line, and the way to it. */
function Note({ note, to }: { note: ReferralNote; to: string }) {
  const words = useWords();
  const nameOf = useNames([note.owner, note.to]);
  const stands = referralState(
    { state: note.state, dueAt: note.dueAt, to: nameOf(note.to), sender: nameOf(note.owner) },
    words,
  );
  return (
    <p className="row mt">
      <State is={stands.is}>{stands.words}</State>
      {isWaiting(note.state) && (
        <span className="s u">{words.t('ref.trail.due', { date: words.date(note.dueAt) })}</span>
      )}
      <A to={to}>{words.t('ref.note.open')}</A>
    </p>
  );
}

const referPage = ({ id }: Demand) => `/demandas/${id}/trasladar`;

/** The way to choose the entity that a demand is referred to, for the first time or again. */
function ReferLink({ demand, rank }: { demand: Demand; rank: ButtonRank }) {
  const { t } = useWords();
  return (
    <ButtonLink rank={rank} to={`${referPage(demand)}?paso=entidad`}>
      {t(demand.referral ? 'ref.competence.again' : 'ref.competence.refer')}
    </ButtonLink>
  );
}

/** The main button while it is undecided whose a demand is: to refer it, or to decide on the referral that came back. */
export function DecideLink({ demand }: { demand: Demand }) {
  const { t } = useWords();
  if (!demand.referral) return demand.allowed.includes('refer') && <ReferLink demand={demand} rank="main" />;
  if (!demand.allowed.includes('assess')) return null;
  return <ButtonLink to={`/traslados/${demand.referral.id}`}>{t('ref.note.decide')}</ButtonLink>;
}

/** «¿Es competencia de su entidad?» (O1): what was written of it, the act of referring, and where the referral stands. */
function Competence({ demand }: { demand: Demand }) {
  const { t, date } = useWords();
  const { hat } = useHat();
  const who = hatName(hat);
  const { competence, referral, cameBy } = demand;
  const nameOf = useNames([cameBy?.owner]);
  const assesses = demand.allowed.includes('assess');
  // While it is undecided whose the demand is, referring it is the main button of the page, at its top.
  const refers = demand.allowed.includes('refer') && !isUndecided(demand);
  if (!competence && !referral && !assesses && !cameBy) return null;
  const facts: Fact[] = competence
    ? [
        { key: 'verdict', term: t('ref.competence.verdict'), value: t(`ref.verdict.${competence.verdict}`, { who }) },
        { key: 'grounds', term: t('ref.competence.grounds'), value: competence.grounds },
        ...(competence.norm ? [{ key: 'norm', term: t('ref.competence.norm'), value: competence.norm }] : []),
        { key: 'on', term: t('ref.competence.on'), value: date(competence.at) },
      ]
    : [];
  return (
    <Section title={t('ref.competence.title')}>
      {cameBy && (
        <p>
          {t('ref.note.cameBy', { who: nameOf(cameBy.owner) })}{' '}
          <A to={`/traslados/de/${cameBy.owner}/${cameBy.id}`}>{t('ref.note.cameByLink')}</A>
        </p>
      )}
      {competence ? <Summary facts={facts} /> : assesses && <p>{t('ref.competence.none', { who })}</p>}
      {referral && <Note note={referral} to={`/traslados/${referral.id}`} />}
      {(assesses || refers) && (
        <div className="row mt">
          {refers && <ReferLink demand={demand} rank="alt" />}
          {assesses && (
            <ButtonLink rank="alt" to={referPage(demand)}>
              {t(competence ? 'ref.competence.change' : 'ref.competence.assess')}
            </ButtonLink>
          )}
        </div>
      )}
    </Section>
  );
}

function Followed({ referral }: { referral: Referral }) {
  const nameOf = useNames(ownersIn(referral));
  return <ReferralTrail referral={referral} nameOf={nameOf} />;
}

/** For the organisation that asked: who has its demand now, until when, and every step, without what the entities write. */
function Following({ note }: { note: ReferralNote }) {
  const { t } = useWords();
  const { owner, id } = note;
  const nameOf = useNames([owner]);
  const referral = useQuery({ ...read('/shared/{owner}/referrals/{id}', { path: { owner, id } }), staleTime: 0 });
  return (
    <Section title={t('ref.note.title')} note={t('ref.note.follow', { who: nameOf(owner) })}>
      <Note note={note} to={`/traslados/de/${owner}/${id}`} />
      <div className="mt">
        <Loaded query={referral}>{(data) => <Followed referral={data} />}</Loaded>
      </div>
    </Section>
  );
}

/** The part of a demand's page that is about whose it is. */
export function DemandReferral({ demand }: { demand: Demand }) {
  const { hat } = useHat();
  if (hat.owner.ownerKind === 'entity') return <Competence demand={demand} />;
  return demand.referral ? <Following note={demand.referral} /> : null;
}
