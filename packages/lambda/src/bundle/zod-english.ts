/** Stands in for all of zod's languages: the house says in its own words what is wrong, and zod itself asks for English. */
export { default as en } from 'zod/v4/locales/en.js';
