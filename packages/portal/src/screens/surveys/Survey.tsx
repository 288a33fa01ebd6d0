import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemWords, type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  ButtonLink,
  Columns,
  Crumbs,
  type Fact,
  Field,
  Head,
  Margin,
  MarginSection,
  Message,
  Section,
  State,
  Summary,
} from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { KoboForm } from './KoboForm.tsx';
import { Links } from './Links.tsx';
import { Preview } from './Preview.tsx';
import { ResultsSummary } from './ResultsSummary.tsx';
import { surveyState } from './states.ts';
import { WaitingAnswers } from './WaitingAnswers.tsx';
import { type Survey as SurveyData, surveyQuery } from './wire.ts';
import './surveys.css';

/** Fetched when somebody makes a source of what was answered. */
const UseAsSource = lazy(async () => ({ default: (await import('./UseAsSource.tsx')).UseAsSource }));

type Act = 'open' | 'close' | 'extend' | 'source';

function Acting({ act, survey, onClose }: { act: Act; survey: Tagged<SurveyData>; onClose: () => void }) {
  const { t, date } = useWords();
  const open = useCommand('post', '/surveys/{id}/open');
  const close = useCommand('post', '/surveys/{id}/close');
  const extend = useCommand('post', '/surveys/{id}/extend');
  const [until, setUntil] = useState(survey.content.until ?? '');
  const common = { path: { id: survey.id }, ifMatch: survey.etag };
  const then = (words: string) => () => {
    onClose();
    say(words);
  };
  switch (act) {
    case 'open':
      return (
        <CommandDialog
          title={t('survey.open.title')}
          body={t('survey.open.body', { until: date(survey.content.until ?? '') })}
          yes={t('survey.open.yes')}
          no={t('survey.open.no')}
          onYes={() => open.mutateAsync(common).then(then(t('survey.open.done')))}
          onNo={onClose}
        />
      );
    case 'close':
      return (
        <CommandDialog
          title={t('survey.close.title')}
          body={t('survey.close.body')}
          yes={t('survey.close.yes')}
          no={t('survey.close.no')}
          rank="bad"
          onYes={() => close.mutateAsync(common).then(then(t('survey.close.done')))}
          onNo={onClose}
        />
      );
    case 'extend':
      return (
        <CommandDialog
          title={t('survey.extend.title')}
          yes={t('survey.extend.yes')}
          no={t('survey.extend.no')}
          check={() =>
            until < todayInColombia(new Date()) ? [{ field: 'newUntil', message: t('survey.extend.missing') }] : []
          }
          onYes={() => extend.mutateAsync({ ...common, body: { until } }).then(then(t('survey.extend.done')))}
          onNo={onClose}
        >
          <Field
            id="newUntil"
            type="date"
            wide="w12"
            label={t('survey.until')}
            min={todayInColombia(new Date())}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </CommandDialog>
      );
    case 'source':
      return <UseAsSource survey={survey} onClose={onClose} />;
  }
}

/** A copy begins with the same words and questions: what was open does not change. */
function Copy({ survey }: { survey: SurveyData }) {
  const { t } = useWords();
  const create = useCommand('post', '/surveys');
  const copy = async () => {
    const { until: _, ...content } = survey.content;
    const title = t('survey.copy.of', { title: content.title }).slice(0, 120);
    const made = await create.mutateAsync({ body: { ...content, title, serves: survey.serves, copyOf: survey.id } });
    go(`/encuestas/${made.id}/editar`);
  };
  return (
    <Button rank="alt" busy={create.isPending} onClick={() => void copy().catch((error) => say(problemWords(error)))}>
      {t('survey.copy')}
    </Button>
  );
}

function Actions({ survey, onAct }: { survey: SurveyData; onAct: (act: Act) => void }) {
  const { t } = useWords();
  const may = (command: string) => survey.allowed.includes(command);
  const at = `/encuestas/${survey.id}`;
  const answers = may('answer') && !survey.over;
  const interview = survey.content.form === 'interview';
  return (
    <>
      {may('open') && <Button onClick={() => onAct('open')}>{t('survey.do.open')}</Button>}
      {may('edit') && (
        <ButtonLink rank={may('open') ? 'alt' : 'main'} to={`${at}/editar`}>
          {t('survey.do.edit')}
        </ButtonLink>
      )}
      {answers && (
        <ButtonLink to={`${at}/responder`}>{t(interview ? 'survey.do.interview' : 'survey.do.answer')}</ButtonLink>
      )}
      {may('answer') && !interview && (
        <ButtonLink rank="alt" to={`${at}/responder?canal=papel`}>
          {t('survey.do.paper')}
        </ButtonLink>
      )}
      {survey.state !== 'draft' && survey.over && (
        <ButtonLink to={`${at}/resultados`}>{t('survey.do.results')}</ButtonLink>
      )}
      {may('useAsSource') && (
        <Button rank="alt" onClick={() => onAct('source')}>
          {t(survey.source ? 'survey.do.sourceAgain' : 'survey.do.source')}
        </Button>
      )}
      {may('extend') && (
        <Button rank="alt" onClick={() => onAct('extend')}>
          {t('survey.do.extend')}
        </Button>
      )}
      {may('close') && !survey.over && (
        <Button rank="bad" onClick={() => onAct('close')}>
          {t('survey.do.close')}
        </Button>
      )}
    </>
  );
}

