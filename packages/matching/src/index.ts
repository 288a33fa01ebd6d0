export { type CapacityRef, type SharedCapacities, sharedCapacities } from './capacities.ts';
export { type Demanded, type Matched, matchOf, type OfferedTo } from './match.ts';
export { type Compared, type Facts, factsOf, type Strength, scoreOf, strengthOf, strengths } from './overlap.ts';
export { type Period, sharedPeriod } from './period.ts';
export { countPlaces, type Places, placesOf, sharedCodes, sharedCount } from './places.ts';
