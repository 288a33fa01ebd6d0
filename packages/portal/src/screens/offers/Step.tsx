import { useQuery } from '@tanstack/react-query';
import { type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import { ButtonLink, Crumbs, Head, Waiting } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { offerQuery } from './editing.ts';
import type { StepPageProps } from './StepFrame.tsx';

/** Each step is fetched when somebody opens it, so that none weighs on the others. */
const pages: Readonly<Record<string, LazyExoticComponent<(props: StepPageProps) => ReactNode>>> = {
  nombre: lazy(async () => ({ default: (await import('./Describe.tsx')).DescribeStep })),
  O1: lazy(async () => ({ default: (await import('./Competence.tsx')).CompetenceStep })),
  O3: lazy(async () => ({ default: (await import('./Capacities.tsx')).CapacitiesStep })),
  O4: lazy(async () => ({ default: (await import('./Timing.tsx')).TimingStep })),
  O5: lazy(async () => ({ default: (await import('./Service.tsx')).ServiceStep })),
  O8: lazy(async () => ({ default: (await import('./Targeting.tsx')).TargetingStep })),
  O9: lazy(async () => ({ default: (await import('./Route.tsx')).RouteStep })),
  O10: lazy(async () => ({ default: (await import('./Review.tsx')).ReviewStep })),
  registro: lazy(async () => ({ default: (await import('./RegistrationStep.tsx')).RegistrationStep })),
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
      {(data) => (
        <Suspense fallback={<Waiting />}>
          {Page ? <Page key={`${data.id}.${paso}`} offer={data} /> : <NotYet offer={data} id={paso} />}
        </Suspense>
      )}
    </Loaded>
  );
}
