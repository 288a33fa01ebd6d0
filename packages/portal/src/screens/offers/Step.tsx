import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink, Crumbs, Head } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { CapacitiesStep } from './Capacities.tsx';
import { CompetenceStep } from './Competence.tsx';
import { DescribeStep } from './Describe.tsx';
import { offerQuery } from './editing.ts';
import { ReviewStep } from './Review.tsx';
import { ServiceStep } from './Service.tsx';
import type { StepPageProps } from './StepFrame.tsx';
import { TargetingStep } from './Targeting.tsx';
import { TimingStep } from './Timing.tsx';

const pages: Readonly<Record<string, (props: StepPageProps) => ReactNode>> = {
  nombre: DescribeStep,
  O1: CompetenceStep,
  O3: CapacitiesStep,
  O4: TimingStep,
  O5: ServiceStep,
  O8: TargetingStep,
  O10: ReviewStep,
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
