import { useState } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { CheckboxGroup } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { missingWords } from './checks.ts';
import type { OfferCommand } from './states.ts';
import type { Offer, ReturnedChecks } from './wire.ts';

interface ActProps {
  readonly offer: Tagged<Offer>;
  readonly onClose: () => void;
}

const plain = {
  submit: '/offers/{id}/submit',
  approve: '/offers/{id}/approve',
  publish: '/offers/{id}/publish',
  resume: '/offers/{id}/resume',
  close: '/offers/{id}/close',
  archive: '/offers/{id}/archive',
} as const;

const reasoned = { suspend: '/offers/{id}/suspend', withdraw: '/offers/{id}/withdraw' } as const;

/** Moves that need no more than to be meant. */
function Plain({ offer, onClose, command }: ActProps & { command: keyof typeof plain }) {
  const words = useWords();
  const { t } = words;
  const act = useCommand('post', plain[command]);
  return (
    <CommandDialog
      title={t(`offer.${command}.title`)}
      body={t(`offer.${command}.body`)}
      yes={t(`offer.do.${command}`)}
      no={t(`offer.${command}.no`)}
      rank={command === 'archive' ? 'bad' : 'main'}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        await act.mutateAsync({ path: { id: offer.id }, ifMatch: offer.etag });
        say(t(`offer.done.${command}`));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

/** Suspending and withdrawing: with the reason that stays in the history. */
function Reasoned({ offer, onClose, command }: ActProps & { command: keyof typeof reasoned }) {
  const words = useWords();
  const { t } = words;
  const act = useCommand('post', reasoned[command]);
  const withdraw = command === 'withdraw';
  const using = offer.content.service?.answers.length ?? 0;
  return (
    <CommandDialog
      title={t(`offer.${command}.title`)}
      body={withdraw ? t('offer.withdraw.body', { n: using }) : t('offer.suspend.body')}
      yes={t(withdraw ? 'offer.withdraw.do' : 'offer.do.suspend')}
      no={t(`offer.${command}.no`)}
      rank={withdraw ? 'bad' : 'main'}
      reason={{ label: t(`offer.${command}.reason`), missing: t('offer.reason.missing'), hint: t('offer.reason.hint') }}
      missing={(codes) => missingWords(codes, words)}
      onYes={async (reason) => {
        await act.mutateAsync({ path: { id: offer.id }, body: { reason }, ifMatch: offer.etag });
        say(t(`offer.done.${command}`));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

/** Sending back: what has to be corrected, and in which steps. */
function Return({ offer, onClose }: ActProps) {
  const words = useWords();
  const { t } = words;
  const [checks, setChecks] = useState<readonly string[]>([]);
  const act = useCommand('post', '/offers/{id}/return');
  const workable = offer.checks.filter((check) => check.id !== 'O10');
  return (
    <CommandDialog
      title={t('offer.return.title')}
      body={t('offer.return.body')}
      yes={t('offer.do.return')}
      no={t('offer.return.no')}
      reason={{ label: t('offer.return.reason'), missing: t('offer.reason.missing'), hint: t('offer.reason.hint') }}
      missing={(codes) => missingWords(codes, words)}
      onYes={async (reason) => {
        const back = workable.filter((check) => checks.includes(check.id)).map((check) => check.id);
        await act.mutateAsync({
          path: { id: offer.id },
          body: { reason, checks: back as ReturnedChecks },
          ifMatch: offer.etag,
        });
        say(t('offer.done.return'));
        onClose();
      }}
      onNo={onClose}
    >
      <CheckboxGroup
        id="checks"
        optional
        label={t('offer.return.checks')}
        options={workable.map((check) => ({ value: check.id, label: `${check.id} ${check.name}` }))}
        values={checks}
        onChange={({ target }) =>
          setChecks(target.checked ? [...checks, target.value] : checks.filter((one) => one !== target.value))
        }
      />
    </CommandDialog>
  );
}

/** The dialog of a command. */
export function Act({ command, ...props }: ActProps & { command: OfferCommand }) {
  if (command === 'return') return <Return {...props} />;
  if (command === 'suspend' || command === 'withdraw') return <Reasoned command={command} {...props} />;
  return <Plain command={command} {...props} />;
}
