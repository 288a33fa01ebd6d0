import { get } from '../../api/index.ts';
import { wordsNow } from '../../words/index.tsx';
import { isAsked, type Survey, type SurveyAnswer } from './wire.ts';

/** A spreadsheet runs what begins so: a quote before it makes it text again. */
const risky = /^[=+\-@\t\r]/;

const cell = (value: unknown): string => {
  const text = Array.isArray(value) ? value.join(' ') : value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && risky.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

async function everyAnswer(survey: string): Promise<SurveyAnswer[]> {
  const found: SurveyAnswer[] = [];
  let after: string | undefined;
  do {
    const page = await get('/surveys/{id}/answers', { path: { id: survey }, query: { limit: 100, after } });
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

/** Every answer as a CSV with the columns of ODK and Kobo, to be opened in a spreadsheet. Codes stay text. */
export async function downloadAnswers(survey: Survey): Promise<void> {
  const { code } = wordsNow();
  const questions = survey.content.questions.filter(isAsked).map(({ id }) => id);
  const answers = (await everyAnswer(survey.id)).filter(({ erasedAt }) => erasedAt === undefined);
  const header = ['receipt', 'channel', 'answered_at', 'territory', 'role', ...questions];
  const rows = answers.map((answer) => [
    answer.receipt,
    code('channel', answer.channel),
    answer.answeredAt,
    answer.place?.code,
    answer.role,
    ...questions.map((id) => (Object.hasOwn(answer.answers, id) ? answer.answers[id] : undefined)),
  ]);
  const text = [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  link.download = `${survey.id}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
