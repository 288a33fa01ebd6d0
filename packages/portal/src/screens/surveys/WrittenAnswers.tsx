import { useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { Section, Select } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { More } from '../../query/More.tsx';
import { usePages } from '../../query/usePages.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { type Asked, isAsked, numbersOf, type Survey, type SurveyAnswer } from './wire.ts';

const saidIn = (answer: SurveyAnswer, question: string): string => {
  const value = Object.hasOwn(answer.answers, question) ? answer.answers[question] : undefined;
  return typeof value === 'string' ? value : '';
};

function Erase({ survey, answer, onClose }: { survey: Survey; answer: SurveyAnswer; onClose: () => void }) {
  const { t } = useWords();
  const erase = useCommand('delete', '/surveys/{id}/answers/{answer}');
  return (
    <CommandDialog
      title={t('answers.erase.title', { receipt: answer.receipt })}
      body={t('answers.erase.body')}
      yes={t('answers.erase.yes')}
      no={t('answers.erase.no')}
      rank="bad"
      onYes={async () => {
        await erase.mutateAsync({ path: { id: survey.id, answer: answer.id } });
        onClose();
        say(t('answers.erase.done'));
      }}
      onNo={onClose}
    />
  );
}

/** What people wrote, one question at a time, page by page: to be read and not counted. Each answer can be erased when its author asks. */
export function WrittenAnswers({ survey }: { survey: Survey }) {
  const { t, code, date } = useWords();
  const numbers = numbersOf(survey.content.questions);
  const texts = survey.content.questions.filter(
    (question): question is Asked =>
      isAsked(question) && (question.kind === 'shortText' || question.kind === 'longText'),
  );
  const [chosen, choose] = useState(texts[0]?.id ?? '');
  const [erasing, setErasing] = useState<SurveyAnswer>();
  const query = usePages('/surveys/{id}/answers', { path: { id: survey.id } });
  const mayErase = survey.allowed.includes('erase');
  const detail = (answer: SurveyAnswer): string =>
    [date(answer.answeredAt), code('channel', answer.channel), answer.role, answer.place?.name, answer.receipt]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={t('answers.title')} note={t('answers.note')}>
      {texts.length > 0 && (
        <Select
          id="written"
          label={t('answers.question')}
          empty={t('answers.all')}
          value={chosen}
          options={texts.map(({ id, label }) => ({ value: id, label: `${numbers.get(id)}. ${label}` }))}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      <Loaded query={query}>
        {(answers) => (
          <ul className="said mt">
            {answers
              .filter((answer) => !chosen || saidIn(answer, chosen))
              .map((answer) => (
                <li key={answer.id}>
                  {answer.erasedAt ? (
                    <p className="u">{t('answers.erased')}</p>
                  ) : (
                    chosen && <blockquote>{saidIn(answer, chosen)}</blockquote>
                  )}
                  <p className="s u">
                    {detail(answer)}{' '}
                    {mayErase && !answer.erasedAt && (
                      <button type="button" className="lk" onClick={() => setErasing(answer)}>
                        {t('answers.erase')}
                        <span className="vh"> {answer.receipt}</span>
                      </button>
                    )}
                  </p>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      <More query={query}>{t('answers.more')}</More>
      {erasing && <Erase survey={survey} answer={erasing} onClose={() => setErasing(undefined)} />}
    </Section>
  );
}
