import { useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { Button, Checkbox, Dialog, Field, type Territory, TerritoryCombobox } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { Qr } from './Qr.tsx';
import type { Survey } from './wire.ts';

function Made({ path, label, onClose }: { path: string; label: string; onClose: () => void }) {
  const { t } = useWords();
  const address = `${location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      say(t('link.copied'));
    } catch {
      say(t('link.copy.byHand'));
    }
  };
  return (
    <Dialog open title={t('link.made.title', { label })} onClose={onClose}>
      <p>{t('link.made.text')}</p>
      <p className="address">
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      </p>
      <Qr text={address} label={t('link.qr', { label })} />
      <div className="row mt">
        <Button onClick={() => void copy()}>{t('link.copy')}</Button>
        <Button rank="alt" onClick={onClose}>
          {t('link.made.done')}
        </Button>
      </div>
    </Dialog>
  );
}

/** A link serves a year at most, however long its survey is open. */
const endWithinAYear = (until: string | undefined): string => {
  const latest = todayInColombia(new Date(Date.now() + 365 * 86_400_000));
  return until === undefined || until > latest ? latest : until;
};

/** Makes a link: for whom, from where, until when, for one answer or many. Its address is shown once, to be copied or printed. */
export function NewLink({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { t } = useWords();
  const create = useCommand('post', '/surveys/{id}/links');
  const [label, setLabel] = useState('');
  const [place, setPlace] = useState<Territory | null>(null);
  const [until, setUntil] = useState(() => endWithinAYear(survey.content.until));
  const [singleUse, setSingleUse] = useState(false);
  const [path, setPath] = useState<string>();
  const name = label.trim() || place?.name || t('link.unnamed');
  if (path) return <Made path={path} label={name} onClose={onClose} />;
  return (
    <CommandDialog
      title={t('link.new.title')}
      yes={t('link.new.yes')}
      no={t('link.new.no')}
      check={() =>
        until && until < todayInColombia(new Date()) ? [{ field: 'linkUntil', message: t('link.until.missing') }] : []
      }
      onYes={async () => {
        const made = await create.mutateAsync({
          path: { id: survey.id },
          body: {
            label: (label.trim() || place?.name)?.slice(0, 60),
            territory: place?.code,
            until: until || undefined,
            singleUse,
          },
        });
        setPath(made.path);
      }}
      onNo={onClose}
    >
      <Field
        id="linkLabel"
        label={t('link.label')}
        hint={t('link.label.hint')}
        optional
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <TerritoryCombobox
        id="linkPlace"
        label={t('link.place')}
        hint={t('link.place.hint')}
        optional
        value={place}
        onChange={setPlace}
      />
      <Field
        id="linkUntil"
        type="date"
        wide="w12"
        label={t('link.until')}
        min={todayInColombia(new Date())}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <Checkbox
        id="linkSingle"
        label={t('link.singleUse')}
        hint={t('link.singleUse.hint')}
        checked={singleUse}
        onChange={(event) => setSingleUse(event.target.checked)}
      />
    </CommandDialog>
  );
}
