import { NotFound } from '../shell/Problems.tsx';

/** Holds the place of a screen that is not written yet. */
export const Soon = () => <NotFound />;
