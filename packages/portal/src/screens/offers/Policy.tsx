import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../api/index.ts';
import { read, useCommand } from '../../api/index.ts';
import { A, Button, CheckboxGroup, Crumbs, ErrorSummary, Head, Message } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';

type PolicyData = components['schemas']['OfferPolicy'];

function Form({ policy }: { policy: PolicyData }) {
  const { t, code } = useWords();
  const [required, setRequired] = useState<readonly string[]>(policy.required);
  const save = useCommand('put', '/policy');
  const may = policy.allowed.includes('set');
  const { errors, attempt, busy, submit } = useForm({
    check: () => [],
    send: async () => {
      await save.mutateAsync({
        body: { required: policy.available.filter((id) => required.includes(id)), version: policy.version },
      });
      say(t('offer.done.policy'));
    },
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {!may && <Message title={t('policy.readonly')} />}
      <fieldset className="plain" disabled={!may}>
        <CheckboxGroup
          id="required"
          label={t('policy.legend')}
          options={policy.available.map((id) => ({ value: id, label: `${id} ${code('offer.check', id)}` }))}
          values={required}
          onChange={({ target }) =>
            setRequired(target.checked ? [...required, target.value] : required.filter((one) => one !== target.value))
          }
        />
      </fieldset>
      <div className="row mt-l">
        {may && (
          <Button type="submit" busy={busy}>
            {t('policy.save')}
          </Button>
        )}
        <A to="/ofertas">{t('policy.back')}</A>
      </div>
    </form>
  );
}

/** What an entity requires of an offer before it is published: the method suggests, the entity decides. */
export function Policy() {
  const { t } = useWords();
  const policy = useQuery(read('/policy'));
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('offer.crumb'), to: '/ofertas' }]} here={t('policy.legend')} />
      <Head title={t('policy.h1')} lead={t('policy.lead')} />
      <Loaded query={policy}>{(data) => <Form key={data.version} policy={data} />}</Loaded>
    </div>
  );
}
