import type { ReactNode } from 'react';
import { A, Button, Crumbs, ErrorSummary, type FieldError, Head, Steps } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import { type DraftStep, draftSteps, stepWords } from './draft.ts';

interface Props {
  readonly step: DraftStep;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly requested?: boolean;
  readonly errors?: readonly FieldError[];
  readonly attempt?: number;
  readonly children: ReactNode;
}

/** One page of «Nueva demanda»: where one is, one question, and what to correct when there is something. */
export function StepPage({ step, title, lead, requested, errors = [], attempt, children }: Props) {
  const { t } = useWords();
  return (
    <div className="solo left">
      <Crumbs
        items={[{ label: t('demand.crumb'), to: '/demandas' }]}
        here={t(requested ? 'new.title.requested' : 'new.title')}
      />
      <Steps labels={draftSteps.map((one) => t(stepWords[one]))} current={draftSteps.indexOf(step)} />
      <Head title={title} lead={lead} />
      <ErrorSummary title={t('new.fix', { n: errors.length })} errors={errors} attempt={attempt} />
      {children}
    </div>
  );
}

interface FootProps {
  readonly busy: boolean;
  readonly label: string;
  readonly back?: string | undefined;
  /** When the draft was last saved. */
  readonly saved?: string | undefined;
}

/** The end of a page: go on, go back, and when it was saved. */
export function StepFoot({ busy, label, back, saved }: FootProps) {
  const { t, time } = useWords();
  return (
    <div className="row mt-l">
      <Button type="submit" busy={busy}>
        {label}
      </Button>
      {back && <A to={back}>{t('new.back')}</A>}
      <span className="s u" role="status">
        {busy ? t('new.saving') : saved ? t('new.saved', { time: time(saved) }) : ''}
      </span>
    </div>
  );
}
