import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { Dialog, TextArea, Waiting } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { resultsQuery, type Survey, type SurveyResults } from './wire.ts';

interface Props {
  readonly survey: Tagged<Survey>;
  readonly onClose: () => void;
}

function Ask({ survey, results, onClose }: Props & { results: SurveyResults }) {
  const { t } = useWords();
  const use = useCommand('post', '/surveys/{id}/source');
  const [findings, setFindings] = useState(results.findings);
  return (
    <CommandDialog
      title={t('useSource.title')}
      body={t(survey.serves ? 'useSource.body.demand' : 'useSource.body', { n: results.total })}
      yes={t('useSource.yes')}
      no={t('useSource.no')}
      check={() => (findings.trim() ? [] : [{ field: 'findings', message: t('useSource.findings.missing') }])}
      missing={() => t('useSource.noAnswers')}
      onYes={async () => {
        await use.mutateAsync({ path: { id: survey.id }, ifMatch: survey.etag, body: { findings: findings.trim() } });
        onClose();
        say(t(survey.serves ? 'useSource.done.demand' : 'useSource.done'));
      }}
      onNo={onClose}
    >
      <TextArea
        id="findings"
        rows={10}
        label={t('useSource.findings')}
        hint={t('useSource.findings.hint')}
        maxLength={4000}
        value={findings}
        onChange={(event) => setFindings(event.target.value)}
      />
    </CommandDialog>
  );
}

/** «Usar como fuente»: the results become findings that a person corrects before they are registered and cited. */
export function UseAsSource({ survey, onClose }: Props) {
  const { t } = useWords();
  const { data } = useQuery(resultsQuery(survey.id));
  if (data) return <Ask survey={survey} results={data} onClose={onClose} />;
  return (
    <Dialog open title={t('useSource.title')} onClose={onClose}>
      <Waiting />
    </Dialog>
  );
}
