import { Trail, type TrailItem } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { useWords } from '../../words/index.tsx';
import { isWaiting } from './states.ts';
import type { NameOf, Referral, Step } from './wire.ts';

const agreed: ReadonlySet<Step['kind']> = new Set(['accepted', 'served']);

/** One step: its day, who did it, and its words for who may read them. */
const itemOf = (step: Step, index: number, nameOf: NameOf, { t, date }: Words): TrailItem => {
  const sentence =
    step.kind === 'declined' && step.as === 'system'
      ? 'ref.trail.declined.system'
      : (`ref.trail.${step.kind}` as const);
  return {
    key: String(index),
    by: agreed.has(step.kind) ? 'agreed' : 'nation',
    at: date(step.at),
    dateTime: step.at,
    what: t(sentence, { by: nameOf(step.by), to: step.to ? nameOf(step.to) : '' }),
    detail: step.dueAt && t('ref.trail.due', { date: date(step.dueAt) }),
    why: step.words,
  };
};

const nextOf = (referral: Referral, nameOf: NameOf, { t, date }: Words): string | undefined => {
  const [who, sender] = [nameOf(referral.to), nameOf(referral.owner)];
  if (isWaiting(referral.state)) return t('ref.trail.next.answer', { who, date: date(referral.term.dueAt) });
  if (referral.state === 'declined' || referral.state === 'expired') return t('ref.trail.next.decide', { sender });
  return referral.state === 'accepted' ? t('ref.trail.next.resolve', { who }) : undefined;
};

/** The one trail that everybody reads: what happened, in order, and what is missing. */
export function ReferralTrail({ referral, nameOf }: { referral: Referral; nameOf: NameOf }) {
  const words = useWords();
  const past = referral.trail.map((step, index) => itemOf(step, index, nameOf, words));
  const next = nextOf(referral, nameOf, words);
  const future: TrailItem[] = next ? [{ key: 'next', by: 'future', what: next }] : [];
  return <Trail items={[...past, ...future]} label={words.t('ref.trail.title')} />;
}
