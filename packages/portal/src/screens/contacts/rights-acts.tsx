import { useId, useState } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { CheckboxGroup, Field, RadioGroup, Select, TextArea } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { channels } from './rights-form.ts';
import type { RightsRequest } from './wire.ts';

interface Props {
  readonly request: Tagged<RightsRequest>;
  readonly onClose: () => void;
}

type Outcome = NonNullable<RightsRequest['resolution']>['outcome'];
type Kept = NonNullable<RightsRequest['resolution']>['kept'][number];

const outcomes: readonly Outcome[] = ['granted', 'partly', 'denied'];
const records: readonly Kept[] = ['minutes', 'acceptances', 'editions', 'legalDuty'];

/** More time, once, with its reason. */
export function ExtendDialog({ request, onClose }: Props) {
  const { t } = useWords();
  const extend = useCommand('post', '/rights-requests/{id}/extend');
  return (
    <CommandDialog
      title={t('rights.extend.title', { n: request.due.extension })}
      body={t('rights.extend.body')}
      yes={t('rights.extend.yes')}
      no={t('rights.extend.no')}
      reason={{ label: t('rights.extend.reason'), missing: t('rights.extend.missing') }}
      onYes={async (reason) => {
        await extend.mutateAsync({ path: { id: request.id }, body: { reason }, ifMatch: request.etag });
        say(t('rights.done.extend'));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

const effects = {
  know: 'rights.resolve.exports',
  update: 'rights.resolve.edits',
  rectify: 'rights.resolve.edits',
  delete: 'rights.resolve.erases',
  revoke: 'rights.resolve.withdraws',
} as const;

/** The decision: what is granted, why not the rest, and what stays in the archive. */
export function ResolveDialog({ request, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const resolve = useCommand('post', '/rights-requests/{id}/resolve');
  const takesAway = request.kind === 'delete' || request.kind === 'revoke';
  const erasing = request.kind === 'delete' && outcome !== undefined && outcome !== 'denied';
  return (
    <CommandDialog
      title={t('rights.resolve.title')}
      body={t(takesAway && !request.contact ? 'rights.resolve.needsContact' : effects[request.kind])}
      yes={t(erasing ? 'rights.resolve.yes.erase' : 'rights.resolve.yes')}
      no={t('rights.resolve.no')}
      rank={erasing ? 'bad' : 'main'}
      missing={() => t('rights.resolve.needsContact')}
      check={() => [
        ...(outcome ? [] : [{ field: `${id}-outcome`, message: t('rights.resolve.err.outcome') }]),
        ...(outcome && outcome !== 'granted' && !reason.trim()
          ? [{ field: `${id}-reason`, message: t('rights.resolve.err.reason') }]
          : []),
      ]}
      onYes={async () => {
        if (!outcome) return;
        await resolve.mutateAsync({
          path: { id: request.id },
          body: { outcome, reason: reason.trim() || undefined, kept: [...kept] },
          ifMatch: request.etag,
        });
        say(t('rights.done.resolve'));
        onClose();
      }}
      onNo={onClose}
    >
      <RadioGroup
        id={`${id}-outcome`}
        label={t('rights.resolve.outcome')}
        value={outcome ?? ''}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
        options={outcomes.map((one) => ({ value: one, label: t(`rights.outcome.${one}`) }))}
      />
      <TextArea
        id={`${id}-reason`}
        optional={outcome === 'granted'}
        label={t('rights.resolve.reason')}
        hint={t('rights.resolve.reason.hint')}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <CheckboxGroup
        id={`${id}-kept`}
        optional
        label={t('rights.resolve.kept')}
        values={kept}
        onChange={({ target }) => {
          const record = target.value as Kept;
          setKept(target.checked ? [...kept, record] : kept.filter((one) => one !== record));
        }}
        options={records.map((record) => ({ value: record, label: t(`rights.kept.${record}`) }))}
      />
    </CommandDialog>
  );
}

/** The answer went out: when, and by which way. */
export function AnswerDialog({ request, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const today = todayInColombia(new Date());
  const [on, setOn] = useState(today);
  const [channel, setChannel] = useState<(typeof channels)[number]>(request.channel);
  const answer = useCommand('post', '/rights-requests/{id}/answer');
  return (
    <CommandDialog
      title={t('rights.answer.title')}
      body={t('rights.answer.body')}
      yes={t('rights.answer.yes')}
      no={t('rights.answer.no')}
      check={() => (on && on <= today ? [] : [{ field: `${id}-on`, message: t('contact.err.future') }])}
      onYes={async () => {
        await answer.mutateAsync({ path: { id: request.id }, body: { on, channel }, ifMatch: request.etag });
        say(t('rights.done.answer'));
        onClose();
      }}
      onNo={onClose}
    >
      <Field
        id={`${id}-on`}
        type="date"
        max={today}
        label={t('rights.answer.on')}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <Select
        id={`${id}-channel`}
        label={t('rights.answer.channel')}
        value={channel}
        onChange={(event) => setChannel(event.target.value as (typeof channels)[number])}
        options={channels.map((one) => ({ value: one, label: t(`rights.channel.${one}`) }))}
      />
    </CommandDialog>
  );
}
