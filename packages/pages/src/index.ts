export { type Asset, assetAt, assets } from './assets.ts';
export { capital, dateWords, listWords, numberWords, spanWords } from './dates.ts';
export {
  contentSecurityPolicy,
  deliverAsset,
  deliverLinkPage,
  deliverPage,
  pageCaching,
  redirectFromLink,
} from './delivery.ts';
export { type EntityPage, type EntitySummary, entitiesPage, entityPage } from './entities.ts';
export { badRequestPage, errorPage, notFoundPage } from './failures.ts';
export { address, type Language, languageOf, type QueryValues, type Words, wordsOf } from './language.ts';
export { type PageContext, pageContext } from './layout.ts';
export { type OfferPage, offerPage } from './offer.ts';
export { type Availability, isOpen } from './offer-words.ts';
export { type Choice, type PortfolioPage, type PortfolioQuery, portfolioPage } from './portfolio.ts';
export { type Marked, type Named, type OfferEntry, plain } from './results.ts';
export { deliverRobots } from './robots.ts';
export { accessibilityPage, dataProtectionPage } from './statements.ts';
export {
  deadLinkPage,
  type FormOption,
  type FormQuestion,
  type SurveyFormPage,
  type SurveyReceiptPage,
  surveyBusyPage,
  surveyEndedPage,
  surveyFormPage,
  surveyReceiptPage,
  surveyTooLargePage,
} from './survey.ts';
export {
  type Place,
  type TerritoriesPage,
  type TerritoryPage,
  territoriesPage,
  territoryPage,
} from './territories.ts';
