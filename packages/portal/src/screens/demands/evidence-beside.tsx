import { type ComponentProps, lazy, Suspense } from 'react';

const LazyEvidence = lazy(async () => ({ default: (await import('./SourceEvidence.tsx')).SourceEvidence }));

/** What proves a source; fetched while its fields are filled in. */
export const SourceEvidence = (props: ComponentProps<typeof LazyEvidence>) => (
  <Suspense>
    <LazyEvidence {...props} />
  </Suspense>
);
