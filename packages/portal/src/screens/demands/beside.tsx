import { type ComponentProps, lazy, Suspense } from 'react';
import { Waiting } from '../../kit/index.ts';

const LazySimilar = lazy(async () => ({ default: (await import('./Similar.tsx')).Similar }));
const LazyPictures = lazy(async () => ({ default: (await import('./Pictures.tsx')).Pictures }));
const LazyAnswering = lazy(async () => ({ default: (await import('./AnsweringOffers.tsx')).AnsweringOffers }));

/** What is like the demand; fetched once the page itself is there, because nobody waits for it. */
export const Similar = (props: ComponentProps<typeof LazySimilar>) => (
  <Suspense fallback={<Waiting />}>
    <LazySimilar {...props} />
  </Suspense>
);

/** What is known of its territories; fetched once the page itself is there. */
export const Pictures = (props: ComponentProps<typeof LazyPictures>) => (
  <Suspense fallback={<Waiting />}>
    <LazyPictures {...props} />
  </Suspense>
);

/** What answers it, or might; fetched once the page itself is there. */
export const AnsweringOffers = (props: ComponentProps<typeof LazyAnswering>) => (
  <Suspense fallback={<Waiting />}>
    <LazyAnswering {...props} />
  </Suspense>
);
