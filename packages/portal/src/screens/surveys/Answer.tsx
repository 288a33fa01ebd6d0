import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { problemWords } from '../../api/index.ts';
import { A, Button, Checkbox, Crumbs, ErrorSummary, Field, type FieldError, Head, Message } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useHeading } from '../../kit/useHeading.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useAsked, useParams } from '../../router/index.ts';
import { todayInColombia, useWords, type Words } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { answersGiven, controlId, problemsIn, shownIn } from './asking.ts';
import { QuestionField } from './QuestionField.tsx';
import { answerNow, type Sent } from './queue.ts';
import { WaitingAnswers } from './WaitingAnswers.tsx';
import { type Answers, isAsked, numbersOf, type Survey, surveyQuery } from './wire.ts';
import './surveys.css';

interface Filling {
  readonly key: string;
  readonly answers: Answers;
  readonly places: Readonly<Record<string, string>>;
  readonly consent: boolean;
  readonly role: string;
  readonly day: string;
}

const fresh = (): Filling => ({
  key: crypto.randomUUID(),
  answers: {},
  places: {},
  consent: false,
  role: '',
  day: todayInColombia(new Date()),
});

const bogota = '-05:00';

/** On paper a day is written: it counts from noon, and today from now. */
const givenAt = (paper: boolean, day: string): string =>
  paper && day < todayInColombia(new Date())
    ? new Date(`${day}T12:00:00${bogota}`).toISOString()
    : new Date().toISOString();

const missingWords = (survey: Survey, paper: boolean, filling: Filling, words: Words): FieldError[] => {
  const { t } = words;
  const { content } = survey;
  return [
    ...(content.form === 'interview' && !filling.role.trim()
      ? [{ field: 'role', message: t('answer.role.missing') }]
      : []),
    ...(paper && !filling.day ? [{ field: 'day', message: t('answer.day.missing') }] : []),
    ...problemsIn(content.questions, filling.answers, words),
    ...(content.consent && !filling.consent ? [{ field: 'consent', message: t('answer.consent.missing') }] : []),
  ];
};

const errorsOf = (sent: Extract<Sent, { is: 'refused' }>, words: Words): FieldError[] => {
  const { problem } = sent;
  if (problem.code === 'guard-failed') return [{ message: words.t('answer.refused.over') }];
  const issues = problem.body.issues ?? [];
  if (issues.length === 0) return [{ message: problemWords(problem) }];
  return issues.map(({ pointer, message }) => ({
    field: pointer.startsWith('/answers/') ? controlId(pointer.slice('/answers/'.length)) : pointer.slice(1),
    message,
  }));
};

