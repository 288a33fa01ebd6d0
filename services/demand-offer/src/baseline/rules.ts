import { type Issue, Refusal } from '@concierta/kernel';
import { plain } from '@concierta/territories';
import { indicatorCodes, knownIndicator, slugOf } from './indicators.ts';
import type { BaselineFields } from './state.ts';

/** What a person or a file says of a measurement; what the catalogue knows may be left out. */
export type BaselineDraft = Omit<BaselineFields, 'unit' | 'source'> & {
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
};

const issue = (pointer: string, code: string, es: string, en: string): Issue => ({
  pointer: `/${pointer}`,
  code,
  params: { es, en },
});

const required = (pointer: string): Issue => ({ pointer: `/${pointer}`, code: 'required' });

/** Other ways in which files write a known unit. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  puntos: ['punto', 'puntaje', 'indice', 'puntos 0 100'],
  '%': ['porcentaje', 'por ciento', 'porciento'],
};

const isUnit = (given: string, unit: string): boolean =>
  given.trim() === unit || plain(given).trim() === unit || (alsoCalled[unit] ?? []).includes(plain(given).trim());

const ofKnown = (draft: BaselineDraft): Issue[] => {
  const indicator = knownIndicator(draft.indicator);
  if (!indicator) return [];
  const { min, max, unit, comparesWithin } = indicator;
  const found: Issue[] = [];
  if (draft.name !== undefined) {
    found.push(
      issue(
        'name',
        'not-asked',
        'Este indicador ya tiene su nombre. Quítelo.',
        'This indicator has its name already. Take it out.',
      ),
    );
  }
  if (draft.polarity !== undefined) {
    found.push(
      issue(
        'polarity',
        'not-asked',
        'De este indicador ya se sabe qué es mejor. Quítelo.',
        'What is better is known of this indicator. Take it out.',
      ),
    );
  }
  if (draft.unit !== undefined && !isUnit(draft.unit, unit)) {
    found.push(
      issue('unit', 'other-unit', `Este indicador se mide en ${unit}.`, `This indicator is measured in ${unit}.`),
    );
  }
  if (draft.value < min || draft.value > max) {
    found.push(
      issue(
        'value',
        'out-of-bounds',
        `Escriba un valor entre ${min} y ${max}.`,
        `Write a value between ${min} and ${max}.`,
      ),
    );
  }
  if (comparesWithin === 'group' && draft.territory.length !== 5) {
    found.push(
      issue(
        'territory',
        'municipality-required',
        'Este indicador es de municipios: escoja uno.',
        'This indicator is of municipalities: choose one.',
      ),
    );
  }
  if (comparesWithin === 'group' && draft.group === undefined) {
    found.push(
      issue(
        'group',
        'group-required',
        'Escoja el grupo de capacidades iniciales: la MDM solo se compara dentro de él.',
        'Choose the group of initial capacities: the MDM compares only within it.',
      ),
    );
  }
  return found;
};

const ofNamed = (draft: BaselineDraft): Issue[] => {
  if (knownIndicator(draft.indicator)) return [];
  return [
    ...(draft.name === undefined || slugOf(draft.name) === '' ? [required('name')] : []),
    ...(draft.unit === undefined ? [required('unit')] : []),
    ...(draft.source === undefined ? [required('source')] : []),
  ];
};

/**
 * Everything that is wrong with a measurement, where it is said. `today` is a day in Colombia: nothing is measured in a
 * year to come.
 */
export const baselineIssues = (draft: BaselineDraft, today: string): Issue[] => {
  if (!indicatorCodes.includes(draft.indicator)) {
    return [
      issue(
        'indicator',
        'unknown-code',
        'Ese indicador no está en el catálogo.',
        'That indicator is not in the catalogue.',
      ),
    ];
  }
  const found = [...ofKnown(draft), ...ofNamed(draft)];
  if (draft.year > Number(today.slice(0, 4))) {
    found.push(issue('year', 'in-the-future', 'Escriba un año que ya empezó.', 'Write a year that has begun.'));
  }
  if (draft.group !== undefined && knownIndicator(draft.indicator)?.comparesWithin !== 'group') {
    found.push(
      issue(
        'group',
        'not-asked',
        'Solo la MDM lleva grupo de capacidades. Quítelo.',
        'Only the MDM has a group of capacities. Take it out.',
      ),
    );
  }
  return found;
};

/** The measurement with what the catalogue knows filled in. Refuses `invalid`, naming everything that is wrong. */
export const completeBaseline = (draft: BaselineDraft, today: string): BaselineFields => {
  const issues = baselineIssues(draft, today);
  if (issues.length > 0) throw new Refusal('invalid', {}, issues);
  const indicator = knownIndicator(draft.indicator);
  const { unit = '', source = indicator?.measuredBy ?? '' } = draft;
  return { ...draft, source, unit: indicator?.unit ?? unit };
};
