import { Navigate } from '@tanstack/react-router';
import { useHat } from '../session/index.ts';
import { home } from './navigation.ts';

/** Where a hat starts. */
export const Home = () => <Navigate to={home(useHat().hat)} replace />;
