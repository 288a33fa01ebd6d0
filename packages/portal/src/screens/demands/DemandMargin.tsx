import { Fragment } from 'react';
import { A, Margin, MarginSection, Who } from '../../kit/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import type { Owner } from '../deciding/names.ts';
import { usePeople } from '../deciding/people.ts';
import { termWords } from './due.ts';
import type { Demand } from './wire.ts';

interface Props {
  readonly demand: Demand;
  readonly ownerOf: (id: string) => Owner | undefined;
}

/** Beside the demand: who registered it, who answers, by when. */
export function DemandMargin({ demand, ownerOf }: Props) {
  const words = useWords();
  const { t, date } = words;
  const { hat } = useHat();
  const personOf = usePeople();
  const rulings = demand.terms.filter((term) => term.code === 'courtRuling');
  const own: Owner = hat.owner;
  const asker = demand.origin ? ownerOf(demand.origin.owner) : own;
  const has = demand.referral?.taken?.owner ?? demand.assignedTo?.owner;
  const taker = has ? ownerOf(has) : own;
  const responsible = personOf(demand.responsible);
  const nobody = hat.owner.ownerKind === 'territorial' && !demand.assignedTo;
  const who = (owner: Owner | undefined) =>
    owner && (
      <Who kind={owner.ownerKind}>{owner.ownerKind === 'entity' ? (owner.acronym ?? owner.name) : owner.name}</Who>
    );
  return (
    <Margin>
      <MarginSection title={t('demand.marg.registered')}>
        <p>
          {who(asker)}
          {!demand.origin && responsible && hat.owner.ownerKind === 'territorial' && (
            <>
              <br />
              {responsible}
            </>
          )}
        </p>
        {demand.origin && (
          <p>
            <A to={`/compartidas/${demand.origin.owner}/demandas/${demand.origin.id}`}>{t('demand.marg.originLink')}</A>
          </p>
        )}
      </MarginSection>
      <MarginSection title={t('demand.marg.answers')}>
        {nobody ? (
          <p>{t(demand.shared ? 'demand.marg.nobody' : 'demand.marg.nobodyEnded')}</p>
        ) : (
          <p>
            {who(taker)}
            {hat.owner.ownerKind === 'entity' && !demand.referral?.taken && responsible && (
              <>
                <br />
                {responsible}
              </>
            )}
            {demand.assignedTo && (
              <>
                <br />
                {t('demand.marg.since', { date: date(demand.assignedTo.at) })}
              </>
            )}
          </p>
        )}
        {demand.shared && <p>{t('demand.marg.shared')}</p>}
      </MarginSection>
      <MarginSection title={t('demand.marg.terms')}>
        {rulings.length > 0 && (
          <dl>
            {rulings.map((term) => (
              <Fragment key={term.source}>
                <dt>{term.label}</dt>
                <dd>{termWords({ state: demand.state, dueOn: term.dueOn }, words)}</dd>
              </Fragment>
            ))}
          </dl>
        )}
        {demand.term ? (
          <>
            <dl>
              <dt>{t('demand.marg.answerTerm')}</dt>
              <dd>{termWords({ state: demand.state, dueOn: demand.term.dueAt }, words)}</dd>
            </dl>
            <p className="u">{demand.term.notice}</p>
          </>
        ) : (
          <p>{t(demand.state === 'draft' ? 'demand.marg.noTerm' : 'demand.marg.ownTerm')}</p>
        )}
      </MarginSection>
    </Margin>
  );
}
