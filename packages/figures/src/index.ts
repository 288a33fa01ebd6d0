/** Geometry of the platform's figures, as data: portal and public pages draw the same picture from it, each beside its table. */

export * from './colombia.ts';
export * from './stakeholders.ts';
export * from './timeline.ts';
