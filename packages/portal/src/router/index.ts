export { type Page, page, ready } from './page.ts';
export { addressOf, base, go, listening, placeNow } from './place.ts';
export { prepare, Router, Screen, useAddress, useAsked, useParams, usePath } from './Router.tsx';
