export { memberKey, partyKey } from '@concierta/store';
export * from './hats.ts';
export * from './links.ts';
export * from './memberships.ts';
export * from './parties.ts';
export * from './permits.ts';
export * from './principal.ts';
export * from './profiles.ts';
export * from './token.ts';
