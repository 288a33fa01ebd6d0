import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { Waiting } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { type Area, loadArea } from '../../words/index.tsx';
import { offerQuery } from './editing.ts';
import type { StepPageProps } from './StepFrame.tsx';

type StepPage = ComponentType<StepPageProps>;

/** Each step is fetched when somebody opens it, with words of its own if it has them, so that none weighs on the others. */
const step = <N extends string>(load: () => Promise<Record<N, StepPage>>, name: N, area?: Area): StepPage =>
  lazy(async () => {
    const [file] = await Promise.all([load(), area && loadArea(area)]);
    return { default: file[name] as StepPage };
  });

const pages: Readonly<Record<string, StepPage>> = {
  nombre: step(() => import('./Describe.tsx'), 'DescribeStep'),
  O1: step(() => import('./Competence.tsx'), 'CompetenceStep'),
  O2: step(() => import('./overlaps/Overlaps.tsx'), 'OverlapsStep', 'overlaps'),
  O3: step(() => import('./Capacities.tsx'), 'CapacitiesStep'),
  O4: step(() => import('./Timing.tsx'), 'TimingStep'),
  O5: step(() => import('./Service.tsx'), 'ServiceStep'),
  O6: step(() => import('./Stakeholders.tsx'), 'StakeholdersStep', 'stakeholders'),
  O7: step(() => import('./Alignment.tsx'), 'AlignmentStep'),
  O8: step(() => import('./Targeting.tsx'), 'TargetingStep', 'targeting'),
  O9: step(() => import('./Route.tsx'), 'RouteStep', 'routing'),
  O10: step(() => import('./Review.tsx'), 'ReviewStep'),
  registro: step(() => import('./RegistrationStep.tsx'), 'RegistrationStep', 'said'),
};

/** One step of an offer, each with its page. */
export function OfferStep() {
  const { id = '', paso = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  const Page = pages[paso];
  if (!Page) return <NotFound />;
  return (
    <Loaded query={offer} page>
      {(data) => (
        <Suspense fallback={<Waiting />}>
          <Page key={`${data.id}.${paso}`} offer={data} />
        </Suspense>
      )}
    </Loaded>
  );
}
