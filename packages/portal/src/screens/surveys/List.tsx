import { get } from '../../api/index.ts';
import { ButtonLink, Empty, Head, ListFilter, State, type Task, TaskList } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { go, useAsked } from '../../router/index.ts';
import { type Hat, hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { surveyState } from './states.ts';
import { WaitingAnswers } from './WaitingAnswers.tsx';
import type { SurveyRow } from './wire.ts';

const page = '/encuestas';
const states = ['draft', 'open', 'closed'] as const;

type Filters = Readonly<Record<'q' | 'state', string>>;

const writes = (hat: Hat) => hat.roles.some((role) => ['formulator', 'official', 'representative'].includes(role));

const taskOf = (row: SurveyRow, words: Words): Task => {
  const { t, code } = words;
  const { is, words: says } = surveyState(row, words);
  return {
    key: row.id,
    title: row.title,
    to: `${page}/${row.id}`,
    detail: t('surveys.item', {
      form: code('survey.form', row.form),
      purpose: code('survey.purpose', row.purpose),
      n: row.questions,
    }),
    state: <State is={is}>{says}</State>,
  };
};

function FilterForm({ filters }: { filters: Filters }) {
  const { t, code } = useWords();
  return (
    <ListFilter
      label={t('surveys.filter.text')}
      apply={t('surveys.filter.apply')}
      values={filters}
      onApply={({ q, state }) => go(address(page, { q, estado: state }))}
      fields={{
        q: { kind: 'words', id: 'q', label: t('surveys.filter.text') },
        state: {
          kind: 'choice',
          id: 'estado',
          label: t('surveys.filter.state'),
          any: t('surveys.filter.anyState'),
          options: states.map((one) => ({ value: one, label: code('survey.state', one) })),
        },
      }}
    />
  );
}

/** Encuestas: what this organisation asks or asked, the newest first, and the answers that wait on this device. */
export function SurveyList() {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const asked = useAsked();
  const filters: Filters = { q: asked.get('q') ?? '', state: asked.get('estado') ?? '' };
  const { query, items } = usePagesBy<SurveyRow>(['/surveys', 'list', filters], (after, signal) =>
    get(
      '/surveys',
      {
        query: {
          q: filters.q || undefined,
          state: (filters.state || undefined) as SurveyRow['state'] | undefined,
          after,
        },
      },
      signal,
    ),
  );
  const filtered = Boolean(filters.q || filters.state);
  const title = query.data
    ? t('surveys.heading', { n: items.length, more: query.hasNextPage ? 'yes' : 'no' })
    : t('surveys.heading.loading');
  return (
    <>
      <Head
        over={t('surveys.title')}
        title={title}
        actions={writes(hat) && <ButtonLink to={`${page}/nueva`}>{t('surveys.new')}</ButtonLink>}
      />
      <WaitingAnswers />
      <FilterForm key={asked.toString()} filters={filters} />
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <Empty
              title={filtered ? t('surveys.empty.filtered.title') : t('surveys.empty.title', { who: hatName(hat) })}
              action={
                filtered ? (
                  <ButtonLink rank="alt" to={page}>
                    {t('surveys.filter.clear')}
                  </ButtonLink>
                ) : undefined
              }
            >
              {t(filtered ? 'surveys.empty.filtered.body' : 'surveys.empty.body')}
            </Empty>
          ) : (
            <section>
              <h2 className="vh">{t('surveys.title')}</h2>
              <TaskList items={items.map((row) => taskOf(row, words))} />
              <More query={query}>{t('surveys.next')}</More>
            </section>
          )
        }
      </Loaded>
    </>
  );
}