function Details({ survey }: { survey: SurveyData }) {
  const { t, code, date } = useWords();
  const { content } = survey;
  const fact = (key: string, term: string, value: Fact['value']): Fact[] => (value ? [{ key, term, value }] : []);
  return (
    <Section title={t('survey.details')} first={survey.state === 'draft'}>
      <Summary
        facts={[
          ...fact('purpose', t('survey.purpose'), code('survey.purpose', content.purpose)),
          ...fact('introduction', t('survey.introduction'), content.introduction),
          ...fact('respondents', t('survey.respondents'), content.respondents),
          ...fact('until', t('survey.until'), content.until && date(content.until)),
          ...fact('territories', t('survey.territories'), survey.places.map(({ name }) => name).join('; ')),
          ...fact(
            'anonymous',
            t('survey.data'),
            content.form === 'interview'
              ? t('survey.anonymous.interview')
              : t(content.anonymous ? 'survey.anonymous.yes' : 'survey.anonymous.not'),
          ),
          ...fact('consent', t('survey.consent'), content.consent),
        ]}
      />
    </Section>
  );
}

function Sheet({ survey }: { survey: Tagged<SurveyData> }) {
  const words = useWords();
  const { t, code, list } = words;
  const [acting, act] = useState<Act>();
  const { content } = survey;
  const until = survey.state === 'closed' ? survey.endsAt?.slice(0, 10) : content.until;
  const { is, words: says } = surveyState({ state: survey.state, over: survey.over, until }, words);
  const writes = survey.allowed.some((command) => ['edit', 'useAsSource'].includes(command));
  return (
    <>
      <Crumbs items={[{ label: t('surveys.title'), to: '/encuestas' }]} here={content.title} />
      <Head
        over={
          <>
            <State is={is}>{says}</State>
            <span>{code('survey.form', content.form)}</span>
          </>
        }
        title={content.title}
        actions={<Actions survey={survey} onAct={act} />}
      />
      <Columns
        margin={
          <Margin>
            <MarginSection title={t('survey.marg.paper')}>
              <p>
                <A to={`/encuestas/${survey.id}/imprimir`}>{t('survey.marg.print')}</A>
              </p>
              <p>{t('survey.marg.print.text')}</p>
            </MarginSection>
            {survey.allowed.includes('answer') && (
              <MarginSection title={t('survey.marg.kobo')}>
                {content.form === 'interview' && !survey.over && <KoboForm survey={survey} />}
                <p>
                  <A to={address('/importaciones/nueva', { clase: 'surveyAnswers', encuesta: survey.id })}>
                    {t('survey.marg.kobo.load')}
                  </A>
                </p>
              </MarginSection>
            )}
            {survey.serves && (
              <MarginSection title={t('survey.marg.demand')}>
                <p>
                  <A to={`/demandas/${survey.serves}`}>{t('survey.marg.demand.see')}</A>
                </p>
              </MarginSection>
            )}
            {writes && survey.state !== 'draft' && (
              <MarginSection title={t('survey.marg.copy')}>
                <p>{t('survey.marg.copy.text')}</p>
                <Copy survey={survey} />
              </MarginSection>
            )}
          </Margin>
        }
      >
        <WaitingAnswers survey={survey.id} />
        {survey.state === 'draft' && survey.missing.length > 0 && (
          <Message title={t('survey.missing.title')}>
            <p>{t('survey.missing', { list: list(survey.missing.map((one) => code('survey.missing', one))) })}</p>
          </Message>
        )}
        {survey.source && (
          <Message tone="ok" title={t('survey.source.is')}>
            <p>{t(survey.serves ? 'survey.source.cited' : 'survey.source.alone')}</p>
          </Message>
        )}
        {survey.state !== 'draft' && <ResultsSummary survey={survey} />}
        {survey.state !== 'draft' && content.form === 'survey' && <Links survey={survey} />}
        <Details survey={survey} />
        <Preview survey={survey} />
      </Columns>
      <Suspense>{acting && <Acting act={acting} survey={survey} onClose={() => act(undefined)} />}</Suspense>
    </>
  );
}

/** Encuesta: where it stands, how it is answered, what was answered so far, and what can be done now. */
export function SurveyPage() {
  const { id = '' } = useParams();
  const survey = useQuery(surveyQuery(id));
  return (
    <Loaded query={survey} page>
      {(data) => <Sheet survey={data} />}
    </Loaded>
  );
}
