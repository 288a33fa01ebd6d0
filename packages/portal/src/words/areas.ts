import { words as esKit } from './es/kit.ts';
import { words as esProblems } from './es/problems.ts';
import { words as esSession } from './es/session.ts';
import { words as esShell } from './es/shell.ts';
import type { Language } from './languages.ts';

type Words = Readonly<Record<string, string>>;
type Load = () => Promise<{ words: Words }>;

/** Words that every screen needs. Spanish travels with the application; English is fetched by who chooses it. */
const core: Record<Language, () => Promise<Words>> = {
  es: async () => ({ ...esShell, ...esKit, ...esProblems, ...esSession }),
  en: async () => {
    const parts = await Promise.all([
      import('./en/shell.ts'),
      import('./en/kit.ts'),
      import('./en/problems.ts'),
      import('./en/session.ts'),
    ]);
    return Object.assign({}, ...parts.map((part) => part.words)) as Words;
  },
};

/** One area per group of screens: its words are fetched with its first screen. Add a file in `es/` and in `en/`, then a line here. */
const screens = {
  work: { es: () => import('./es/work.ts'), en: () => import('./en/work.ts') },
  territory: { es: () => import('./es/territory.ts'), en: () => import('./en/territory.ts') },
  admin: { es: () => import('./es/admin.ts'), en: () => import('./en/admin.ts') },
  registering: { es: () => import('./es/registering.ts'), en: () => import('./en/registering.ts') },
  recording: { es: () => import('./es/recording.ts'), en: () => import('./en/recording.ts') },
  targeting: { es: () => import('./es/targeting.ts'), en: () => import('./en/targeting.ts') },
  routing: { es: () => import('./es/routing.ts'), en: () => import('./en/routing.ts') },
  demands: { es: () => import('./es/demands.ts'), en: () => import('./en/demands.ts') },
  institution: { es: () => import('./es/institution.ts'), en: () => import('./en/institution.ts') },
  sources: { es: () => import('./es/sources.ts'), en: () => import('./en/sources.ts') },
  beside: { es: () => import('./es/beside.ts'), en: () => import('./en/beside.ts') },
  baselines: { es: () => import('./es/baselines.ts'), en: () => import('./en/baselines.ts') },
  offers: { es: () => import('./es/offers.ts'), en: () => import('./en/offers.ts') },
  said: { es: () => import('./es/said.ts'), en: () => import('./en/said.ts') },
  stakeholders: { es: () => import('./es/stakeholders.ts'), en: () => import('./en/stakeholders.ts') },
  contacts: { es: () => import('./es/contacts.ts'), en: () => import('./en/contacts.ts') },
  referrals: { es: () => import('./es/referrals.ts'), en: () => import('./en/referrals.ts') },
  surveys: { es: () => import('./es/surveys.ts'), en: () => import('./en/surveys.ts') },
  overlaps: { es: () => import('./es/overlaps.ts'), en: () => import('./en/overlaps.ts') },
  portfolio: { es: () => import('./es/portfolio.ts'), en: () => import('./en/portfolio.ts') },
  imports: { es: () => import('./es/imports.ts'), en: () => import('./en/imports.ts') },
  components: { es: () => import('./es/components.ts'), en: () => import('./en/components.ts') },
} satisfies Record<string, Record<Language, Load>>;

export type Area = keyof typeof screens;

type WordsOf<A extends Area> = Awaited<ReturnType<(typeof screens)[A]['es']>>['words'];
type AreaWords = { [A in Area]: WordsOf<A> }[Area];
type KeysOf<T> = T extends unknown ? keyof T : never;

/** Every id that has a Spanish text; a test holds that English has the same ones with the same values. */
export type MessageId = KeysOf<typeof esShell | typeof esKit | typeof esProblems | typeof esSession | AreaWords>;

export const coreWords = (language: Language): Promise<Words> => core[language]();
export const areaWords = async (area: Area, language: Language): Promise<Words> =>
  (await (screens[area][language] as Load)()).words;
