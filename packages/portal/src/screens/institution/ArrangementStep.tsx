import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  ButtonLink,
  Crumbs,
  DataTable,
  ErrorSummary,
  Field,
  type FieldError,
  Head,
  Message,
  RadioGroup,
  Select,
  say,
  TextArea,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { useWords, type Words } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { useForm } from '../deciding/useForm.ts';
import { missingSteps } from './ArrangementOfYear.tsx';
import { Evidence, type Proof } from './Evidence.tsx';
import { addressOfPart, type Part } from './kinds.ts';
import { useMembers } from './units.ts';
import type { Arrangement, ArrangementStep as StepData } from './wire.ts';

type Status = StepData['status'];
type Review = NonNullable<StepData['dimensions']>[number];
const statuses: readonly Status[] = ['none', 'running', 'done'];
const statusWords = { none: 'inst.step.none', running: 'inst.step.run', done: 'inst.step.done' } as const;
const dimensions: readonly Review['dimension'][] = [
  'people',
  'planning',
  'management',
  'results',
  'information',
  'knowledge',
  'control',
];

/** Where in the institution the work of a step is done. */
const places: Readonly<Partial<Record<StepData['id'], Part>>> = {
  I2: 'objetivos',
  I3: 'procesos',
  I4: 'plan',
  I5: 'informe',
};

interface Form {
  readonly status: Status;
  readonly responsible: string;
  readonly on: string;
  readonly notes: string;
  readonly evidence: readonly Proof[];
  readonly reviews: readonly { dimension: Review['dimension']; status: Status; note: string }[];
}

const formOf = (step: StepData): Form => ({
  status: step.status,
  responsible: step.responsible ?? '',
  on: step.on ?? '',
  notes: step.notes ?? '',
  evidence: step.evidence.map(({ file, name }) => ({ file, name })),
  reviews: dimensions.map((dimension) => {
    const kept = step.dimensions?.find((one) => one.dimension === dimension);
    return { dimension, status: kept?.status ?? 'none', note: kept?.note ?? '' };
  }),
});

const errorsOf = (form: Form, { t }: Words): FieldError[] =>
  form.status !== 'done'
    ? []
    : [
        ...(form.responsible ? [] : [{ field: 'responsible', message: t('inst.step.err.responsible') }]),
        ...(form.on ? [] : [{ field: 'on', message: t('inst.step.err.on') }]),
        ...(form.evidence.length > 0 || form.notes.trim()
          ? []
          : [{ field: 'evidence', message: t('inst.step.err.evidence') }]),
      ];

