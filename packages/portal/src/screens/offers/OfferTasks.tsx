import { A, Progress, State, TaskList } from '../../kit/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { remembered } from '../deciding/kept.ts';
import { usePeople } from '../deciding/people.ts';
import { checkLines, progressOf } from './checks.ts';
import { evidenceOf } from './evidence.ts';
import { requiredLeft } from './next.ts';
import { registrationState } from './registration.ts';
import type { Offer } from './wire.ts';

/** What a step is for, until it says something itself. */
const purposeOf = ({ id }: Offer['checks'][number], { code }: Words): string | undefined =>
  id === 'O10' ? undefined : code('offer.check', `${id}.notDone`);

/** What O10 says, by where the offer is. */
function usePublication(offer: Offer): string {
  const words = useWords();
  const { t, date } = words;
  if (offer.state === 'suspended') return t('offer.check.O10.suspended');
  if (offer.state === 'withdrawn' || offer.state === 'closed' || offer.state === 'archived')
    return t('offer.check.O10.ended');
  const phase = offer.nextEdition?.phase ?? offer.state;
  if (phase === 'inReview') return t('offer.check.O10.inReview', { who: t('offer.check.O10.approver') });
  if (phase === 'approved') return t('offer.check.O10.approved');
  if (phase === 'published')
    return `${t('offer.check.O10.published', { date: date(offer.edition?.publishedAt ?? '') })} ${registrationState(offer, words).words}`;
  return t(requiredLeft(offer.checks).length === 0 ? 'offer.check.O10.ready' : 'offer.check.O10.waits');
}

/** Steps of which something was written in this window and never saved: it is still here. */
export const unsavedSteps = (offer: Offer): string[] =>
  offer.checks.flatMap(({ id }) => (remembered(`offer.${offer.id}.${id}`) === undefined ? [] : [id]));

/** The ten steps: what each says, what it lacks, who has it in hand. */
export function OfferTasks({ offer }: { offer: Offer }) {
  const words = useWords();
  const { t, list } = words;
  const { hat } = useHat();
  const personOf = usePeople();
  const capacities = useCatalogue('capacities');
  const cycle = useCatalogue('cycle');
  const publication = usePublication(offer);
  const { done, all } = progressOf(offer.checks);
  const writing = offer.allowed.includes('record');
  const drafting = writing && (offer.state === 'draft' || offer.nextEdition?.phase === 'draft');
  const unsaved = writing ? unsavedSteps(offer) : [];
  const left = requiredLeft(offer.checks);
  const items = offer.checks.map((check) => {
    const [line] = checkLines([check], words, personOf(check.by));
    const evidence =
      check.id === 'O10'
        ? publication
        : (evidenceOf(check.id, offer.content, hatName(hat), { capacities, cycle }, words) ?? purposeOf(check, words));
    const returned = check.status === 'returned' && check.reason;
    const here = unsaved.includes(check.id);
    return {
      key: check.id,
      mark: check.id,
      title: line?.title ?? check.name,
      to: `/ofertas/${offer.id}/${check.id}`,
      detail: returned ? t('offer.check.returnedBy', { reason: returned }) : evidence,
      missing: line?.missing,
      more: here && <strong>{t('tasks.unsaved')}</strong>,
      state: line && <State is={line.is}>{line.words}</State>,
    };
  });
  const required = offer.checks.filter((check) => check.required && check.id !== 'O10');
  return (
    <section>
      <div className="row between tasks-head">
        <h2>{t(offer.edition && !offer.nextEdition ? 'offer.tasks.titleDone' : 'offer.tasks.title')}</h2>
        <Progress value={done} max={all}>
          {t('offer.tasks.progress', { done, all })}
        </Progress>
      </div>
      {drafting && required.length > 0 && (
        <p className="mt-b">
          {left.length === 0
            ? t('tasks.ready')
            : t('tasks.left', {
                n: left.length,
                all: required.length,
                list: list(left.map(({ id }) => `${id} ${words.code('offer.check', id)}`)),
              })}
        </p>
      )}
      <TaskList ordered items={items} label={t('offer.tasks.title')} />
      <p className="s u mt-s">
        {required.length > 0 && t('offer.tasks.required', { list: list(required.map(({ id }) => id)) })}{' '}
        <A to="/ofertas/exigencias">{t('offer.tasks.policy')}</A>
      </p>
    </section>
  );
}
