import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem, problemWords, type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  Checkbox,
  Crumbs,
  ErrorSummary,
  Field,
  type FieldError,
  Head,
  Message,
  RadioGroup,
  Section,
  TextArea,
} from '../../kit/index.ts';
import { PlacePicker } from '../../kit/PlacePicker.tsx';
import { say } from '../../kit/say.tsx';
import { queries } from '../../query/cache.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { todayInColombia, useWords, type Words } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { Builder } from './Builder.tsx';
import { type Draft, draftsOf, questionsSent } from './drafting.ts';
import { isAsked, type Survey, surveyQuery } from './wire.ts';
import './surveys.css';

interface Writing {
  readonly title: string;
  readonly purpose: Survey['content']['purpose'];
  readonly introduction: string;
  readonly respondents: string;
  readonly consent: string;
  readonly until: string;
  readonly anonymous: boolean;
  readonly places: readonly { readonly code: string; readonly name: string }[];
  readonly drafts: readonly Draft[];
  /** The version this was written over. */
  readonly etag: string | undefined;
}

const writingOf = ({ content, places, etag }: Tagged<Survey>): Writing => ({
  title: content.title,
  purpose: content.purpose,
  introduction: content.introduction ?? '',
  respondents: content.respondents ?? '',
  consent: content.consent ?? '',
  until: content.until ?? '',
  anonymous: content.anonymous,
  places,
  drafts: draftsOf(content.questions),
  etag,
});

const purposes = ['need', 'satisfaction', 'test'] as const;

const errorsIn = ({ title, drafts }: Writing, { t }: Words): FieldError[] => [
  ...(title.trim() ? [] : [{ field: 'title', message: t('survey.title.missing') }]),
  ...drafts.flatMap(({ key, question }): FieldError[] => {
    const id = `q-${key}`;
    if (!question.label.trim()) {
      return [{ field: id, message: t(isAsked(question) ? 'builder.question.missing' : 'builder.heading.missing') }];
    }
    if ('options' in question && question.options.filter(({ label }) => label.trim()).length < 2) {
      return [{ field: `${id}-options`, message: t('builder.options.missing', { label: question.label }) }];
    }
    if (question.kind === 'scale') {
      return (['low', 'high'] as const)
        .filter((end) => !question[end].trim())
        .map((end) => ({ field: `${id}-${end}`, message: t('builder.ends.missing', { label: question.label }) }));
    }
    return [];
  }),
];

/** Where the service found something wrong, as a control of this page. */
const controlOf = (pointer: string, drafts: readonly Draft[]): string | undefined => {
  const [, part = '', at, field] = pointer.split('/');
  if (part !== 'questions') return part;
  const draft = drafts[Number(at)];
  if (!draft) return undefined;
  const id = `q-${draft.key}`;
  if (field === 'options') return `${id}-options`;
  return field === 'max' || field === 'min' || field === 'when' || field === 'low' || field === 'high'
    ? `${id}-${field}`
    : id;
};

const keyOf = (field: string | undefined): string | undefined =>
  /^q-(.+?)(-(options|low|high|max|min|when))?$/.exec(field ?? '')?.[1];

