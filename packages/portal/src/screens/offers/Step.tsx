import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy } from 'react';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { CapacitiesStep } from './Capacities.tsx';
import { CompetenceStep } from './Competence.tsx';
import { DescribeStep } from './Describe.tsx';
import { offerQuery } from './editing.ts';
import { ServiceStep } from './Service.tsx';
import type { StepPageProps } from './StepFrame.tsx';
import { TimingStep } from './Timing.tsx';

type StepPage = ComponentType<StepPageProps>;

/** A step that brings more with it than the others: fetched when somebody goes there. */
const apart = <N extends string>(load: () => Promise<Record<N, StepPage>>, name: N): StepPage =>
  lazy(async () => ({ default: (await load())[name] as StepPage }));

const pages: Readonly<Record<string, StepPage>> = {
  nombre: DescribeStep,
  O1: CompetenceStep,
  O2: apart(() => import('./overlaps/Overlaps.tsx'), 'OverlapsStep'),
  O3: CapacitiesStep,
  O4: TimingStep,
  O5: ServiceStep,
  O6: apart(() => import('./Stakeholders.tsx'), 'StakeholdersStep'),
  O7: apart(() => import('./Alignment.tsx'), 'AlignmentStep'),
  O8: apart(() => import('./Targeting.tsx'), 'TargetingStep'),
  O9: apart(() => import('./Route.tsx'), 'RouteStep'),
  O10: apart(() => import('./Review.tsx'), 'ReviewStep'),
  registro: apart(() => import('./RegistrationStep.tsx'), 'RegistrationStep'),
};

/** One step of an offer, each with its page. */
export function OfferStep() {
  const { id = '', paso = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  const Page = pages[paso];
  if (!Page) return <NotFound />;
  return (
    <Loaded query={offer} page>
      {(data) => <Page key={`${data.id}.${paso}`} offer={data} />}
    </Loaded>
  );
}
