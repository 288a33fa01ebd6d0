import { useQuery } from '@tanstack/react-query';
import { change, type Tagged } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head, TextArea } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { queries } from '../../query/cache.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { limits } from '../demands/fields.ts';
import { type Need, needsErrors, needsOf } from './needs.ts';
import { sourceQuery } from './reading.ts';
import type { Source } from './wire.ts';

interface Form {
  readonly text: string;
  /** What was begun already, by its line: trying again goes on where it stopped and begins nothing twice. */
  readonly begun: readonly Need[];
}

/** Begins a demand and cites the source in it, once: its key is kept with the line until both are done. */
async function begin(source: Source, need: Need): Promise<string> {
  const territories = source.places.map(({ code }) => code);
  const demand = await change('post', '/demands', { body: { title: need.title, territories } }, need.key);
  const path = { id: demand.id };
  const { etag } = await change(
    'post',
    '/demands/{id}/sources',
    { path, body: { source: source.id }, ifMatch: demand.etag },
    `${need.key}-cita`,
  );
  return etag ? demand.id : '';
}

function Page({ source }: { source: Tagged<Source> }) {
  const words = useWords();
  const { t } = words;
  const here = `/fuentes/${source.id}`;
  const { form, write, done } = useKept<Form>(`source.${source.id}.more`, { text: '', begun: [] });
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => needsErrors(form.text, words),
    send: async () => {
      const needs = needsOf(form.text, form.begun);
      write({ begun: needs });
      let last = '';
      for (const need of needs) last = await begin(source, need);
      done();
      await queries.invalidateQueries();
      say(t('sources.more.done', { n: needs.length }));
      go(needs.length === 1 && last ? `/demandas/${last}/registrar/territorio` : here);
    },
    controls: { '/title': 'needs', '/territories': 'needs' },
  });
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('sources.title'), to: '/fuentes' },
          { label: source.fields.title, to: here },
        ]}
        here={t('sources.more.title')}
      />
      <Head title={t('sources.more.h1')} lead={t('sources.more.lead')} />
      <ErrorSummary title={t('sources.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      {source.fields.kind === 'localDialogue' && (
        <blockquote className="mt-b">
          <p>{source.fields.needs}</p>
        </blockquote>
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TextArea
          id="needs"
          label={t('sources.more.needs')}
          hint={t('sources.more.needs.hint', { max: limits.title })}
          error={errorOf('needs')}
          rows={6}
          value={form.text}
          onChange={(event) => write({ text: event.target.value })}
        />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('sources.more.do')}
          </Button>
          <A to={here}>{t('sources.more.no')}</A>
        </div>
      </form>
    </div>
  );
}

/** One dialogue raises several needs: each line begins a demand that cites this source. */
export function MoreDemands() {
  const { id = '' } = useParams();
  const source = useQuery(sourceQuery(id));
  return (
    <Loaded query={source} page>
      {(data) => <Page key={data.id} source={data} />}
    </Loaded>
  );
}