function Form({ survey }: { survey: Tagged<Survey> }) {
  const words = useWords();
  const { t, code } = words;
  const save = useCommand('patch', '/surveys/{id}');
  const { form, write, done } = useKept<Writing>(`survey.${survey.id}`, writingOf(survey));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const fail = (found: readonly FieldError[]) => {
    setErrors(found);
    setAttempt((n) => n + 1);
  };
  const interview = survey.content.form === 'interview';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const found = errorsIn(form, words);
    if (found.length > 0) return fail(found);
    try {
      const saved = await save.mutateAsync({
        path: { id: survey.id },
        ifMatch: form.etag,
        body: {
          title: form.title.trim(),
          purpose: form.purpose,
          form: survey.content.form,
          introduction: form.introduction.trim() || undefined,
          respondents: form.respondents.trim() || undefined,
          consent: form.consent.trim() || undefined,
          until: form.until || undefined,
          anonymous: form.anonymous,
          territories: form.places.map((place) => place.code),
          questions: questionsSent(form.drafts),
          serves: survey.serves,
        },
      });
      queries.setQueryData(surveyQuery(survey.id).queryKey, saved);
      done();
      say(t('survey.saved'));
      go(`/encuestas/${survey.id}`);
    } catch (error) {
      if (isProblem(error, 'stale-version')) return fail([{ message: t('survey.stale') }]);
      const issues = isProblem(error) ? (error.body.issues ?? []) : [];
      fail(
        issues.length > 0
          ? issues.map(({ pointer, message }) => ({ field: controlOf(pointer, form.drafts), message }))
          : [{ message: problemWords(error) }],
      );
    }
  };
  const wrong = new Set(errors.flatMap(({ field }) => keyOf(field) ?? []));
  const startOver = () => {
    done();
    write(writingOf(survey));
    setErrors([]);
  };
  return (
    <>
      <Head
        title={t(interview ? 'survey.edit.interview' : 'survey.edit.survey')}
        lead={t('survey.edit.lead')}
        name={survey.content.title}
      />
      {form.etag !== survey.etag && (
        <Message tone="attention" title={t('survey.newer')}>
          <p className="row">
            <Button rank="alt" onClick={startOver}>
              {t('survey.newer.take')}
            </Button>
          </p>
        </Message>
      )}
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Field
          id="title"
          label={t('survey.title')}
          maxLength={120}
          error={errorOf('title')}
          value={form.title}
          onChange={(event) => write({ title: event.target.value })}
        />
        <RadioGroup
          id="purpose"
          label={t('survey.purpose')}
          value={form.purpose}
          options={purposes.map((value) => ({ value, label: code('survey.purpose', value) }))}
          onChange={(event) => write({ purpose: event.target.value as Writing['purpose'] })}
        />
        <TextArea
          id="introduction"
          label={t('survey.introduction')}
          hint={t('survey.introduction.hint')}
          maxLength={2000}
          error={errorOf('introduction')}
          value={form.introduction}
          onChange={(event) => write({ introduction: event.target.value })}
        />
        <Field
          id="respondents"
          label={t('survey.respondents')}
          hint={t('survey.respondents.hint')}
          maxLength={200}
          error={errorOf('respondents')}
          value={form.respondents}
          onChange={(event) => write({ respondents: event.target.value })}
        />
        <Field
          id="until"
          type="date"
          wide="w12"
          label={t('survey.until')}
          min={todayInColombia(new Date())}
          error={errorOf('until')}
          value={form.until}
          onChange={(event) => write({ until: event.target.value })}
        />
        <Section title={t('survey.territories')} note={t('survey.territories.note')}>
          <PlacePicker
            id="territories"
            chosen={form.places}
            onChange={(places) => write({ places })}
            error={errorOf('territories')}
          />
        </Section>
        <Section title={t('survey.data')} note={t('survey.data.note')}>
          {!interview && (
            <Checkbox
              id="anonymous"
              label={t('survey.anonymous')}
              hint={t('survey.anonymous.hint')}
              checked={form.anonymous}
              onChange={(event) => write({ anonymous: event.target.checked })}
            />
          )}
          <TextArea
            id="consent"
            label={t('survey.consent')}
            hint={t('survey.consent.hint')}
            optional={form.anonymous}
            maxLength={2000}
            error={errorOf('consent')}
            value={form.consent}
            onChange={(event) => write({ consent: event.target.value })}
          />
        </Section>
        <Section title={t('survey.questions')} note={t('survey.questions.note')}>
          <Builder drafts={form.drafts} errorOf={errorOf} wrong={wrong} onChange={(drafts) => write({ drafts })} />
        </Section>
        <div className="row mt-l">
          <Button type="submit" busy={save.isPending}>
            {t('survey.save')}
          </Button>
          <A to={`/encuestas/${survey.id}`}>{t('survey.leave')}</A>
        </div>
      </form>
    </>
  );
}

/** What a survey says and asks, on one page, while it is a draft. */
export function EditSurvey() {
  const { t } = useWords();
  const { id = '' } = useParams();
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
            here={t('survey.edit')}
          />
          {data.allowed.includes('edit') ? <Form survey={data} /> : <Message title={t('survey.frozen')} />}
        </div>
      )}
    </Loaded>
  );
}
