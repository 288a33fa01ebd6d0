import { useRef } from 'react';
import { type Tagged, useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head, type Territory } from '../../kit/index.ts';
import { PlacePicker } from '../../kit/PlacePicker.tsx';
import { say } from '../../kit/say.tsx';
import { useHeading } from '../../kit/useHeading.ts';
import { go } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { useEvidence } from '../demands/evidence.ts';
import { SourceEvidence } from '../demands/evidence-beside.tsx';
import { SourceFields, SourceKinds } from '../demands/SourceFields.tsx';
import {
  bindsAlready,
  emptySource,
  type SourceForm,
  sourceBody,
  sourceControls,
  sourceErrors,
} from '../demands/source-form.ts';
import type { Source } from './wire.ts';

type Form = SourceForm & { readonly places: readonly Territory[] };

/** Nueva fuente: recorded by itself, its kind first; demands cite it later. */
export function NewSource() {
  const words = useWords();
  const { t } = words;
  const record = useCommand('post', '/sources');
  const enforce = useCommand('post', '/sources/{id}/enforce');
  const { form, write, done } = useKept<Form>('source.new', { ...emptySource, places: [] });
  const evidence = useEvidence(form, write);
  const recorded = useRef<Tagged<Source>>(undefined);
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
      const places = form.places.map(({ code }) => code);
      const source = recorded.current ?? (await record.mutateAsync({ body: sourceBody(form, form.kind, places) }));
      recorded.current = source;
      const { id, etag } = source;
      if (bindsAlready(form)) await enforce.mutateAsync({ path: { id }, ifMatch: etag });
      done();
      say(t('sources.done.record'));
      go(`/fuentes/${id}`);
    },
    controls: { ...sourceControls, '/territories': 'source-places' },
  });
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('sources.title'), to: '/fuentes' }]} here={t('sources.new.title')} />
      <Head title={form.kind ? t('sources.new.of', { kind: t(`source.kind.${form.kind}`) }) : t('sources.new.title')} />
      <ErrorSummary title={t('sources.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        {form.kind ? (
          <>
            <SourceFields form={form} kind={form.kind} today={today} errorOf={errorOf} onWrite={write} />
            <PlacePicker
              id="source-places"
              chosen={form.places}
              onChange={(places) => write({ places })}
              error={errorOf('source-places')}
            />
            <div className="mt-l">
              <SourceEvidence form={form} evidence={evidence} errorOf={errorOf} />
            </div>
          </>
        ) : (
          <SourceKinds form={form} errorOf={errorOf} onWrite={write} />
        )}
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t(form.kind ? 'sources.new.save' : 'source.kind.next')}
          </Button>
          {form.kind && (
            <button type="button" className="lk" onClick={another}>
              {t('source.kind.another')}
            </button>
          )}
          <A to="/fuentes">{t('sources.new.no')}</A>
        </div>
      </form>
    </div>
  );
}
