import { useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Field, Head, RadioGroup } from '../../kit/index.ts';
import { queries } from '../../query/cache.ts';
import { go, useAsked } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { type Survey, surveyQuery } from './wire.ts';

interface Beginning {
  readonly title: string;
  readonly form: Survey['content']['form'];
  readonly purpose: Survey['content']['purpose'];
}

const forms = ['survey', 'interview'] as const;
const purposes = ['need', 'satisfaction', 'test'] as const;

/** A survey begins with its name and what it is for; the questions come after. */
export function NewSurvey() {
  const { t, code } = useWords();
  const serves = useAsked().get('demanda') ?? undefined;
  const create = useCommand('post', '/surveys');
  const { form, write, done } = useKept<Beginning>('survey.new', { title: '', form: 'survey', purpose: 'need' });
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => (form.title.trim() ? [] : [{ field: 'title', message: t('survey.title.missing') }]),
    send: async () => {
      const body = { ...form, title: form.title.trim(), serves, anonymous: true, territories: [], questions: [] };
      const made = await create.mutateAsync({ body });
      queries.setQueryData(surveyQuery(made.id).queryKey, made);
      done();
      go(`/encuestas/${made.id}/editar`);
    },
    controls: { '/title': 'title', '/serves': 'title' },
  });
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('surveys.title'), to: '/encuestas' }]} here={t('surveys.new')} />
      <Head title={t('survey.new.h1')} lead={t(serves ? 'survey.new.lead.demand' : 'survey.new.lead')} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Field
          id="title"
          label={t('survey.title')}
          hint={t('survey.title.hint')}
          maxLength={120}
          error={errorOf('title')}
          value={form.title}
          onChange={(event) => write({ title: event.target.value })}
        />
        <RadioGroup
          id="form"
          label={t('survey.form')}
          value={form.form}
          options={forms.map((value) => ({
            value,
            label: code('survey.form', value),
            hint: t(`survey.form.${value}.hint`),
          }))}
          onChange={(event) => write({ form: event.target.value as Beginning['form'] })}
        />
        <RadioGroup
          id="purpose"
          label={t('survey.purpose')}
          value={form.purpose}
          options={purposes.map((value) => ({ value, label: code('survey.purpose', value) }))}
          onChange={(event) => write({ purpose: event.target.value as Beginning['purpose'] })}
        />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('survey.new.do')}
          </Button>
          <A to={serves ? `/demandas/${serves}` : '/encuestas'}>{t('survey.new.no')}</A>
        </div>
      </form>
    </div>
  );
}
