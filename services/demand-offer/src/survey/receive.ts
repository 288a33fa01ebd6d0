import { bodyHash, type Issue, isRefusal, type PersonId, Refusal } from '@concierta/kernel';
import type { Loaded, Store, Write } from '@concierta/store';
import { type Answers, checkAnswers } from '@concierta/surveys';
import { isTerritoryCode } from '@concierta/territories';
import {
  type AnswerRow,
  answerItem,
  answerKey,
  type Channel,
  onceKey,
  AnswerRow as Row,
  receiptOf,
} from './answer-row.ts';
import { endOf, isOver, type Survey } from './state.ts';

/** An answer on its way in, before anything about it was checked. */
export interface Incoming {
  /** What the client calls it: the same key is the same answer, however often it is sent. */
  readonly key: string;
  readonly channel: Channel;
  readonly answers: Answers;
  readonly consent: boolean;
  /** When it was given, if that was before it was sent. */
  readonly answeredAt?: string | undefined;
  readonly territory?: string | undefined;
  readonly role?: string | undefined;
  readonly by?: PersonId | undefined;
  readonly link?: string | undefined;
  /** What could not even be read: told with everything else that is wrong, in its place. */
  readonly unread?: readonly Issue[] | undefined;
}

export interface Received {
  readonly answer: AnswerRow;
  /** True when this very answer had arrived before: nothing was written now. */
  readonly repeated: boolean;
}

const dayMs = 86_400_000;
/** What was collected in time without a network, on paper or in Kobo may still be loaded this long after the end. */
const graceMs = 30 * dayMs;
/** A telephone's clock may be ahead by so much. */
const aheadMs = 10 * 60_000;

/** The moment an answer is held to have been given: never after it arrived. */
const givenAt = (answeredAt: string | undefined, now: Date): string => {
  if (answeredAt === undefined) return now.toISOString();
  const at = Date.parse(answeredAt);
  if (at > now.getTime() + aheadMs) {
    const params = {
      es: 'La fecha de la respuesta está en el futuro.',
      en: 'The date of the answer is in the future.',
    };
    throw new Refusal('invalid', {}, [{ pointer: '/answeredAt', code: 'future', params }]);
  }
  return new Date(Math.min(at, now.getTime())).toISOString();
};

/** True while answers given at that moment may come in by that channel. */
export const accepts = (survey: Survey, channel: Channel, at: string, now: Date): boolean => {
  if (survey.state === 'draft') return false;
  if (!isOver(survey, now)) return at >= dayBefore(survey.openedAt);
  const end = endOf(survey) ?? '';
  return (
    channel !== 'link' && at <= end && at >= dayBefore(survey.openedAt) && now.getTime() <= Date.parse(end) + graceMs
  );
};

/** Paper bears a day and not an hour: what was answered on the day of opening counts. */
const dayBefore = (instant: string): string => new Date(Date.parse(instant) - dayMs).toISOString();

const asked = (pointer: string, es: string, en: string) => ({ pointer, code: 'required', params: { es, en } });

const wordsMissing = ({ content }: Survey, { consent, role }: Incoming) => [
  ...(content.consent !== undefined && !consent
    ? [
        asked(
          '/consent',
          'Para recibir la respuesta hace falta la autorización de tratamiento de datos.',
          'The authorisation to process data is needed to receive the answer.',
        ),
      ]
    : []),
  ...(content.form === 'interview' && role === undefined
    ? [
        asked(
          '/role',
          'Escriba el papel de quien respondió, no su nombre.',
          'Write the role of who answered, not their name.',
        ),
      ]
    : []),
];

/** The answer that a key gave, if it was used before. */
export const answerOfKey = async (store: Store, survey: Loaded<Survey>, key: string) => {
  const known = await store.get(onceKey(survey.owner, survey.id, key));
  if (!known) return undefined;
  const row = Row.safeParse(await store.get(answerKey(survey.owner, survey.id, String(known.answer))));
  return row.success ? { answer: row.data, hash: String(known.hash) } : undefined;
};

