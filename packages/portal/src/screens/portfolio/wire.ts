import type { components } from '../../api/index.ts';
import type { AnswerOf, Operation } from '../../api/shape.ts';

/** The portfolio as its service answers it. */
export type PortfolioPage = AnswerOf<Operation<'/portfolio', 'get'>>;
export type PortfolioOffer = PortfolioPage['items'][number];

/** The offers that may answer a demand, each with its score and why. */
export type MatchPage = AnswerOf<Operation<'/portfolio/matches', 'post'>>;

/** An offer found by searching, or matched with a demand. */
export type FoundOffer = Omit<PortfolioOffer, 'reasons' | 'highlights'> &
  Partial<Pick<PortfolioOffer, 'reasons' | 'highlights'>> &
  Partial<Pick<components['schemas']['OfferMatch'], 'score' | 'match'>>;
