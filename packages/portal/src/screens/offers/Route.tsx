import { useCommand } from '../../api/index.ts';
import { A, Button, Field, Message, RadioGroup, TextArea } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { MilestoneRow } from './MilestoneRow.tsx';
import {
  type Basis,
  emptyMilestone,
  inTime,
  leavesWindow,
  type Milestone,
  momentOf,
  moved,
  type RouteForm,
  routeBody,
  routeErrors,
  routeFormOf,
} from './milestones.ts';
import { RouteLine } from './RouteLine.tsx';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';

const mostMilestones = 60;
const cycleStages = ['planning', 'programming', 'execution', 'evaluation', 'accountability'] as const;
const plans = ['followUpPlan', 'evaluationPlan', 'knowledgeLeft'] as const;

/** O9: when it happens, by which milestones and with what, how it is followed and evaluated, and what knowledge it leaves. */
export function RouteStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, date } = words;
  const cycle = useCatalogue('cycle');
  const save = useCommand('put', '/offers/{id}/checks/O9');
  const bases = { dates: t('route.basis.dates'), months: t('route.basis.months') };
  const whenOf = (milestone: Milestone, basis: Basis): string => {
    const at = momentOf(milestone, basis);
    if (at === undefined) return '';
    return typeof at === 'number' ? t('route.month', { n: at }) : date(at);
  };
  const tell = (form: RouteForm): string =>
    form.milestones
      .map((one, i) => [`${i + 1}. ${one.name}`, whenOf(one, form.basis), one.deliverable].filter(Boolean).join(', '))
      .join('\n');
  const step = useStep<RouteForm>(offer, {
    id: 'O9',
    formOf: ({ content }) => routeFormOf(content),
    errors: (form) => routeErrors(form, words),
    texts: (form) => ({
      basis: bases[form.basis],
      from: form.from && date(form.from),
      to: form.to && date(form.to),
      months: form.months,
      milestones: tell(form),
      followUpPlan: form.followUpPlan,
      evaluationPlan: form.evaluationPlan,
      knowledgeLeft: form.knowledgeLeft,
    }),
    labels: {
      basis: t('route.basis'),
      from: t('route.from'),
      to: t('route.to'),
      months: t('route.months'),
      milestones: t('route.milestones'),
      followUpPlan: t('route.followUpPlan'),
      evaluationPlan: t('route.evaluationPlan'),
      knowledgeLeft: t('route.knowledgeLeft'),
    },
    controls: { '/schedule/to': 'to', '/schedule/from': 'from', '/schedule/months': 'months', '/milestones': 'add' },
    save: (form, ifMatch) => save.mutateAsync({ path: { id: offer.id }, body: routeBody(form), ifMatch }),
  });
  const { form, write, errorOf } = step;
  const { basis, milestones } = form;
  const put = (next: readonly Milestone[]) => write({ milestones: next });
  const add = (...parts: readonly Partial<Milestone>[]) => {
    const used = milestones.map(({ key }) => Number(key.replace('new-', '')) || 0);
    const next = Math.max(0, ...used) + 1;
    put([...milestones, ...parts.map((part, i) => emptyMilestone(next + i, part))]);
  };
  const move = (at: number, by: -1 | 1) => {
    put(moved(milestones, at, by));
    say(t('route.milestone.moved', { n: at + by + 1, of: milestones.length }));
  };
  const moments = milestones.map((milestone) => momentOf(milestone, basis));
  const ordered = inTime(milestones, basis).every((one, i) => one === milestones[i]);
  const span =
    basis === 'dates'
      ? { from: form.from || undefined, to: form.to || undefined }
      : { from: 0, to: Number(form.months) || undefined };
  const field = (name: 'from' | 'to' | 'months' | (typeof plans)[number]) => ({
    id: name,
    error: errorOf(name),
    value: form[name],
    onChange: (event: { target: { value: string } }) => write({ [name]: event.target.value }),
  });
  return (
    <StepFrame offer={offer} id="O9" title={t('route.h1')} lead={t('route.lead')} step={step}>
      <RadioGroup
        id="basis"
        label={t('route.basis')}
        hint={t('route.basis.hint')}
        value={basis}
        onChange={(event) => write({ basis: event.target.value as Basis })}
        options={Object.entries(bases).map(([value, label]) => ({ value, label }))}
      />
      {basis === 'dates' ? (
        <div className="filters mt">
          <Field {...field('from')} half type="date" label={t('route.from')} />
          <Field {...field('to')} half type="date" label={t('route.to')} />
        </div>
      ) : (
        <Field {...field('months')} wide="w6" inputMode="numeric" label={t('route.months')} />
      )}
      {leavesWindow(form, offer.content) && (
        <Message tone="attention" title={t('route.window')}>
          <p>
            {t('route.window.body')} <A to={`/ofertas/${offer.id}/O4`}>{t('route.window.do')}</A>
          </p>
        </Message>
      )}
      <section className="sec">
        <h2>{t('route.milestones.n', { n: milestones.length })}</h2>
        <RouteLine
          milestones={milestones.map((milestone, i) => ({
            key: milestone.key,
            name: milestone.name.trim() || t('route.milestone.unnamed'),
            at: moments[i],
          }))}
          from={span.from}
          to={span.to}
        />
        {milestones.length === 0 && <p className="u">{t('route.milestones.none')}</p>}
        {milestones.length > 0 && (
          <ol className="tasks milestones">
            {milestones.map((milestone, at) => (
              <MilestoneRow
                key={milestone.key}
                milestone={milestone}
                at={at}
                of={milestones.length}
                basis={basis}
                when={whenOf(milestone, basis)}
                errorOf={errorOf}
                onWrite={(part) => put(milestones.map((one, i) => (i === at ? { ...one, ...part } : one)))}
                onMove={(by) => move(at, by)}
                onDrop={() => put(milestones.filter((_, i) => i !== at))}
              />
            ))}
          </ol>
        )}
        <div className="row mt">
          {milestones.length < mostMilestones && (
            <Button id="add" rank="alt" onClick={() => add({})}>
              {t('route.milestone.add')}
            </Button>
          )}
          {milestones.length === 0 && (
            <Button
              rank="alt"
              onClick={() =>
                add(
                  ...cycleStages.map((stage) => ({
                    stage,
                    name: t(`route.start.${stage}`, { stage: cycle.label(stage) }),
                  })),
                )
              }
            >
              {t('route.start')}
            </Button>
          )}
          {!ordered && (
            <Button rank="alt" onClick={() => put(inTime(milestones, basis))}>
              {t('route.sort')}
            </Button>
          )}
        </div>
      </section>
      <section className="sec">
        <h2>{t('route.after')}</h2>
        {plans.map((name) => (
          <TextArea
            key={name}
            {...field(name)}
            rows={3}
            maxLength={1000}
            label={t(`route.${name}`)}
            hint={t(`route.${name}.hint`)}
          />
        ))}
      </section>
    </StepFrame>
  );
}
