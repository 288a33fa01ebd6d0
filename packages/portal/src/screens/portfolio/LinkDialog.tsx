import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, read, useCommand } from '../../api/index.ts';
import { RadioGroup } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import type { FoundOffer } from './wire.ts';

interface Props {
  readonly offer: Pick<FoundOffer, 'id' | 'title' | 'owner'>;
  /** The demand it was looked for, already chosen. */
  readonly demand: string;
  readonly onClose: () => void;
}

/** Links a published offer, of one's own entity or of another, to one of one's characterised demands. */
export function LinkDialog({ offer, demand, onClose }: Props) {
  const { t, list, code } = useWords();
  const { hat } = useHat();
  const [chosen, choose] = useState(demand);
  const { data } = useQuery(read('/demands', { query: { state: 'characterised', limit: 50 } }));
  const serve = useCommand('post', '/demands/{id}/serve');
  const rows = data?.items ?? [];
  const others =
    offer.owner.id === hat.owner.id
      ? undefined
      : t('portfolio.link.others', { who: offer.owner.acronym ?? offer.owner.name });
  return (
    <CommandDialog
      title={t('portfolio.link.title', { title: offer.title })}
      body={data && rows.length === 0 ? t('portfolio.link.none') : others}
      yes={t('portfolio.link.do')}
      no={t('portfolio.link.no')}
      check={() => (chosen ? [] : [{ field: 'demand', message: t('portfolio.link.missing') }])}
      missing={(codes) => list(codes.map((one) => code('portfolio.missing', one)))}
      onYes={async () => {
        const { etag } = await get('/demands/{id}', { path: { id: chosen } });
        await serve.mutateAsync({ path: { id: chosen }, body: { offer: offer.id }, ifMatch: etag });
        say(t('portfolio.link.done'));
        onClose();
      }}
      onNo={onClose}
    >
      {rows.length > 0 && (
        <RadioGroup
          id="demand"
          label={t('portfolio.link.pick')}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          options={rows.map((row) => ({ value: row.id, label: row.title, hint: row.receipt ?? '' }))}
        />
      )}
    </CommandDialog>
  );
}
