import { A, Progress, State, TaskList } from '../../kit/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { usePeople } from '../deciding/people.ts';
import { checkLines, progressOf } from './checks.ts';
import { evidenceOf } from './evidence.ts';
import type { Offer } from './wire.ts';

const unborn = {
  O9: 'offer.check.O9.about',
} as const;
const asked = {
  O1: 'offer.check.O1.notDone',
  O2: 'offer.check.O2.notDone',
  O3: 'offer.check.O3.notDone',
  O4: 'offer.check.O4.notDone',
  O5: 'offer.check.O5.notDone',
  O6: 'offer.check.O6.notDone',
  O7: 'offer.check.O7.notDone',
  O8: 'offer.check.O8.notDone',
} as const;

/** What O10 says, by where the offer is. */
function usePublication(offer: Offer): string {
  const { t, date } = useWords();
  if (offer.state === 'suspended') return t('offer.check.O10.suspended');
  if (offer.state === 'withdrawn' || offer.state === 'closed' || offer.state === 'archived')
    return t('offer.check.O10.ended');
  const phase = offer.nextEdition?.phase ?? offer.state;
  if (phase === 'inReview') return t('offer.check.O10.inReview', { who: t('offer.check.O10.approver') });
  if (phase === 'approved') return t('offer.check.O10.approved');
  if (phase === 'published') return t('offer.check.O10.published', { date: date(offer.edition?.publishedAt ?? '') });
  const ready = offer.checks.every((check) => !check.required || check.id === 'O10' || check.status === 'done');
  return t(ready ? 'offer.check.O10.ready' : 'offer.check.O10.waits');
}

/** The ten steps: what each says, what it lacks, who has it in hand; those that cannot be done yet say so. */
export function OfferTasks({ offer }: { offer: Offer }) {
  const words = useWords();
  const { t, list } = words;
  const { hat } = useHat();
  const personOf = usePeople();
  const capacities = useCatalogue('capacities');
  const cycle = useCatalogue('cycle');
  const publication = usePublication(offer);
  const { done, all, unavailable } = progressOf(offer.checks);
  const required = offer.checks.filter((check) => check.required && check.id !== 'O10').map((check) => check.id);
  const items = offer.checks.map((check) => {
    const [line] = checkLines([check], words, personOf(check.by));
    const evidence =
      check.id === 'O10'
        ? publication
        : (evidenceOf(check.id, offer.content, hatName(hat), { capacities, cycle }, words) ??
          (check.id in unborn ? t(unborn[check.id as keyof typeof unborn]) : t(asked[check.id as keyof typeof asked])));
    const returned = check.status === 'returned' && check.reason;
    return {
      key: check.id,
      mark: check.id,
      title: line?.title ?? check.name,
      ...(line?.open ? { to: `/ofertas/${offer.id}/${check.id}` } : {}),
      detail: returned ? t('offer.check.returnedBy', { reason: returned }) : evidence,
      missing: line?.missing,
      state: line && <State is={line.is}>{line.words}</State>,
    };
  });
  return (
    <section>
      <div className="row between tasks-head">
        <h2>{t(offer.edition && !offer.nextEdition ? 'offer.tasks.titleDone' : 'offer.tasks.title')}</h2>
        <Progress value={done} max={all}>
          {t('offer.tasks.progress', { done, all })}
        </Progress>
      </div>
      <TaskList ordered items={items} label={t('offer.tasks.title')} />
      <p className="s u mt-s">
        {unavailable > 0 && t('offer.tasks.unavailable', { n: unavailable })}{' '}
        {required.length > 0 && t('offer.tasks.required', { list: list(required) })}{' '}
        <A to="/ofertas/exigencias">{t('offer.tasks.policy')}</A>
      </p>
    </section>
  );
}
