import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useHeading } from '../../kit/useHeading.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useAsked, useParams } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { stepAddress } from './draft.ts';
import { demandQuery } from './editing.ts';
import { useEvidence } from './evidence.ts';
import { SourceEvidence } from './evidence-beside.tsx';
import { SourceFields, SourceKinds } from './SourceFields.tsx';
import { bindsAlready, emptySource, type SourceForm, sourceBody, sourceControls, sourceErrors } from './source-form.ts';
import type { Demand } from './wire.ts';

function Form({ demand }: { demand: Tagged<Demand> }) {
  const words = useWords();
  const { t } = words;
  const record = useCommand('post', '/sources');
  const enforce = useCommand('post', '/sources/{id}/enforce');
  const cite = useCommand('post', '/demands/{id}/sources');
  const asked = useAsked();
  const here = `/demandas/${demand.id}`;
  const from = asked.get('volver') === 'caracterizar' ? `${here}/caracterizar` : here;
  const back = demand.state === 'draft' ? stepAddress(demand.id, 'fuentes') : from;
  const { form, write, done } = useKept<SourceForm>(`source.${demand.id}`, emptySource);
  const evidence = useEvidence(form, write);
  const recorded = useRef<{ id: string; etag: string | undefined; binds: boolean }>(undefined);
  const today = todayInColombia(new Date());
  useHeading(form.kind);
  const another = () => {
    recorded.current = undefined;
    write({ kind: '' });
  };
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => [...sourceErrors(form, today, words), ...evidence.errors(t('upload.wait'))],
    send: async () => {
      if (!form.kind) {
        write({ kind: form.picked });
        return;
      }
      const places = demand.territories.map((place) => place.code);
      if (!recorded.current) {
        const { id, etag } = await record.mutateAsync({ body: sourceBody(form, form.kind, places) });
        recorded.current = { id, etag, binds: false };
      }
      const source = recorded.current;
      if (bindsAlready(form) && !source.binds) {
        await enforce.mutateAsync({ path: { id: source.id }, ifMatch: source.etag });
        source.binds = true;
      }
      await cite.mutateAsync({ path: { id: demand.id }, body: { source: source.id }, ifMatch: demand.etag });
      done();
      say(t('demand.done.cite'));
      go(back);
    },
    controls: sourceControls,
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
      <Head title={form.kind ? t('source.new.of', { kind: t(`source.kind.${form.kind}`) }) : t('source.new.title')} />
      <ErrorSummary title={t('form.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        {form.kind ? (
          <>
            <SourceFields form={form} kind={form.kind} today={today} errorOf={errorOf} onWrite={write} />
            <SourceEvidence form={form} evidence={evidence} errorOf={errorOf} />
          </>
        ) : (
          <SourceKinds form={form} errorOf={errorOf} onWrite={write} />
        )}
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t(form.kind ? 'source.save' : 'source.kind.next')}
          </Button>
          {form.kind && (
            <button type="button" className="lk" onClick={another}>
              {t('source.kind.another')}
            </button>
          )}
          <A to={back}>{t('source.no')}</A>
        </div>
      </form>
    </div>
  );
}

/** Adds a source, its kind first, and cites it in the demand. If a later part fails, trying again does not record the source twice. */
export function AddSource() {
  const { id = '' } = useParams();
  const demand = useQuery(demandQuery(id));
  return (
    <Loaded query={demand} page>
      {(data) => <Form demand={data} />}
    </Loaded>
  );
}
