import { type ReactNode, useState } from 'react';
import { Field, Select, TextArea } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { useCatalogue } from '../deciding/catalogues.ts';
import { type Basis, inputNames, type Milestone, principleNames } from './milestones.ts';

interface Props {
  readonly milestone: Milestone;
  readonly at: number;
  readonly of: number;
  readonly basis: Basis;
  readonly when: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onWrite: (part: Partial<Milestone>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
}

/** One milestone: closed it says what, when and who; open it is written. It moves and goes with buttons, so that a keyboard is enough. */
export function MilestoneRow({ milestone, at, of, basis, when, errorOf, onWrite, onMove, onDrop }: Props) {
  const { t, code, list } = useWords();
  const cycle = useCatalogue('cycle');
  const fieldOf = (field: keyof Milestone) => ({
    id: `${milestone.key}-${field}`,
    error: errorOf(`${milestone.key}-${field}`),
    value: milestone[field],
    onChange: (event: { target: { value: string } }) => onWrite({ [field]: event.target.value }),
  });
  const wrong = (Object.keys(milestone) as (keyof Milestone)[]).some((field) => errorOf(`${milestone.key}-${field}`));
  const [open, setOpen] = useState(milestone.name === '');
  const name = milestone.name.trim() || t('route.milestone.unnamed');
  const facts = [when, milestone.stage && cycle.label(milestone.stage), milestone.responsibleRole].filter(Boolean);
  const inputs = inputNames.flatMap((input) =>
    milestone[input] ? [t(`route.said.${input}`, { n: milestone[input] })] : [],
  );
  const more = [
    milestone.deliverable,
    milestone.principle && code('route.principle', milestone.principle),
    list(inputs),
  ].filter(Boolean);
  const act = (label: string, run: () => void, off = false): ReactNode => (
    <button type="button" className="lk" aria-disabled={off || undefined} onClick={() => !off && run()}>
      {label}
      <span className="vh"> {name}</span>
    </button>
  );
  return (
    <li>
      <span className="k">{at + 1}</span>
      <div>
        <span className="t">{name}</span>
        <p>{facts.length > 0 ? facts.join('. ') : t('route.milestone.bare')}</p>
        {!open && more.length > 0 && <p>{more.join('. ')}</p>}
        {(open || wrong) && (
          <div className="milestone">
            <Field {...fieldOf('name')} label={t('route.milestone.name')} maxLength={120} />
            <div className="filters mt">
              {basis === 'dates' ? (
                <Field {...fieldOf('on')} half type="date" label={t('route.milestone.on')} />
              ) : (
                <Field {...fieldOf('month')} half inputMode="numeric" label={t('route.milestone.month')} />
              )}
              <Select
                {...fieldOf('stage')}
                half
                label={t('route.milestone.stage')}
                empty={t('capacity.choose')}
                options={cycle.options()}
              />
            </div>
            <TextArea {...fieldOf('deliverable')} rows={2} maxLength={500} label={t('route.milestone.deliverable')} />
            <Field
              {...fieldOf('responsibleRole')}
              maxLength={120}
              label={t('route.milestone.role')}
              hint={t('route.milestone.role.hint')}
            />
            <Select
              {...fieldOf('principle')}
              optional
              label={t('route.milestone.principle')}
              hint={t('route.milestone.principle.hint')}
              empty={t('route.milestone.noPrinciple')}
              options={principleNames.map((value) => ({ value, label: code('route.principle', value) }))}
            />
            <fieldset className="f">
              <legend>
                {t('route.milestone.inputs')} <span className="u">({t('kit.optional')})</span>
              </legend>
              <div className="filters">
                {inputNames.map((input) => (
                  <Field key={input} {...fieldOf(input)} half inputMode="numeric" label={t(`route.input.${input}`)} />
                ))}
              </div>
            </fieldset>
          </div>
        )}
        <p className="row acts noprint">
          <button type="button" className="lk" aria-expanded={open || wrong} onClick={() => setOpen(!open)}>
            {t(open || wrong ? 'route.milestone.close' : 'route.milestone.open')}
            <span className="vh"> {name}</span>
          </button>
          {act(t('route.milestone.up'), () => onMove(-1), at === 0)}
          {act(t('route.milestone.down'), () => onMove(1), at === of - 1)}
          {act(t('offer.O8.remove'), onDrop)}
        </p>
      </div>
    </li>
  );
}
