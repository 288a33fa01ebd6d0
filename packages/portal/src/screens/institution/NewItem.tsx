import { useState } from 'react';
import { useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head, say } from '../../kit/index.ts';
import { go, useParams } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { useForm } from '../deciding/useForm.ts';
import { ItemFields } from './ItemFields.tsx';
import { emptyItem, itemBody, itemControls, itemErrors } from './item-form.ts';
import { addressOfPart, kindWords, tableOf } from './kinds.ts';
import type { ItemKind } from './wire.ts';
import { useYear } from './year.ts';

function Writing({ kind }: { kind: ItemKind }) {
  const words = useWords();
  const { t } = words;
  const year = useYear();
  const [form, setForm] = useState(() => emptyItem(year));
  const add = useCommand('post', '/institutional-items');
  const table = tableOf(kind);
  const back = address(addressOfPart(table), { anio: String(year) });
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => itemErrors(kind, form, words),
    send: async () => {
      await add.mutateAsync({ body: itemBody(kind, form) });
      say(t('inst.item.added', { title: form.title.trim() }));
      go(back);
    },
    controls: itemControls,
  });
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('inst.name'), to: '/institucion' },
          { label: t(`inst.tab.${table}`), to: back },
        ]}
        here={t(`inst.items.new.${kind}`)}
      />
      <Head title={t(`inst.items.new.${kind}`)} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <ItemFields
          kind={kind}
          form={form}
          errorOf={errorOf}
          onWrite={(part) => setForm((before) => ({ ...before, ...part }))}
        />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('inst.item.save')}
          </Button>
          <A to={back}>{t('inst.item.back')}</A>
        </div>
      </form>
    </div>
  );
}

/** Registering an objective, a process, a procedure or a line of the action plan. */
export function NewItem() {
  const { clase = '' } = useParams();
  const kind = kindWords[clase];
  return kind ? <Writing key={kind} kind={kind} /> : <NotFound />;
}
