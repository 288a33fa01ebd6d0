import { useCommand } from '../../api/index.ts';
import { CheckboxGroup, Field, Select, TextArea } from '../../kit/index.ts';
import { go } from '../../router/index.ts';
import { useWords, type Words } from '../../words/index.tsx';
import { Conflict } from '../deciding/Conflict.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { usePeople } from '../deciding/people.ts';
import { useEdited } from '../deciding/useEdited.ts';
import { useForm } from '../deciding/useForm.ts';
import { Similar } from './beside.tsx';
import { givenTitle, stepAddress } from './draft.ts';
import { newestDemand } from './editing.ts';
import { limits, needErrors } from './fields.ts';
import { needOf } from './need.ts';
import type { StepProps } from './Register.tsx';
import { StepFoot, StepPage } from './StepPage.tsx';
import type { Demand } from './wire.ts';

type Capacity = Demand['capacities'][number];

const formOf = (words: Words) => (demand: Demand) => ({
  title: givenTitle(demand.title, demand.territories[0]?.name ?? '', words),
  need: demand.need ?? '',
  capacities: demand.capacities,
  sector: demand.sector ?? '',
  cycleStage: demand.cycleStage ?? '',
});

/** A dimension is enough to begin: who characterises the demand makes its level precise. */
function withDimension(chosen: readonly Capacity[], dimension: string, on: boolean): Capacity[] {
  const others = chosen.filter((one) => one.dimension !== dimension);
  const kept = chosen.find((one) => one.dimension === dimension);
  const added = { level: 'organisational', dimension } as Capacity;
  return on ? [...others, kept ?? added] : others;
}

/** What is needed: one sentence and its story; the rest helps to find who can answer. */
export function NeedStep({ demand }: StepProps) {
  const words = useWords();
  const { t, list } = words;
  const nameOf = usePeople();
  const save = useCommand('patch', '/demands/{id}');
  const capacities = useCatalogue('capacities');
  const sectors = useCatalogue('sectors');
  const cycle = useCatalogue('cycle');
  const edited = useEdited({
    key: `demand.${demand.id}.need`,
    server: formOf(words)(demand),
    etag: demand.etag,
    labels: {
      title: t('new.need.title'),
      need: t('new.need.need'),
      capacities: t('new.need.capacities'),
      sector: t('new.need.sector'),
      cycleStage: t('new.need.cycle'),
    },
    texts: (form) => ({
      ...form,
      capacities: list(form.capacities.map((one) => capacities.label(one.dimension))),
      sector: form.sector && sectors.label(form.sector),
      cycleStage: form.cycleStage && cycle.label(form.cycleStage),
    }),
    newest: () => newestDemand(demand.id, formOf(words), nameOf),
  });
  const { form, write } = edited;
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => needErrors(form, words),
    send: async () => {
      const saved = await edited.send((writing, ifMatch) =>
        save.mutateAsync({
          path: { id: demand.id },
          body: {
            title: writing.title.trim(),
            need: writing.need.trim(),
            capacities: writing.capacities,
            sector: writing.sector || null,
            cycleStage: (writing.cycleStage || null) as Demand['cycleStage'] | null,
          },
          ifMatch,
        }),
      );
      edited.saved(saved.etag);
      go(stepAddress(demand.id, 'fuentes'));
    },
    controls: {
      '/title': 'title',
      '/need': 'need',
      '/capacities': 'capacities',
      '/sector': 'sector',
      '/cycleStage': 'cycleStage',
    },
  });
  const dimensions = form.capacities.map((one) => one.dimension);
  return (
    <StepPage
      step="necesidad"
      title={t('new.need.h1')}
      requested={Boolean(demand.requestedOffer)}
      errors={errors}
      attempt={attempt}
    >
      {edited.standoff && (
        <Conflict
          {...edited.standoff.newer}
          clashes={edited.standoff.clashes}
          onKeep={edited.keep}
          onDiscard={edited.discard}
        />
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Field
          id="title"
          label={t('new.need.title')}
          hint={t('new.need.title.hint')}
          error={errorOf('title')}
          value={form.title}
          maxLength={limits.title}
          onChange={(event) => write({ title: event.target.value })}
        />
        <TextArea
          id="need"
          label={t('new.need.need')}
          hint={t('new.need.need.hint')}
          error={errorOf('need')}
          rows={6}
          value={form.need}
          maxLength={limits.need}
          onChange={(event) => write({ need: event.target.value })}
        />
        <details className="f" open={dimensions.length > 0 || Boolean(form.sector || form.cycleStage)}>
          <summary>{t('new.need.more')}</summary>
          <div className="mt">
            <CheckboxGroup
              id="capacities"
              label={t('new.need.capacities')}
              hint={t('new.need.capacities.hint')}
              optional
              error={errorOf('capacities')}
              options={capacities.options('dimension')}
              values={dimensions}
              onChange={(event) =>
                write({ capacities: withDimension(form.capacities, event.target.value, event.target.checked) })
              }
            />
            <Select
              id="sector"
              label={t('new.need.sector')}
              optional
              error={errorOf('sector')}
              empty={t('new.need.sector.none')}
              options={sectors.options()}
              value={form.sector}
              onChange={(event) => write({ sector: event.target.value })}
            />
            <Select
              id="cycleStage"
              label={t('new.need.cycle')}
              optional
              error={errorOf('cycleStage')}
              empty={t('new.need.cycle.none')}
              options={cycle.options()}
              value={form.cycleStage}
              onChange={(event) => write({ cycleStage: event.target.value })}
            />
          </div>
        </details>
        <StepFoot busy={busy} label={t('new.continue')} back={stepAddress(demand.id, 'territorio')} />
      </form>
      <Similar
        wanted={{ ...needOf(demand), title: form.title, need: form.need, capacities: form.capacities }}
        demand={demand}
      />
    </StepPage>
  );
}
