import { useState } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { RadioGroup } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { useCitable } from './citable.ts';
import { sourceStanding } from './due.ts';
import { missingWords } from './missing.ts';
import type { Demand } from './wire.ts';

/** Cites a source that was registered before. */
export function CiteDialog({ demand, onClose }: { demand: Tagged<Demand>; onClose: () => void }) {
  const words = useWords();
  const { t, date, code } = words;
  const sources = useCitable(demand, true);
  const [source, setSource] = useState('');
  const cite = useCommand('post', '/demands/{id}/sources');
  return (
    <CommandDialog
      title={t('source.cite.title')}
      yes={t('source.cite.do')}
      no={t('source.cite.no')}
      body={sources.length === 0 ? t('source.cite.none') : undefined}
      check={() => (source ? [] : [{ field: 'cite', message: t('source.cite.missing') }])}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        await cite.mutateAsync({ path: { id: demand.id }, body: { source }, ifMatch: demand.etag });
        say(t('demand.done.cite'));
        onClose();
      }}
      onNo={onClose}
    >
      {sources.length > 0 && (
        <RadioGroup
          id="cite"
          label={t('source.cite.pick')}
          value={source}
          onChange={(event) => setSource(event.target.value)}
          options={sources.map((one) => ({
            value: one.id,
            label: one.title,
            hint: `${code('demand.source', one.kind)}, ${date(one.date)}. ${sourceStanding(one, words).words}`,
          }))}
        />
      )}
    </CommandDialog>
  );
}
