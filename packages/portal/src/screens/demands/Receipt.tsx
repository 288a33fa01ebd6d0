import { useQuery } from '@tanstack/react-query';
import { A, ButtonLink, Crumbs, Head, Trail } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { demandQuery } from './editing.ts';
import type { Demand } from './wire.ts';

function Given({ demand }: { demand: Demand }) {
  const { t, date } = useWords();
  const { hat } = useHat();
  const next = [
    { key: '1', by: 'nation' as const, what: t('new.receipt.next1'), detail: t('new.receipt.next1.body') },
    { key: '2', by: 'nation' as const, what: t('new.receipt.next2'), detail: t('new.receipt.next2.body') },
    { key: '3', by: 'territory' as const, what: t('new.receipt.next3'), detail: t('new.receipt.next3.body') },
  ];
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('demand.crumb'), to: '/demandas' }]} here={demand.receipt ?? demand.title} />
      <Head over={demand.title} title={t('new.receipt.h1')} />
      <section aria-label={t('new.receipt.number')}>
        <p className="u">{t('new.receipt.number')}</p>
        <p className="bigcode">{demand.receipt}</p>
        {demand.term && (
          <>
            <p className="mt">
              <b>{t('new.receipt.due', { date: date(demand.term.dueAt) })}</b>{' '}
              {t('new.receipt.days', { n: demand.term.workingDays, rule: demand.term.rule })}
            </p>
            <p className="s u">{demand.term.notice}</p>
          </>
        )}
        <p className="mt s u">{t('new.receipt.keep')}</p>
      </section>
      {hat.owner.ownerKind === 'territorial' && (
        <section className="sec">
          <h2>{t('new.receipt.next')}</h2>
          <Trail items={next} label={t('new.receipt.next')} />
        </section>
      )}
      <div className="row mt-l">
        <ButtonLink to={`/demandas/${demand.id}`}>{t('new.receipt.see')}</ButtonLink>
        <A to="/demandas/nueva">{t('new.receipt.another')}</A>
      </div>
    </div>
  );
}

/** What a person takes away: the number, by when there is an answer, and what happens next. */
export function Receipt() {
  const { id = '' } = useParams();
  const demand = useQuery(demandQuery(id));
  return (
    <Loaded query={demand} page>
      {(data) => <Given demand={data} />}
    </Loaded>
  );
}
