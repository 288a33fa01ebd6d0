import { lazy, Suspense } from 'react';
import { useCommand } from '../../api/index.ts';
import { Button, Field, Select, TextArea } from '../../kit/index.ts';
import { loadArea, useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { emptyGoal, type Goal, goalBody, goalErrors, goalOf } from './goals.ts';
import { StepFrame, type StepPageProps, useStep } from './StepFrame.tsx';
import type { Offer } from './wire.ts';

/** Fetched apart: most goals are written, not taken from a measurement. */
const TakeMeasurement = lazy(async () => {
  const [file] = await Promise.all([import('./TakeMeasurement.tsx'), loadArea('beside')]);
  return { default: file.TakeMeasurement };
});

const formOf = ({ content }: Offer): { goals: Goal[] } => {
  const goals = (content.capacities ?? []).map(goalOf);
  return { goals: goals.length > 0 ? goals : [emptyGoal] };
};

interface RowProps {
  readonly goal: Goal;
  readonly at: number;
  readonly errorOf: (field: string) => string | undefined;
  readonly onWrite: (part: Partial<Goal>) => void;
  readonly onDrop?: (() => void) | undefined;
}

function GoalRow({ goal, at, errorOf, onWrite, onDrop }: RowProps) {
  const { t } = useWords();
  const capacities = useCatalogue('capacities');
  const of = (field: keyof Goal) => ({
    id: `${field}-${at}`,
    error: errorOf(`${field}-${at}`),
    value: goal[field],
    onChange: (event: { target: { value: string } }) => onWrite({ [field]: event.target.value }),
  });
  return (
    <section className={at > 0 ? 'sec' : undefined}>
      <div className="row between">
        <h2 className="h3">{t('offer.O3.row', { n: at + 1 })}</h2>
        {onDrop && (
          <button type="button" className="lk" onClick={onDrop}>
            {t('offer.O3.remove', { n: at + 1 })}
          </button>
        )}
      </div>
      <div className="filters">
        <Select
          {...of('level')}
          half
          label={t('offer.O3.level')}
          empty={t('capacity.choose')}
          options={capacities.options('level')}
        />
        <Select
          {...of('dimension')}
          half
          label={t('offer.O3.dimension')}
          empty={t('capacity.choose')}
          options={capacities.options('dimension')}
        />
      </div>
      <TextArea
        {...of('baseline')}
        rows={3}
        maxLength={500}
        label={t('offer.O3.baseline')}
        hint={t('offer.O3.baseline.hint')}
      />
      <Suspense>
        <TakeMeasurement id={`measurement-${at}`} onTake={onWrite} />
      </Suspense>
      <div className="filters mt">
        <Field {...of('source')} half optional maxLength={200} label={t('offer.O3.source')} />
        <Field {...of('on')} half optional type="date" label={t('offer.O3.on')} />
      </div>
      <TextArea
        {...of('target')}
        rows={3}
        maxLength={500}
        label={t('offer.O3.target')}
        hint={t('offer.O3.target.hint')}
      />
      <Field {...of('by')} optional type="date" wide="w12" label={t('offer.O3.by')} />
    </section>
  );
}

/** O3: which capacities, from where to where. */
export function CapacitiesStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, list } = words;
  const capacities = useCatalogue('capacities');
  const save = useCommand('put', '/offers/{id}/checks/O3');
  const before = (goal: Goal) =>
    offer.content.capacities?.find((one) => one.level === goal.level && one.dimension === goal.dimension);
  const step = useStep(offer, {
    id: 'O3',
    formOf,
    errors: ({ goals }) => goalErrors(goals, words),
    texts: ({ goals }) => ({
      goals: list(
        goals.map((goal) => [capacities.label(goal.dimension), goal.baseline, goal.target].filter(Boolean).join(': ')),
      ),
    }),
    labels: { goals: t('offer.check.O3') },
    controls: {},
    save: ({ goals }, ifMatch) =>
      save.mutateAsync({
        path: { id: offer.id },
        body: { capacities: goals.map((goal) => goalBody(goal, before(goal))) },
        ifMatch,
      }),
  });
  const { goals } = step.form;
  const put = (next: Goal[]) => step.write({ goals: next });
  return (
    <StepFrame offer={offer} id="O3" title={t('offer.O3.h1')} lead={t('offer.O3.lead')} step={step}>
      {goals.map((goal, at) => (
        <GoalRow
          key={at}
          goal={goal}
          at={at}
          errorOf={step.errorOf}
          onWrite={(part) => put(goals.map((one, i) => (i === at ? { ...one, ...part } : one)))}
          onDrop={goals.length > 1 ? () => put(goals.filter((_, i) => i !== at)) : undefined}
        />
      ))}
      <p className="mt-l">
        <Button rank="alt" onClick={() => put([...goals, emptyGoal])}>
          {t('offer.O3.add')}
        </Button>
      </p>
    </StepFrame>
  );
}
