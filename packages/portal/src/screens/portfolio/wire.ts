import type { AnswerOf, Operation } from '../../api/shape.ts';

/** The portfolio as its service answers it. */
export type PortfolioPage = AnswerOf<Operation<'/portfolio', 'get'>>;
export type PortfolioOffer = PortfolioPage['items'][number];
