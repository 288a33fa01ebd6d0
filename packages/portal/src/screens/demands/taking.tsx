import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem, Problem, read, useCommand } from '../../api/index.ts';
import { Select } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { go } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { missingWords } from './missing.ts';

interface Props {
  /** The demand of a territory that nobody took. */
  readonly shared: { readonly owner: string; readonly id: string; readonly asker: string };
  readonly onClose: () => void;
}

/** Of two that take at once one wins; the other is told so, and not in codes. */
async function orLost<T>(act: Promise<T>, { t }: Words): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (!isProblem(error, 'illegal-transition', 'guard-failed', 'stale-version', 'not-found')) throw error;
    throw new Problem({ status: 409, code: 'lost', detail: t('demand.take.lost') });
  }
}

/** Taking: from now on this entity answers. */
export function TakeDialog({ shared, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const take = useCommand('post', '/shared/{owner}/demands/{id}/take');
  const who = hatName(hat);
  return (
    <CommandDialog
      title={t('demand.take.title')}
      body={t('demand.take.body', { who, asker: shared.asker })}
      yes={t('demand.do.take')}
      no={t('demand.take.no')}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        const { demand } = await orLost(take.mutateAsync({ path: { owner: shared.owner, id: shared.id } }), words);
        say(t('demand.done.take', { who }));
        onClose();
        go(`/demandas/${demand.demand}?tomada=si`);
      }}
      onNo={onClose}
    />
  );
}

/** Routing: the coordinator puts the competent entity in charge. */
export function RouteDialog({ shared, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [to, setTo] = useState('');
  const { data } = useQuery(read('/entities', { query: { status: 'active', limit: 100 } }));
  const send = useCommand('post', '/shared/{owner}/demands/{id}/route');
  const entities = (data?.items ?? []).filter((one) => one.owner);
  return (
    <CommandDialog
      title={t('demand.route.title')}
      body={t('demand.route.body', { asker: shared.asker })}
      yes={t('demand.do.route')}
      no={t('demand.route.no')}
      check={() => (to ? [] : [{ field: 'to', message: t('demand.route.missing') }])}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        await orLost(send.mutateAsync({ path: { owner: shared.owner, id: shared.id }, body: { to } }), words);
        say(t('demand.done.route', { who: entities.find((one) => one.owner === to)?.name ?? to }));
        onClose();
      }}
      onNo={onClose}
    >
      <Select
        id="to"
        label={t('demand.route.to')}
        hint={t('demand.route.to.hint')}
        empty=""
        value={to}
        onChange={(event) => setTo(event.target.value)}
        options={entities.map((one) => ({ value: one.owner ?? '', label: one.name }))}
      />
    </CommandDialog>
  );
}
