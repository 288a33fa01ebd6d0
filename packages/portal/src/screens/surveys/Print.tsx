import { useQuery } from '@tanstack/react-query';
import type { Reading } from '../../api/index.ts';
import { read } from '../../api/index.ts';
import { Button, Crumbs } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { type Survey, surveyQuery } from './wire.ts';
import './surveys.css';

type Printed = Reading<'/surveys/{id}/form'>['printed'][number];

function Space({ space }: { space: NonNullable<Printed['space']> }) {
  switch (space.kind) {
    case 'lines':
      return Array.from({ length: space.lines }, (_, line) => `line ${line}`).map((line) => (
        <p className="lines" key={line} />
      ));
    case 'boxes':
      return (
        <p className={space.several ? 'boxes' : 'boxes one'}>
          {space.labels.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </p>
      );
    case 'scale':
      return (
        <p className="boxes one across">
          {Array.from({ length: space.to - space.from + 1 }, (_, i) => space.from + i).map((step) => (
            <span key={step}>
              {step}
              {step === space.from && ` (${space.low})`}
              {step === space.to && ` (${space.high})`}
            </span>
          ))}
        </p>
      );
    case 'blank':
      return <p className="lines">{space.unit && <span className="u">{space.unit}</span>}</p>;
  }
}

function Paper({ survey, printed }: { survey: Survey; printed: readonly Printed[] }) {
  const { t, date } = useWords();
  const { hat } = useHat();
  const { content } = survey;
  return (
    <article className="paper">
      <p className="over">{t('print.asks', { who: hatName(hat) })}</p>
      <h1 tabIndex={-1}>{content.title}</h1>
      {content.introduction && <p className="prose">{content.introduction}</p>}
      <p>{t('print.date')}</p>
      <p className="lines" />
      {content.form === 'interview' && (
        <>
          <p>{t('print.role')}</p>
          <p className="lines" />
        </>
      )}
      <ol>
        {printed.map((line) => (
          <li key={line.id}>
            {line.space ? (
              <p>
                <b>
                  {line.number}. {line.label}
                </b>
                {!line.required && <span className="u"> ({t('kit.optional')})</span>}
              </p>
            ) : (
              <h2>{line.label}</h2>
            )}
            {line.onlyIf.map(({ number, option }) => (
              <p className="s" key={number}>
                {t('survey.onlyIf', { n: number, option })}
              </p>
            ))}
            {line.help && <p className="s u">{line.help}</p>}
            {line.space && <Space space={line.space} />}
          </li>
        ))}
      </ol>
      {content.consent && (
        <>
          <h2>{t('answer.consent.title')}</h2>
          <p className="prose">{content.consent}</p>
          <p className="boxes">
            <span>{t('print.consent')}</span>
          </p>
        </>
      )}
      <p className="s u">{t('print.foot', { until: content.until ? date(content.until) : '—', id: survey.id })}</p>
    </article>
  );
}

/** The form for paper: printed here, filled in without a telephone, and typed in afterwards in the same order. */
export function PrintSurvey() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const survey = useQuery(surveyQuery(id));
  const form = useQuery(read('/surveys/{id}/form', { path: { id } }));
  return (
    <Loaded query={survey} page>
      {(data) => (
        <div className="solo left">
          <div className="no-print">
            <Crumbs
              items={[
                { label: t('surveys.title'), to: '/encuestas' },
                { label: data.content.title, to: `/encuestas/${id}` },
              ]}
              here={t('print.crumb')}
            />
            <div className="row mt-b">
              <Button onClick={() => print()}>{t('print.do')}</Button>
            </div>
          </div>
          <Loaded query={form}>{({ printed }) => <Paper survey={data} printed={printed} />}</Loaded>
        </div>
      )}
    </Loaded>
  );
}
