import { useQuery } from '@tanstack/react-query';
import { get, type Tagged, useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head, Message, type Territory } from '../../kit/index.ts';
import { PlacePicker } from '../../kit/PlacePicker.tsx';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { Conflict } from '../deciding/Conflict.tsx';
import { useEdited } from '../deciding/useEdited.ts';
import { useForm } from '../deciding/useForm.ts';
import { useEvidence } from '../demands/evidence.ts';
import { SourceEvidence } from '../demands/evidence-beside.tsx';
import { SourceFields } from '../demands/SourceFields.tsx';
import {
  bindsAlready,
  fieldsOf,
  type SourceForm,
  sourceBody,
  sourceControls,
  sourceErrors,
  sourceFormOf,
} from '../demands/source-form.ts';
import { sourceQuery } from './reading.ts';
import type { Source } from './wire.ts';

type Form = SourceForm & { readonly places: readonly Territory[] };

const formOf = (source: Source): Form => {
  const form = sourceFormOf(source.fields);
  const binds = source.fields.kind === 'courtRuling' && source.state === 'inForce';
  return { ...form, ...(binds ? { stage: 'inForce' } : {}), places: source.places };
};

function Page({ source }: { source: Tagged<Source> }) {
  const words = useWords();
  const { t, list } = words;
  const { kind } = source.fields;
  const here = `/fuentes/${source.id}`;
  const save = useCommand('patch', '/sources/{id}');
  const enforce = useCommand('post', '/sources/{id}/enforce');
  const today = todayInColombia(new Date());
  const fields = fieldsOf[kind];
  const edited = useEdited<Form>({
    key: `source.${source.id}.edit`,
    server: formOf(source),
    etag: source.etag,
    labels: {
      ...Object.fromEntries(
        fields.map(({ name }) => [name, t(name === 'date' ? `source.date.${kind}` : `source.${name}`)]),
      ),
      places: t('sources.places'),
      files: t('source.evidence'),
      minutes: t('source.minutes'),
    },
    texts: (form) => ({
      ...Object.fromEntries(fields.map(({ name }) => [name, form[name]])),
      places: list(form.places.map(({ name }) => name)),
      files: list((form.files ?? []).map(({ name }) => name)),
      minutes: list((form.minutes ?? []).map(({ name }) => name)),
    }),
    newest: async () => {
      const newest = await get('/sources/{id}', { path: { id: source.id } });
      return { form: formOf(newest), etag: newest.etag };
    },
  });
  const { form, write } = edited;
  const evidence = useEvidence(form, write);
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => [...sourceErrors(form, today, words), ...evidence.errors(t('upload.wait'))],
    send: async () => {
      const saved = await edited.send((writing, ifMatch) => {
        const body = sourceBody(
          writing,
          kind,
          writing.places.map(({ code }) => code),
        );
        return save.mutateAsync({ path: { id: source.id }, body, ifMatch });
      });
      edited.saved(saved.etag);
      if (bindsAlready(form) && saved.state === 'registered') {
        await enforce.mutateAsync({ path: { id: source.id }, ifMatch: saved.etag });
      }
      say(t('sources.done.edit'));
      go(here);
    },
    controls: { ...sourceControls, '/territories': 'source-places' },
  });
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('sources.title'), to: '/fuentes' },
          { label: source.fields.title, to: here },
        ]}
        here={t('sources.edit')}
      />
      <Head title={t('sources.edit.title')} lead={t('sources.edit.lead')} />
      <ErrorSummary title={t('sources.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      {edited.standoff && (
        <Conflict
          {...edited.standoff.newer}
          clashes={edited.standoff.clashes}
          onKeep={edited.keep}
          onDiscard={edited.discard}
        />
      )}
      {!source.allowed.includes('edit') && <Message tone="attention" title={t('sources.edit.closed')} />}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <SourceFields form={form} kind={kind} today={today} errorOf={errorOf} onWrite={write} />
        <PlacePicker
          id="source-places"
          chosen={form.places}
          onChange={(places) => write({ places })}
          error={errorOf('source-places')}
        />
        <div className="mt-l">
          <SourceEvidence form={form} evidence={evidence} errorOf={errorOf} />
        </div>
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('sources.edit.save')}
          </Button>
          <A to={here}>{t('sources.edit.no')}</A>
        </div>
      </form>
    </div>
  );
}

/** Corrects what a source says; its state moves by itself, with its reason. */
export function EditSource() {
  const { id = '' } = useParams();
  const source = useQuery(sourceQuery(id));
  return (
    <Loaded query={source} page>
      {(data) => <Page key={data.id} source={data} />}
    </Loaded>
  );
}