function Form({ survey, paper }: { survey: Survey; paper: boolean }) {
  const words = useWords();
  const { t } = words;
  const { content } = survey;
  const { form, write, done } = useKept<Filling>(`answer.${survey.id}.${paper ? 'paper' : 'app'}`, fresh());
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sent, setSent] = useState<Sent>();
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLFormElement>(null);
  useHeading(sent?.is);
  const numbers = numbersOf(content.questions);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const fail = (found: readonly FieldError[]) => {
    setErrors(found);
    setAttempt((n) => n + 1);
  };
  const again = () => {
    done();
    write(fresh());
    setErrors([]);
    setSent(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = missingWords(survey, paper, form, words);
    if (found.length > 0) return fail(found);
    setBusy(true);
    try {
      const result = await answerNow({
        key: form.key,
        survey: survey.id,
        title: content.title,
        body: {
          answers: answersGiven(content.questions, form.answers),
          channel: paper ? 'paper' : 'application',
          consent: form.consent,
          answeredAt: givenAt(paper, form.day),
          ...(form.role.trim() ? { role: form.role.trim() } : {}),
        },
      });
      if (result.is === 'refused') return fail(errorsOf(result, words));
      if (!paper) {
        done();
        return setSent(result);
      }
      say(result.is === 'sent' ? t('answer.paper.sent', { receipt: result.receipt }) : t('answer.waiting.title'));
      const { day } = form;
      again();
      write({ day });
      scrollTo(0, 0);
      top.current?.querySelector<HTMLElement>('input,textarea')?.focus();
    } catch {
      fail([{ message: t('answer.noRoom') }]);
    } finally {
      setBusy(false);
    }
  };
  if (sent) return <Done survey={survey} sent={sent} onAgain={again} />;
  return (
    <>
      <Head
        over={t(
          paper ? 'answer.over.paper' : content.form === 'interview' ? 'answer.over.interview' : 'answer.over.app',
        )}
        title={content.title}
        lead={content.introduction}
      />
      <WaitingAnswers survey={survey.id} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate ref={top} onSubmit={(event) => void submit(event)}>
        {content.form === 'interview' && (
          <Field
            id="role"
            label={t('answer.role')}
            hint={t('answer.role.hint')}
            maxLength={200}
            error={errorOf('role')}
            value={form.role}
            onChange={(event) => write({ role: event.target.value })}
          />
        )}
        {paper && (
          <Field
            id="day"
            type="date"
            wide="w12"
            label={t('answer.day')}
            hint={t('answer.day.hint')}
            max={todayInColombia(new Date())}
            error={errorOf('day')}
            value={form.day}
            onChange={(event) => write({ day: event.target.value })}
          />
        )}
        {shownIn(content.questions, form.answers).map((question) =>
          isAsked(question) ? (
            <QuestionField
              key={question.id}
              question={question}
              number={numbers.get(question.id) ?? 0}
              value={form.answers[question.id]}
              placeName={form.places[question.id]}
              error={errorOf(controlId(question.id))}
              onAnswer={(value, placeName) => {
                const { [question.id]: _, ...others } = form.answers;
                write({
                  answers: value === undefined ? others : { ...others, [question.id]: value },
                  ...(placeName ? { places: { ...form.places, [question.id]: placeName } } : {}),
                });
              }}
            />
          ) : (
            <div className="part" key={question.id}>
              <h2>{question.label}</h2>
              {question.help && <p className="u">{question.help}</p>}
            </div>
          ),
        )}
        {content.consent && (
          <div className="part">
            <h2>{t('answer.consent.title')}</h2>
            <p className="prose">{content.consent}</p>
            <Checkbox
              id="consent"
              label={t(paper ? 'answer.consent.paper' : 'answer.consent')}
              error={errorOf('consent')}
              checked={form.consent}
              onChange={(event) => write({ consent: event.target.checked })}
            />
          </div>
        )}
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t(paper ? 'answer.save.paper' : 'answer.save')}
          </Button>
          <A to={`/encuestas/${survey.id}`}>{t('answer.leave')}</A>
        </div>
      </form>
    </>
  );
}

function Done({ survey, sent, onAgain }: { survey: Survey; sent: Sent; onAgain: () => void }) {
  const { t } = useWords();
  const arrived = sent.is === 'sent';
  return (
    <>
      <Head
        over={survey.content.title}
        title={t(arrived ? 'answer.sent.title' : 'answer.waiting.title')}
        lead={arrived ? undefined : t('answer.waiting.text')}
      />
      {arrived && (
        <Message tone="ok" title={t('answer.receipt')}>
          <p>
            <span className="code">{sent.receipt}</span>
          </p>
          <p>{t('answer.receipt.keep')}</p>
        </Message>
      )}
      <WaitingAnswers survey={survey.id} />
      <div className="row mt-l">
        <Button onClick={onAgain}>{t('answer.another')}</Button>
        <A to={`/encuestas/${survey.id}`}>{t('answer.back')}</A>
      </div>
    </>
  );
}

/** Responder: one answer after the other, with or without a network; what people wrote on paper is typed in the same form. */
export function AnswerSurvey() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const paper = useAsked().get('canal') === 'papel';
  const survey = useQuery(surveyQuery(id));
  return (
    <Loaded query={survey} page>
      {(data) => (
        <div className="solo left">
          <Crumbs
            items={[
              { label: t('surveys.title'), to: '/encuestas' },
              { label: data.content.title, to: `/encuestas/${id}` },
            ]}
            here={t(paper ? 'answer.crumb.paper' : 'answer.crumb')}
          />
          {data.state === 'draft' ? (
            <Message title={t('answer.draft')} />
          ) : (
            <Form key={paper ? 'paper' : 'app'} survey={data} paper={paper} />
          )}
        </div>
      )}
    </Loaded>
  );
}
