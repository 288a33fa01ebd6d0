export { associativeSchemeKinds } from './data/associative-schemes.ts';
export { plain, type SearchOptions, searchTerritories } from './search.ts';
export {
  ancestors,
  currentCode,
  type Department,
  department,
  departments,
  displayName,
  isTerritoryCode,
  type Kind,
  pdet,
  regions,
  type Territory,
  territories,
  territory,
  wholeCountry,
} from './territory.ts';
