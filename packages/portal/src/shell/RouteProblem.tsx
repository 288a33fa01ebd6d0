import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemScreen } from './Problems.tsx';

/** A screen that failed leaves the frame standing: one can still go elsewhere, or try again. */
export const RouteProblem = ({ error, reset }: ErrorComponentProps) => <ProblemScreen error={error} again={reset} />;
