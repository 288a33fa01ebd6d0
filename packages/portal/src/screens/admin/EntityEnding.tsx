import { useState } from 'react';
import type { components } from '../../api/index.ts';
import { get, useCommand } from '../../api/index.ts';
import { Button, type Choice, Combobox, Dialog, ErrorSummary, Field, say, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { orReadAgain } from './stale.ts';

type Entry = components['schemas']['CatalogueEntry'];

/** An entity of the catalogue that is on the platform: what may end, or be opened again. */
export interface OnPlatform {
  readonly name: string;
  readonly owner: NonNullable<Entry['owner']>;
  readonly version: number;
}

interface Props {
  readonly entity: OnPlatform;
  readonly onClose: () => void;
}

/** National entities in force, besides the one that ends. */
const successorsFor =
  (ending: string) =>
  async (text: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const { items } = await get('/owners', { query: { q: text, kind: 'entity', limit: 8 } }, signal);
    return items
      .filter(({ id, status }) => id !== ending && status !== 'readOnly')
      .map(({ id, name, acronym }) => ({ value: id, label: name, ...(acronym && { code: acronym }) }));
  };

/** Ends an entity: since when, why, and whose people read it from now on. */
export function EndEntity({ entity, onClose }: Props) {
  const { t } = useWords();
  const [successor, setSuccessor] = useState<Choice | null>(null);
  const [validTo, setValidTo] = useState('');
  const [reason, setReason] = useState('');
  const close = useCommand('post', '/entities/{id}/close');
  const form = useForm({
    check: () => [
      ...(validTo ? [] : [{ field: 'ending-date', message: t('ending.date.missing') }]),
      ...(reason.trim() ? [] : [{ field: 'ending-reason', message: t('ending.reason.missing') }]),
    ],
    send: async () => {
      const body = { validTo, reason, ...(successor && { successor: successor.value }) };
      const ifMatch = `"${entity.version}"`;
      await orReadAgain(close.mutateAsync({ path: { id: entity.owner }, body, ifMatch }));
      say(t('ending.done', { name: entity.name }));
      onClose();
    },
    controls: { '/validTo': 'ending-date', '/successor': 'ending-successor', '/reason': 'ending-reason' },
  });
  return (
    <Dialog open title={t('ending.title', { name: entity.name })} onClose={onClose}>
      <p>{t('ending.text')}</p>
      <form className="mt" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <Combobox
          id="ending-successor"
          label={t('ending.successor')}
          hint={t('ending.successor.hint')}
          value={successor}
          error={form.errorOf('ending-successor')}
          search={successorsFor(entity.owner)}
          onChange={setSuccessor}
        />
        <Field
          id="ending-date"
          type="date"
          wide="w12"
          label={t('ending.date')}
          value={validTo}
          error={form.errorOf('ending-date')}
          onChange={(e) => setValidTo(e.target.value)}
        />
        <TextArea
          id="ending-reason"
          label={t('ending.reason')}
          rows={3}
          value={reason}
          error={form.errorOf('ending-reason')}
          onChange={(e) => setReason(e.target.value)}
        />
        <div className="row">
          <Button type="submit" rank="bad" busy={form.busy}>
            {t('ending.send')}
          </Button>
          <Button rank="alt" onClick={onClose}>
            {t('admin.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Opens an entity that ended again, with the reason. */
export function ReopenEntity({ entity, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const reopen = useCommand('post', '/entities/{id}/reopen');
  const form = useForm({
    check: () => (reason.trim() ? [] : [{ field: 'reopening-reason', message: t('reopening.reason.missing') }]),
    send: async () => {
      const ifMatch = `"${entity.version}"`;
      await orReadAgain(reopen.mutateAsync({ path: { id: entity.owner }, body: { reason }, ifMatch }));
      say(t('reopening.done', { name: entity.name }));
      onClose();
    },
    controls: { '/reason': 'reopening-reason' },
  });
  return (
    <Dialog open title={t('reopening.title', { name: entity.name })} onClose={onClose}>
      <p>{t('reopening.text')}</p>
      <form className="mt" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <TextArea
          id="reopening-reason"
          label={t('reopening.reason')}
          rows={3}
          value={reason}
          error={form.errorOf('reopening-reason')}
          onChange={(e) => setReason(e.target.value)}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('reopening.send')}
          </Button>
          <Button rank="alt" onClick={onClose}>
            {t('admin.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
