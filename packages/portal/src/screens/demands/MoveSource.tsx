import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, useCommand } from '../../api/index.ts';
import { RadioGroup } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';

const moves = ['enforce', 'fulfil', 'lapse'] as const;

interface Props {
  readonly source: { readonly source: string; readonly title: string };
  readonly onClose: () => void;
}

/** Says what became of a cited source: it binds, it was fulfilled or it lapsed. Every demand that cites it will know. */
export function MoveSource({ source, onClose }: Props) {
  const { t } = useWords();
  const { data } = useQuery({ ...read('/sources/{id}', { path: { id: source.source } }), staleTime: 0 });
  const [picked, setPicked] = useState('');
  const enforce = useCommand('post', '/sources/{id}/enforce');
  const fulfil = useCommand('post', '/sources/{id}/fulfil');
  const lapse = useCommand('post', '/sources/{id}/lapse');
  const send = async (text: string) => {
    const input = { path: { id: source.source }, ifMatch: data?.etag };
    if (picked === 'enforce') await enforce.mutateAsync(input);
    else if (picked === 'fulfil') await fulfil.mutateAsync({ ...input, body: { outcome: text } });
    else await lapse.mutateAsync({ ...input, body: { reason: text } });
    say(t('source.move.done'));
    onClose();
  };
  const open = moves.filter((move) => data?.allowed.includes(move));
  return (
    <CommandDialog
      title={t('source.move.title')}
      body={source.title}
      yes={t('source.move.do')}
      no={t('source.move.no')}
      check={() => (picked ? [] : [{ field: 'move', message: t('source.move.missing') }])}
      missing={() => t('source.move.noRuling')}
      reason={
        picked && picked !== 'enforce'
          ? { label: t('source.move.why'), missing: t('source.move.whyMissing') }
          : undefined
      }
      onYes={send}
      onNo={onClose}
    >
      <RadioGroup
        id="move"
        label={t('source.move.pick')}
        value={picked}
        onChange={(event) => setPicked(event.target.value)}
        options={open.map((value) => ({ value, label: t(`source.move.${value}`) }))}
      />
    </CommandDialog>
  );
}
