import { useQuery } from '@tanstack/react-query';
import { type Tagged, useCommand } from '../../api/index.ts';
import { A, Button, ButtonLink, Crumbs, ErrorSummary, Head, Message, Select, TextArea } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { CapacityRows } from '../deciding/CapacityRows.tsx';
import { Conflict } from '../deciding/Conflict.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { usePeople } from '../deciding/people.ts';
import { useEdited } from '../deciding/useEdited.ts';
import { useForm } from '../deciding/useForm.ts';
import { Pictures, Similar } from './beside.tsx';
import { demandQuery, newestDemand } from './editing.ts';
import { characteriseErrors, limits } from './fields.ts';
import { missingWords } from './missing.ts';
import { needOf } from './need.ts';
import type { Demand } from './wire.ts';

const formOf = (demand: Demand) => ({
  publicValue: demand.publicValue ?? '',
  focusedValueGroups: demand.focusedValueGroups ?? '',
  expectedResults: demand.expectedResults ?? '',
  capacities: demand.capacities,
  sector: demand.sector ?? '',
  cycleStage: demand.cycleStage ?? '',
});
type Form = ReturnType<typeof formOf>;

const bodyOf = (form: Form) => ({
  publicValue: form.publicValue.trim() || null,
  focusedValueGroups: form.focusedValueGroups.trim() || null,
  expectedResults: form.expectedResults.trim() || null,
  capacities: form.capacities.filter((one) => one.level && one.dimension),
  sector: form.sector || null,
  cycleStage: (form.cycleStage || null) as Demand['cycleStage'] | null,
});

const conclusions = ['publicValue', 'focusedValueGroups', 'expectedResults'] as const;
const wordsOf = { publicValue: 'publicValue', focusedValueGroups: 'groups', expectedResults: 'results' } as const;

function Page({ demand }: { demand: Tagged<Demand> }) {
  const words = useWords();
  const { t, list } = words;
  const nameOf = usePeople();
  const save = useCommand('patch', '/demands/{id}');
  const characterise = useCommand('post', '/demands/{id}/characterise');
  const capacities = useCatalogue('capacities');
  const sectors = useCatalogue('sectors');
  const cycle = useCatalogue('cycle');
  const here = `/demandas/${demand.id}`;
  const cited = [...demand.sources, ...(demand.askerSources ?? [])];
  const edited = useEdited<Form>({
    key: `demand.${demand.id}.characterise`,
    server: formOf(demand),
    etag: demand.etag,
    labels: {
      ...Object.fromEntries(conclusions.map((field) => [field, t(`demand.char.${wordsOf[field]}`)])),
      capacities: t('demand.char.capacities'),
      sector: t('demand.char.sector'),
      cycleStage: t('demand.char.cycle'),
    },
    texts: (form) => ({
      ...form,
      capacities: list(
        form.capacities.map((one) => `${capacities.label(one.dimension)} (${capacities.label(one.level)})`),
      ),
      sector: form.sector && sectors.label(form.sector),
      cycleStage: form.cycleStage && cycle.label(form.cycleStage),
    }),
    newest: () => newestDemand(demand.id, formOf, nameOf),
  });
  const { form, write } = edited;
  const send = async () => {
    const saved = await edited.send((writing, ifMatch) =>
      save.mutateAsync({ path: { id: demand.id }, body: bodyOf(writing), ifMatch }),
    );
    edited.saved(saved.etag);
    return saved.etag;
  };
  const common = {
    controls: Object.fromEntries(
      [...conclusions, 'capacities', 'sector', 'cycleStage'].map((field) => [`/${field}`, field]),
    ),
    missing: (codes: readonly string[]) => t('demand.char.missing', { list: missingWords(codes, words) }),
  };
  const draft = useForm({
    ...common,
    check: () => [],
    send: async () => {
      await send();
      say(t('demand.done.save'));
      go(here);
    },
  });
  const finish = useForm({
    ...common,
    check: () => characteriseErrors(form, demand.sources.length + (demand.askerSources?.length ?? 0), words),
    send: async () => {
      const etag = await send();
      await characterise.mutateAsync({ path: { id: demand.id }, ifMatch: etag });
      say(t('demand.done.characterise'));
      go(here);
    },
  });
  const errors = finish.errors.length > 0 ? finish.errors : draft.errors;
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('demand.crumb'), to: '/demandas' },
          { label: demand.receipt ?? demand.title, to: here },
        ]}
        here={t('demand.do.characterise')}
      />
      <Head over={demand.title} title={t('demand.char.title')} lead={t('demand.char.lead')} />
      <ErrorSummary
        title={t('form.fix', { n: errors.length })}
        errors={errors}
        attempt={finish.attempt + draft.attempt}
      />
      {edited.standoff && (
        <Conflict
          {...edited.standoff.newer}
          clashes={edited.standoff.clashes}
          onKeep={edited.keep}
          onDiscard={edited.discard}
        />
      )}
      {!demand.allowed.includes('edit') && <Message tone="attention" title={t('demand.char.closed')} />}
      <form noValidate onSubmit={(event) => void finish.submit(event)}>
        {conclusions.map((field) => (
          <TextArea
            key={field}
            id={field}
            label={t(`demand.char.${wordsOf[field]}`)}
            hint={t(`demand.char.${wordsOf[field]}.hint`)}
            error={finish.errorOf(field) ?? draft.errorOf(field)}
            value={form[field]}
            maxLength={limits.conclusion}
            onChange={(event) => write({ [field]: event.target.value })}
          />
        ))}
        <section className="f" id="sources" tabIndex={-1}>
          <h2 className="h3">{t('demand.sources.title')}</h2>
          <p>{cited.length > 0 ? list(cited.map((one) => one.title)) : t('demand.sources.none')}</p>
          <p className="mt-s">
            <A to={`${here}/fuentes/nueva?volver=caracterizar`}>{t('demand.sources.add')}</A>
          </p>
        </section>
        <CapacityRows
          id="capacities"
          label={t('demand.char.capacities')}
          rows={form.capacities}
          onChange={(rows) => write({ capacities: rows as Demand['capacities'] })}
          error={finish.errorOf('capacities')}
        />
        <Select
          id="sector"
          label={t('demand.char.sector')}
          optional
          empty={t('new.need.sector.none')}
          options={sectors.options()}
          value={form.sector}
          onChange={(event) => write({ sector: event.target.value })}
        />
        <Select
          id="cycleStage"
          label={t('demand.char.cycle')}
          optional
          empty={t('new.need.cycle.none')}
          options={cycle.options()}
          value={form.cycleStage}
          onChange={(event) => write({ cycleStage: event.target.value })}
        />
        <div className="row mt-l">
          {demand.allowed.includes('edit') && (
            <>
              <Button type="submit" busy={finish.busy}>
                {t('demand.char.finish')}
              </Button>
              <Button rank="alt" busy={draft.busy} onClick={() => void draft.submit()}>
                {t('demand.char.save')}
              </Button>
            </>
          )}
          <ButtonLink rank="alt" to={here}>
            {t('new.back')}
          </ButtonLink>
        </div>
      </form>
      <Pictures demand={demand} />
      <Similar wanted={{ ...needOf(demand), capacities: form.capacities }} demand={demand} />
    </div>
  );
}

/** Step D8: three conclusions over cited sources; saving half of it is as good as finishing it later. */
export function Characterise() {
  const { id = '' } = useParams();
  const demand = useQuery(demandQuery(id));
  return (
    <Loaded query={demand} page>
      {(data) => <Page key={data.id} demand={data} />}
    </Loaded>
  );
}
