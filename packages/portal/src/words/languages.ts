/** The languages the portal speaks; Spanish of Colombia comes first and is what an unknown preference becomes. */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

export const localeOf: Record<Language, string> = { es: 'es-CO', en: 'en' };

/** The language for a preference list such as `navigator.languages`; never fails. */
export const languageFor = (preferences: readonly (string | null | undefined)[]): Language => {
  for (const preference of preferences) {
    const short = preference?.slice(0, 2).toLowerCase();
    if (short === 'es' || short === 'en') return short;
  }
  return 'es';
};
