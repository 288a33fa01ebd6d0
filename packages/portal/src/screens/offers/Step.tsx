import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy } from 'react';
import { ButtonLink, Crumbs, Head } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { CapacitiesStep } from './Capacities.tsx';
import { CompetenceStep } from './Competence.tsx';
import { DescribeStep } from './Describe.tsx';
import { offerQuery } from './editing.ts';
import { OverlapsStep } from './overlaps/Overlaps.tsx';
import { RegistrationStep } from './RegistrationStep.tsx';
import { ReviewStep } from './Review.tsx';
import { RouteStep } from './Route.tsx';
import { ServiceStep } from './Service.tsx';
import { StakeholdersStep } from './Stakeholders.tsx';
import type { StepPageProps } from './StepFrame.tsx';
import { TargetingStep } from './Targeting.tsx';
import { TimingStep } from './Timing.tsx';

/** These bring more with them than the others: fetched when somebody goes there. */
const AlignmentStep = lazy(async () => ({ default: (await import('./Alignment.tsx')).AlignmentStep }));
const ReviewStep = lazy(async () => ({ default: (await import('./Review.tsx')).ReviewStep }));

const pages: Readonly<Record<string, ComponentType<StepPageProps>>> = {
  nombre: DescribeStep,
  O1: CompetenceStep,
  O2: OverlapsStep,
  O3: CapacitiesStep,
  O4: TimingStep,
  O5: ServiceStep,
  O6: StakeholdersStep,
  O7: AlignmentStep,
  O8: TargetingStep,
  O9: RouteStep,
  O10: ReviewStep,
  registro: RegistrationStep,
};

/** A step of the method that cannot be done here yet says so, and that it stops nobody. */
function NotYet({ offer, id }: StepPageProps & { id: string }) {
  const { t, code } = useWords();
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('offer.crumb'), to: '/ofertas' },
          { label: offer.code, to: `/ofertas/${offer.id}` },
        ]}
        here={id}
      />
      <Head
        over={offer.content.title}
        title={`${code('offer.check', id)}: ${t('offer.check.unavailable').toLowerCase()}`}
        lead={t('offer.unavailable.body')}
        actions={<ButtonLink to={`/ofertas/${offer.id}`}>{t('offer.step.back')}</ButtonLink>}
      />
    </div>
  );
}

/** One step of an offer, each with its page. */
export function OfferStep() {
  const { id = '', paso = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  const Page = pages[paso];
  return (
    <Loaded query={offer} page>
      {(data) => (Page ? <Page key={`${data.id}.${paso}`} offer={data} /> : <NotYet offer={data} id={paso} />)}
    </Loaded>
  );
}
