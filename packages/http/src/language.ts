/** The languages the platform answers in; Spanish first. */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** The caller's preferred language out of `Accept-Language`, by its weights; Spanish when none of ours is there. */
export const languageOf = (header: string | undefined): Language => {
  if (!header || header.length > 500) return 'es';
  const wanted = header
    .split(',')
    .map((part, position) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params.map((p) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight), position };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'es';
};
