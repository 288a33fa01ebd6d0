/** The gazetteer and the drawing of the country, in one file that only who picks territories fetches. */
export {
  archipelagoInset,
  colombiaBox,
  colombiaCredit,
  departmentMap,
  dotOf,
  mapLabels,
  type Share,
  sharesOf,
} from '@concierta/figures/colombia';
export {
  departments,
  displayName,
  isTerritoryCode,
  pdet,
  regions,
  territories,
  territory,
} from '@concierta/territories';