function Reviews({ form, onWrite }: { form: Form; onWrite: (part: Partial<Form>) => void }) {
  const { t } = useWords();
  type Row = Form['reviews'][number];
  const put = (row: Row, part: Partial<Row>) =>
    onWrite({ reviews: form.reviews.map((one) => (one === row ? { ...one, ...part } : one)) });
  return (
    <section className="sec mt-b">
      <h2>{t('inst.step.dimensions')}</h2>
      <DataTable
        caption={t('inst.step.dimensions')}
        rows={form.reviews}
        rowKey={({ dimension }) => dimension}
        columns={[
          {
            key: 'dimension',
            header: t('inst.step.dimension'),
            cell: ({ dimension }) => t(`inst.dimension.${dimension}`),
          },
          {
            key: 'status',
            header: t('inst.col.state'),
            cell: (row) => (
              <select
                aria-label={t('inst.step.dimension.status', { dimension: t(`inst.dimension.${row.dimension}`) })}
                value={row.status}
                onChange={(event) => put(row, { status: event.target.value as Status })}
              >
                {statuses.map((value) => (
                  <option key={value} value={value}>
                    {t(statusWords[value])}
                  </option>
                ))}
              </select>
            ),
          },
          {
            key: 'note',
            header: t('inst.step.dimension.found'),
            cell: (row) => (
              <input
                aria-label={t('inst.step.dimension.note', { dimension: t(`inst.dimension.${row.dimension}`) })}
                maxLength={500}
                value={row.note}
                onChange={(event) => put(row, { note: event.target.value })}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

/** The command of each step: its own address, so that each says what it takes. */
function useSave(id: string, step: StepData['id']) {
  const first = useCommand('put', '/arrangements/{id}/steps/I1');
  const second = useCommand('put', '/arrangements/{id}/steps/I2');
  const third = useCommand('put', '/arrangements/{id}/steps/I3');
  const fourth = useCommand('put', '/arrangements/{id}/steps/I4');
  const fifth = useCommand('put', '/arrangements/{id}/steps/I5');
  const others = { I2: second, I3: third, I4: fourth, I5: fifth } as const;
  return (form: Form, ifMatch: string | undefined) => {
    const body = {
      status: form.status,
      responsible: form.responsible || undefined,
      on: form.on || undefined,
      notes: form.notes.trim() || undefined,
      evidence: form.evidence.map(({ file }) => file),
    };
    const path = { id };
    if (step !== 'I1') return others[step].mutateAsync({ path, body, ifMatch });
    const reviews = form.reviews.map(({ dimension, status, note }) => ({
      dimension,
      status,
      note: note.trim() || undefined,
    }));
    return first.mutateAsync({ path, body: { ...body, dimensions: reviews }, ifMatch });
  };
}

function Writing({ arrangement, step }: { arrangement: Tagged<Arrangement>; step: StepData }) {
  const words = useWords();
  const { t } = words;
  const members = useMembers();
  const [form, setForm] = useState(() => formOf(step));
  const save = useSave(arrangement.id, step.id);
  const open = arrangement.allowed.includes('record');
  const place = places[step.id];
  const back = address('/institucion', { anio: arrangement.id });
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => errorsOf(form, words),
    send: async () => {
      await save(form, arrangement.etag);
      say(t('inst.step.saved', { id: step.id }));
      go(back);
    },
    controls: { '/responsible': 'responsible', '/on': 'on', '/evidence': 'evidence', '/notes': 'notes' },
    missing: (codes) => t('refused.missing', { list: missingSteps(codes, words) }),
  });
  const write = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  return (
    <div className="solo left">
      <Crumbs items={[{ label: `${t('inst.name')} ${arrangement.id}`, to: back }]} here={step.id} />
      <Head
        title={t(`inst.step.${step.id}`)}
        lead={t(`inst.step.lead.${step.id}`)}
        actions={
          place && (
            <ButtonLink
              rank="alt"
              to={address(addressOfPart(place), { anio: place === 'informe' ? undefined : arrangement.id })}
            >
              {t('inst.step.goto', { place: t(`inst.tab.${place}`) })}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary errors={errors} attempt={attempt} />
      {!open && <Message title={t('inst.step.readonly')} />}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <fieldset className="plain" disabled={!open}>
          <RadioGroup
            id="status"
            label={t('inst.step.status')}
            value={form.status}
            onChange={(event) => write({ status: event.target.value as Status })}
            options={statuses.map((value) => ({ value, label: t(statusWords[value]) }))}
          />
          <Select
            id="responsible"
            label={t('inst.step.responsible')}
            empty={t('inst.step.responsible.none')}
            optional={form.status !== 'done'}
            error={errorOf('responsible')}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.responsible}
            onChange={(event) => write({ responsible: event.target.value })}
          />
          <Field
            id="on"
            type="date"
            wide="w12"
            label={t('inst.step.date')}
            optional={form.status !== 'done'}
            error={errorOf('on')}
            value={form.on}
            onChange={(event) => write({ on: event.target.value })}
          />
          {step.id === 'I1' && <Reviews form={form} onWrite={write} />}
          <TextArea
            id="notes"
            label={t('inst.step.notes')}
            hint={t('inst.step.notes.hint')}
            optional
            error={errorOf('notes')}
            maxLength={2000}
            value={form.notes}
            onChange={(event) => write({ notes: event.target.value })}
          />
          <Evidence
            id="evidence"
            proofs={form.evidence}
            error={errorOf('evidence')}
            onChange={(evidence) => write({ evidence })}
          />
        </fieldset>
        <div className="row mt-l">
          {open && (
            <Button type="submit" busy={busy}>
              {t('inst.step.save')}
            </Button>
          )}
          <A to={back}>{t('inst.step.back')}</A>
        </div>
      </form>
    </div>
  );
}

/** One of the five arrangements of a year: how far it is, who answers, with which proof. */
export function ArrangementStep() {
  const { anio = '', paso = '' } = useParams();
  const arrangement = useQuery({ ...read('/arrangements/{id}', { path: { id: anio } }), staleTime: 0 });
  return (
    <Loaded query={arrangement} page>
      {(data) => {
        const step = data.steps.find(({ id }) => id === paso);
        return step ? <Writing key={paso} arrangement={data} step={step} /> : <NotFound />;
      }}
    </Loaded>
  );
}
