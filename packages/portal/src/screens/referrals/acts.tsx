import { useState } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { say } from '../../kit/say.tsx';
import { go } from '../../router/index.ts';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { type Chosen, EntityChoice, type Matter } from './EntityChoice.tsx';
import { daysOf, MessageFields, usualDays } from './MessageFields.tsx';
import { missingWords } from './missing.ts';
import type { NameOf, Referral } from './wire.ts';

export const referralCommands = ['accept', 'redirect', 'decline', 'resend', 'keep', 'recall', 'remind'] as const;
export type ReferralCommand = (typeof referralCommands)[number];

interface Props {
  readonly referral: Tagged<Referral>;
  readonly nameOf: NameOf;
  readonly onClose: () => void;
}

const matterOf = ({ demand }: Referral): Matter => ({
  sector: demand.sector,
  capacity: demand.capacities[0]?.dimension,
  territory: demand.territories.find(({ code }) => code !== 'CO')?.code,
});

/** Who had it, has it or sent it: the demand does not go back to them by going round. */
const passed = ({ owner, to, visited }: Referral): string[] => [
  owner,
  to,
  ...visited.filter(({ answer }) => answer !== 'expired').map((visit) => visit.owner),
];

function Accept({ referral, nameOf, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const act = useCommand('post', '/shared/{owner}/referrals/{id}/accept');
  const { owner, id, etag } = referral;
  return (
    <CommandDialog
      title={t('ref.accept.title', { from: nameOf(owner) })}
      body={t('ref.accept.body', { who: hatName(hat), from: nameOf(owner) })}
      yes={t('ref.do.accept')}
      no={t('ref.accept.no')}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        const { taken } = await act.mutateAsync({ path: { owner, id }, ifMatch: etag });
        say(t('ref.done.accept'));
        onClose();
        if (taken) go(`/demandas/${taken.demand}?tomada=si`);
      }}
      onNo={onClose}
    />
  );
}

function Redirect({ referral, nameOf, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [to, setTo] = useState<Chosen | null>(null);
  const act = useCommand('post', '/shared/{owner}/referrals/{id}/redirect');
  const { owner, id, etag } = referral;
  return (
    <CommandDialog
      title={t('ref.redirect.title')}
      body={t('ref.redirect.body', { from: nameOf(owner) })}
      yes={t('ref.do.redirect')}
      no={t('ref.redirect.no')}
      reason={{ label: t('ref.redirect.reason'), missing: t('ref.reason.missing'), hint: t('ref.reason.hint') }}
      check={() => (to ? [] : [{ field: 'to', message: t('refer.entity.missing') }])}
      missing={(codes) => missingWords(codes, words)}
      onYes={async (reason) => {
        if (!to) return;
        await act.mutateAsync({ path: { owner, id }, body: { to: to.id, reason }, ifMatch: etag });
        say(t('ref.done.redirect', { to: to.name }));
        onClose();
      }}
      onNo={onClose}
    >
      <EntityChoice matter={matterOf(referral)} value={to} onChange={setTo} without={passed(referral)} />
    </CommandDialog>
  );
}

function Resend({ referral, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [to, setTo] = useState<Chosen | null>(null);
  const [{ message, days }, write] = useState({ message: '', days: usualDays });
  const act = useCommand('post', '/referrals/{id}/resend');
  const { id, etag, visited, owner } = referral;
  const declined = visited.filter(({ answer }) => answer !== 'expired').map((visit) => visit.owner);
  return (
    <CommandDialog
      title={t('ref.resend.title')}
      body={t('ref.resend.body')}
      yes={t('ref.do.resend')}
      no={t('ref.resend.no')}
      check={() => [
        ...(to ? [] : [{ field: 'to', message: t('refer.entity.missing') }]),
        ...(message.trim() ? [] : [{ field: 'message', message: t('refer.message.missing') }]),
        ...(daysOf(days) ? [] : [{ field: 'days', message: t('refer.days.missing') }]),
      ]}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        if (!to) return;
        const body = { to: to.id, message: message.trim(), workingDays: daysOf(days) };
        await act.mutateAsync({ path: { id }, body, ifMatch: etag });
        say(t('ref.done.resend', { to: to.name }));
        onClose();
      }}
      onNo={onClose}
    >
      <EntityChoice matter={matterOf(referral)} value={to} onChange={setTo} without={[owner, ...declined]} />
      <MessageFields
        to={to?.name ?? t('refer.entity').toLowerCase()}
        message={message}
        days={days}
        onChange={(part) => write((before) => ({ ...before, ...part }))}
        errorOf={() => undefined}
      />
    </CommandDialog>
  );
}

function Decline({ referral, nameOf, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const act = useCommand('post', '/shared/{owner}/referrals/{id}/decline');
  const { owner, id, etag } = referral;
  const from = nameOf(owner);
  return (
    <CommandDialog
      title={t('ref.decline.title')}
      body={t('ref.decline.body', { from })}
      yes={t('ref.do.decline')}
      no={t('ref.decline.no')}
      rank="bad"
      reason={{
        label: t('ref.decline.reason', { who: hatName(hat) }),
        missing: t('ref.reason.missing'),
        hint: t('ref.reason.hint'),
      }}
      missing={(codes) => missingWords(codes, words)}
      onYes={async (reason) => {
        await act.mutateAsync({ path: { owner, id }, body: { reason }, ifMatch: etag });
        say(t('ref.done.decline', { from }));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

const ends = { keep: '/referrals/{id}/keep', recall: '/referrals/{id}/recall' } as const;

/** What the sender ends with a reason: it keeps what came back, or takes back what nobody accepted. */
function End({ referral, nameOf, onClose, command }: Props & { command: keyof typeof ends }) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const act = useCommand('post', ends[command]);
  return (
    <CommandDialog
      title={t(`ref.${command}.title`)}
      body={t(`ref.${command}.body`, { who: hatName(hat), to: nameOf(referral.to) })}
      yes={t(`ref.do.${command}`)}
      no={t(`ref.${command}.no`)}
      rank={command === 'recall' ? 'bad' : 'main'}
      reason={{ label: t(`ref.${command}.reason`), missing: t('ref.reason.missing'), hint: t('ref.reason.hint') }}
      missing={(codes) => missingWords(codes, words)}
      onYes={async (reason) => {
        await act.mutateAsync({ path: { id: referral.id }, body: { reason }, ifMatch: referral.etag });
        say(t(`ref.done.${command}`));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

function Remind({ referral, nameOf, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const act = useCommand('post', '/shared/{owner}/referrals/{id}/remind');
  const { owner, id, etag, to } = referral;
  return (
    <CommandDialog
      title={t('ref.remind.title', { to: nameOf(to) })}
      body={t('ref.remind.body', { to: nameOf(to) })}
      yes={t('ref.do.remind')}
      no={t('ref.remind.no')}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        await act.mutateAsync({ path: { owner, id }, ifMatch: etag });
        say(t('ref.done.remind'));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

/** The dialog of a command. */
export function Act({ command, ...props }: Props & { command: ReferralCommand }) {
  switch (command) {
    case 'accept':
      return <Accept {...props} />;
    case 'redirect':
      return <Redirect {...props} />;
    case 'decline':
      return <Decline {...props} />;
    case 'resend':
      return <Resend {...props} />;
    case 'remind':
      return <Remind {...props} />;
    default:
      return <End command={command} {...props} />;
  }
}