const hashOf = ({ answers, territory, role, channel }: Incoming): string =>
  bodyHash({ answers, territory: territory ?? null, role: role ?? null, channel });

/** What came of this very answer when it arrived before. Refuses `idempotency-key-reused` when it says something else now. */
export const receivedBefore = async (
  store: Store,
  survey: Loaded<Survey>,
  incoming: Incoming,
): Promise<Received | undefined> => {
  const known = await answerOfKey(store, survey, incoming.key);
  if (!known) return undefined;
  // By link the key is the page's own: somebody went back and changed an answer that cannot be changed.
  if (known.hash !== hashOf(incoming) && incoming.channel !== 'link') throw new Refusal('idempotency-key-reused');
  return { answer: known.answer, repeated: true };
};

/** An answer that may be kept, and the writes that keep it once. */
export interface Prepared {
  readonly answer: AnswerRow;
  readonly writes: readonly Write[];
}

type NewId = (kind: 'surveyAnswer') => string;

/**
 * Checks an answer and says what keeps it. Refuses `invalid` pointing at each question, and `guard-failed` (`openSurvey`)
 * when the survey does not take it (any more).
 */
export const prepareAnswer = (
  { state, owner, id: surveyId }: Loaded<Survey>,
  incoming: Incoming,
  { now, newId }: { readonly now: Date; readonly newId: NewId },
): Prepared => {
  const answeredAt = givenAt(incoming.answeredAt, now);
  if (!accepts(state, incoming.channel, answeredAt, now)) {
    throw new Refusal('guard-failed', { missing: ['openSurvey'] });
  }
  const { answers, issues } = checkAnswers(state.content.questions, incoming.answers, { isTerritory: isTerritoryCode });
  const { unread = [] } = incoming;
  const better = new Set(unread.map(({ pointer }) => pointer));
  const all = [...wordsMissing(state, incoming), ...unread, ...issues.filter(({ pointer }) => !better.has(pointer))];
  if (all.length > 0) throw new Refusal('invalid', {}, all);

  const id = newId('surveyAnswer');
  const answer = Row.parse({
    id,
    receipt: receiptOf(id),
    channel: incoming.channel,
    at: now.toISOString(),
    answeredAt,
    link: incoming.link,
    territory: incoming.territory,
    role: incoming.role,
    by: incoming.by,
    consentAt: state.content.consent === undefined ? undefined : answeredAt,
    answers,
  });
  return {
    answer,
    writes: [
      { put: { ...onceKey(owner, surveyId, incoming.key), answer: id, hash: hashOf(incoming) }, condition: 'absent' },
      { put: answerItem(owner, surveyId, answer), condition: 'absent' },
    ],
  };
};

interface Receiving {
  readonly now: Date;
  readonly newId: NewId;
  /** Writes of the same transaction: the link used up. */
  readonly also?: readonly Write[] | undefined;
}

/**
 * Takes an answer in: checked, kept as a row of its own, once. Refuses as `prepareAnswer`; one that had arrived before gets
 * the same receipt, also when the survey closed meanwhile. One transaction; the survey itself is not written, so thousands
 * may answer at once.
 */
export const receive = async (
  store: Store,
  survey: Loaded<Survey>,
  incoming: Incoming,
  { now, newId, also = [] }: Receiving,
): Promise<Received> => {
  const orBefore = async (error: unknown): Promise<Received> => {
    const before = await receivedBefore(store, survey, incoming);
    if (before) return before;
    throw error;
  };
  let prepared: Prepared;
  try {
    prepared = prepareAnswer(survey, incoming, { now, newId });
  } catch (error) {
    if (!isRefusal(error, 'guard-failed')) throw error;
    return orBefore(error);
  }
  try {
    await store.transact([...prepared.writes, ...also]);
    return { answer: prepared.answer, repeated: false };
  } catch (error) {
    if (!isRefusal(error, 'conflict') && !isRefusal(error, 'stale-version')) throw error;
    return orBefore(error);
  }
};
