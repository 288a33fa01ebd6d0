import type { Answering, Parts } from '@concierta/service';
import { createPages } from './pages.ts';

/** The pages of demand and offer's links. */
export const servePages = ({ deps, demonstration }: Parts): Answering => createPages({ ...deps, demonstration });
