import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react';
import { loadArea } from '../../words/index.tsx';

/** Fetches a part of a page with its words once the page itself is there, because nobody waits for it. */
const beside = <P extends object>(load: () => Promise<ComponentType<P>>) => {
  const Lazy = lazy(async () => {
    const [part] = await Promise.all([load(), loadArea('beside')]);
    return { default: part };
  });
  return (props: ComponentProps<typeof Lazy>) => (
    <Suspense>
      <Lazy {...props} />
    </Suspense>
  );
};

/** What is like the demand. */
export const Similar = beside(async () => (await import('./Similar.tsx')).Similar);
/** What is known of its territories. */
export const Pictures = beside(async () => (await import('./Pictures.tsx')).Pictures);
/** What answers it, or might. */
export const AnsweringOffers = beside(async () => (await import('./AnsweringOffers.tsx')).AnsweringOffers);
