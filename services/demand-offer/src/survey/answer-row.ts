import { idSchema, PersonId, sha256 } from '@concierta/kernel';
import type { Item, Key } from '@concierta/store';
import { Answers } from '@concierta/surveys';
import * as z from 'zod';

const Instant = z.iso.datetime();

/** How an answer came. New ones go last. */
export const channels = ['application', 'link', 'kobo', 'paper'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** One answer as it is kept: written once, never edited; erased on request, its row stays and says so. */
export const AnswerRow = z.object({
  id: idSchema('surveyAnswer'),
  receipt: z.string(),
  channel: Channel,
  /** When it arrived, and when it was given: without a network, earlier. */
  at: Instant,
  answeredAt: Instant,
  link: idSchema('link').optional(),
  territory: z.string().optional(),
  /** Of an interview: the role of who answered. */
  role: z.string().optional(),
  /** Who answered or typed it, unless the survey is anonymous and this person is the one who answers. */
  by: PersonId.optional(),
  /** When whoever answered gave the authorisation that the survey asks for. */
  consentAt: Instant.optional(),
  answers: Answers,
  erasedAt: Instant.optional(),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

/** A survey's own partition: what a link to it may reach. */
export const surveyPartition = (owner: string, survey: string): string => `T#${owner}#SURVEY#${survey}`;

export const answerPrefix = 'ANSWER#';

export const answerKey = (owner: string, survey: string, answer: string): Key => ({
  pk: surveyPartition(owner, survey),
  sk: `${answerPrefix}${answer}`,
});

export const answerItem = (owner: string, survey: string, row: AnswerRow): Item => ({
  ...answerKey(owner, survey, row.id),
  ...row,
});

/** The row that remembers which answer a client's key gave: the same one sent again, days later, still counts once. */
export const onceKey = (owner: string, survey: string, clientKey: string): Key => ({
  pk: surveyPartition(owner, survey),
  sk: `KEY#${sha256(clientKey)}`,
});

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What whoever answered keeps: ten characters that can be said by telephone, made of the answer's id. */
export const receiptOf = (answer: string): string => {
  const digest = sha256(answer);
  const characters = Array.from(
    { length: 10 },
    (_, i) => crockford[Number.parseInt(digest.slice(2 * i, 2 * i + 2), 16) % 32],
  );
  return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
};
