import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useAsked, useParams } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { stepAddress } from './draft.ts';
import { demandQuery } from './editing.ts';
import { emptySource, type SourceForm, sourceBody, sourceErrors } from './fields.ts';
import { SourceFields } from './SourceFields.tsx';
import type { Demand } from './wire.ts';

const controls = Object.fromEntries(
  Object.entries({ ...emptySource, summary: '', needs: '' }).map(([field]) => [
    `/${field}`,
    `source-${field === 'summary' || field === 'needs' ? 'text' : field}`,
  ]),
);

function Form({ demand }: { demand: Tagged<Demand> }) {
  const words = useWords();
  const { t } = words;
  const record = useCommand('post', '/sources');
  const cite = useCommand('post', '/demands/{id}/sources');
  const asked = useAsked();
  const here = `/demandas/${demand.id}`;
  const from = asked.get('volver') === 'caracterizar' ? `${here}/caracterizar` : here;
  const back = demand.state === 'draft' ? stepAddress(demand.id, 'fuentes') : from;
  const { form, write, done } = useKept<SourceForm>(`source.${demand.id}`, emptySource);
  const recorded = useRef<string>(undefined);
  const today = todayInColombia(new Date());
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => sourceErrors(form, today, words),
    send: async () => {
      recorded.current ??= (
        await record.mutateAsync({
          body: sourceBody(
            form,
            demand.territories.map((place) => place.code),
          ),
        })
      ).id;
      await cite.mutateAsync({ path: { id: demand.id }, body: { source: recorded.current }, ifMatch: demand.etag });
      done();
      say(t('demand.done.cite'));
      go(back);
    },
    controls,
  });
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('demand.crumb'), to: '/demandas' },
          { label: demand.title, to: back },
        ]}
        here={t('source.new.title')}
      />
      <Head title={t('source.new.title')} />
      <ErrorSummary title={t('form.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <SourceFields form={form} today={today} errorOf={errorOf} onWrite={write} />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('source.save')}
          </Button>
          <A to={back}>{t('source.no')}</A>
        </div>
      </form>
    </div>
  );
}

/** Adds a source and cites it in the demand. If the second part fails, trying again does not record the source twice. */
export function AddSource() {
  const { id = '' } = useParams();
  const demand = useQuery(demandQuery(id));
  return (
    <Loaded query={demand} page>
      {(data) => <Form demand={data} />}
    </Loaded>
  );
}
