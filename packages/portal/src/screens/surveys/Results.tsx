import { useQuery } from '@tanstack/react-query';
import { problemWords } from '../../api/index.ts';
import { Button, Crumbs, Empty, Head, Section } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { Counts } from './Counts.tsx';
import { downloadAnswers } from './download.ts';
import { QuestionResults } from './QuestionResults.tsx';
import { WrittenAnswers } from './WrittenAnswers.tsx';
import { isAsked, numbersOf, resultsQuery, type Survey, type SurveyResults, surveyQuery } from './wire.ts';
import './surveys.css';

/** With so few, a share says more than is known. */
const few = 30;

/** «Por enlace»: as a row begins, not as it goes inside a sentence. */
const startCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function Sheet({ survey, results }: { survey: Survey; results: SurveyResults }) {
  const { t, code, dateTime } = useWords();
  const { content } = survey;
  const numbers = numbersOf(content.questions);
  const { total } = results;
  return (
    <>
      <Head
        over={content.title}
        title={t('results.h1', { n: total })}
        lead={total > 0 && total < few ? t('results.few', { n: total }) : undefined}
        actions={
          total > 0 && (
            <Button rank="alt" onClick={() => void downloadAnswers(survey).catch((error) => say(problemWords(error)))}>
              {t('results.download')}
            </Button>
          )
        }
      />
      {total === 0 ? (
        <Empty title={t('results.none.title')}>{t(survey.over ? 'results.none.over' : 'results.none.open')}</Empty>
      ) : (
        <>
          <p className="s u">{t('results.countedAt', { when: dateTime(results.countedAt) })}</p>
          <Section title={t('results.how')}>
            <Counts
              caption={t('results.how')}
              header={t('results.col.channel')}
              total={total}
              rows={results.channels.map(({ value, count }) => ({
                key: value,
                label: startCase(code('channel', value)),
                count,
              }))}
            />
            {results.territories.length > 0 && (
              <Counts
                caption={t('results.where')}
                header={t('results.col.territory')}
                total={total}
                rows={results.territories.map(({ value, name, count }) => ({ key: value, label: name, count }))}
              />
            )}
          </Section>
          {content.questions.map((question) =>
            isAsked(question) ? (
              <QuestionResults
                key={question.id}
                question={question}
                number={numbers.get(question.id) ?? 0}
                result={results.questions.find(({ id }) => id === question.id)}
              />
            ) : (
              <div className="part" key={question.id}>
                <p className="over">
                  <b>{question.label}</b>
                </p>
              </div>
            ),
          )}
          <WrittenAnswers survey={survey} />
        </>
      )}
    </>
  );
}

/** Resultados: a sentence, a table with its bars, and the size of the sample, question by question. */
export function SurveyResultsPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const survey = useQuery(surveyQuery(id));
  const results = useQuery(resultsQuery(id));
  return (
    <Loaded query={survey} page>
      {(data) => (
        <>
          <Crumbs
            items={[
              { label: t('surveys.title'), to: '/encuestas' },
              { label: data.content.title, to: `/encuestas/${id}` },
            ]}
            here={t('results.title')}
          />
          <Loaded query={results} page>
            {(counted) => <Sheet survey={data} results={counted} />}
          </Loaded>
        </>
      )}
    </Loaded>
  );
}
