import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Tagged, useCommand } from '../../api/index.ts';
import { A, ButtonLink, Dialog, Field, RadioGroup, TextArea } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { hatName, useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import type { DemandCommand } from './actions.ts';
import { missingWords } from './missing.ts';
import type { Demand } from './wire.ts';

interface ActProps {
  readonly demand: Tagged<Demand>;
  readonly onClose: () => void;
}

const reasoned = {
  reject: { path: '/demands/{id}/reject', rank: 'bad' },
  withdraw: { path: '/demands/{id}/withdraw', rank: 'bad' },
  reopen: { path: '/demands/{id}/reopen', rank: 'main' },
} as const;

/** Rejecting, withdrawing, reopening: each with its reason. */
function Reasoned({ demand, onClose, command }: ActProps & { command: keyof typeof reasoned }) {
  const words = useWords();
  const { t } = words;
  const { path, rank } = reasoned[command];
  const act = useCommand('post', path);
  return (
    <CommandDialog
      title={t(`demand.${command}.title`)}
      body={t(`demand.${command}.body`)}
      yes={t(`demand.do.${command}`)}
      no={t(`demand.${command}.no`)}
      rank={rank}
      reason={{
        label: t(`demand.${command}.reason`),
        missing: t('demand.reason.missing'),
        hint: t('demand.reason.hint'),
      }}
      missing={(codes) => missingWords(codes, words)}
      onYes={async (reason) => {
        await act.mutateAsync({ path: { id: demand.id }, body: { reason }, ifMatch: demand.etag });
        say(t(`demand.done.${command}`));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

function Close({ demand, onClose }: ActProps) {
  const { t } = useWords();
  const act = useCommand('post', '/demands/{id}/close');
  return (
    <CommandDialog
      title={t('demand.close.title')}
      body={t('demand.close.body')}
      yes={t('demand.do.close')}
      no={t('demand.close.no')}
      onYes={async () => {
        await act.mutateAsync({ path: { id: demand.id }, ifMatch: demand.etag });
        say(t('demand.done.close'));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

/** The organisation that asked says that it is resolved; an entity says it of its own demand, and who confirmed it. */
function Resolve({ demand, onClose }: ActProps) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const [outcome, setOutcome] = useState('');
  const [by, setBy] = useState('');
  const act = useCommand('post', '/demands/{id}/resolve');
  const asker = hat.owner.ownerKind === 'territorial' || demand.state === 'assigned';
  const ownNeed = !asker && !demand.origin;
  return (
    <CommandDialog
      title={t(asker ? 'demand.resolve.titleAsker' : 'demand.resolve.title')}
      body={t(asker ? 'demand.resolve.bodyAsker' : 'demand.resolve.body')}
      yes={t(asker ? 'demand.do.resolveAsker' : 'demand.do.resolve')}
      no={t('demand.resolve.no')}
      check={() => [
        ...(outcome.trim() ? [] : [{ field: 'outcome', message: t('demand.resolve.missing') }]),
        ...(!ownNeed || by.trim() ? [] : [{ field: 'confirmedBy', message: t('demand.resolve.by.missing') }]),
      ]}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        const confirmedBy = by.trim() || undefined;
        await act.mutateAsync({
          path: { id: demand.id },
          body: { outcome: outcome.trim(), confirmedBy },
          ifMatch: demand.etag,
        });
        say(t('demand.done.resolve'));
        onClose();
      }}
      onNo={onClose}
    >
      <TextArea
        id="outcome"
        label={t('demand.resolve.reason')}
        value={outcome}
        maxLength={2000}
        onChange={(event) => setOutcome(event.target.value)}
      />
      {ownNeed && (
        <Field
          id="confirmedBy"
          label={t('demand.resolve.by')}
          hint={t('demand.resolve.by.hint')}
          value={by}
          maxLength={300}
          onChange={(event) => setBy(event.target.value)}
        />
      )}
    </CommandDialog>
  );
}

/** Serving: one of the entity's own published offers; without any, the one next action. */
function Serve({ demand, onClose }: ActProps) {
  const words = useWords();
  const { t } = words;
  const { hat } = useHat();
  const wanted = demand.requestedOffer?.offer;
  const [offer, setOffer] = useState(wanted ?? '');
  const { data, isPending } = useQuery(read('/offers', { query: { state: 'published', limit: 100 } }));
  const act = useCommand('post', '/demands/{id}/serve');
  const offers = data?.items ?? [];
  const who = hatName(hat);
  const others = address('/portafolio', { demanda: demand.id });
  if (!isPending && offers.length === 0) {
    return (
      <Dialog open title={t('demand.serve.title')} onClose={onClose}>
        <p>{t('demand.serve.none', { who })}</p>
        <div className="row mt">
          <ButtonLink to="/ofertas/nueva">{t('demand.serve.create')}</ButtonLink>
          <ButtonLink rank="alt" to={others}>
            {t('demand.serve.others')}
          </ButtonLink>
          <button type="button" className="btn alt" onClick={onClose}>
            {t('demand.serve.no')}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <CommandDialog
      title={t('demand.serve.title')}
      body={t('demand.serve.body')}
      yes={t('demand.do.serve')}
      no={t('demand.serve.no')}
      check={() =>
        offers.some((one) => one.id === offer) ? [] : [{ field: 'offer', message: t('demand.serve.missing') }]
      }
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        await act.mutateAsync({ path: { id: demand.id }, body: { offer }, ifMatch: demand.etag });
        say(t('demand.done.serve'));
        onClose();
      }}
      onNo={onClose}
    >
      <RadioGroup
        id="offer"
        label={t('demand.serve.pick', { who })}
        value={offer}
        onChange={(event) => setOffer(event.target.value)}
        options={offers.map((one) => ({
          value: one.id,
          label: one.title,
          hint: one.id === wanted ? `${one.code}. ${t('demand.offers.requested')}` : one.code,
        }))}
      />
      <p>
        <A to={others}>{t('demand.serve.others')}</A>
      </p>
    </CommandDialog>
  );
}

function MarkDuplicate({ demand, onClose }: ActProps) {
  const words = useWords();
  const { t } = words;
  const [of, setOf] = useState('');
  const { data } = useQuery(read('/demands', { query: { group: 'open', limit: 50 } }));
  const act = useCommand('post', '/demands/{id}/mark-duplicate');
  const others = (data?.items ?? []).filter((one) => one.id !== demand.id);
  return (
    <CommandDialog
      title={t('demand.duplicate.title')}
      body={others.length === 0 && data ? t('demand.duplicate.none') : t('demand.duplicate.body')}
      yes={t('demand.do.markDuplicate')}
      no={t('demand.duplicate.no')}
      check={() => (of ? [] : [{ field: 'of', message: t('demand.duplicate.missing') }])}
      missing={(codes) => missingWords(codes, words)}
      onYes={async () => {
        await act.mutateAsync({ path: { id: demand.id }, body: { of }, ifMatch: demand.etag });
        say(t('demand.done.markDuplicate'));
        onClose();
      }}
      onNo={onClose}
    >
      {others.length > 0 && (
        <RadioGroup
          id="of"
          label={t('demand.duplicate.of')}
          hint={t('demand.duplicate.of.hint')}
          value={of}
          onChange={(event) => setOf(event.target.value)}
          options={others.map((one) => ({ value: one.id, label: one.title, hint: one.receipt ?? '' }))}
        />
      )}
    </CommandDialog>
  );
}

/** The dialog of a command; commands with a page of their own have none. */
export function Act({ command, ...props }: ActProps & { command: DemandCommand }) {
  switch (command) {
    case 'reject':
    case 'withdraw':
    case 'reopen':
      return <Reasoned command={command} {...props} />;
    case 'close':
      return <Close {...props} />;
    case 'resolve':
      return <Resolve {...props} />;
    case 'serve':
      return <Serve {...props} />;
    case 'markDuplicate':
      return <MarkDuplicate {...props} />;
    default:
      return null;
  }
}
