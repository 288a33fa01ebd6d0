import { dateInColombia, type Issue, isRefusal } from '@concierta/kernel';
import type { Values } from '@concierta/spreadsheet';
import { change } from '@concierta/store';
import { plain, territory } from '@concierta/territories';
import { baselineIntegration } from '../../baseline/events.ts';
import { baselineIdOf } from '../../baseline/identity.ts';
import { capacityGroups, indicatorKey, knownIndicator, knownIndicators } from '../../baseline/indicators.ts';
import { baselineMachine, recordBaseline } from '../../baseline/model.ts';
import { completeBaseline } from '../../baseline/rules.ts';
import type { BaselineFields } from '../../baseline/state.ts';
import { baselines as kept } from '../../baseline/store.ts';
import { BaselineInput, baselinePermits } from '../../baseline/view.ts';
import { checked, type ImportKind, type ImportTools, type RowDecision, type RowToLoad } from '../kind.ts';
import { placeColumn } from './place-column.ts';
import { refusedRow } from './refused-row.ts';

const bare = (text: string): string =>
  plain(text.replace(/\(.*?\)/g, ' '))
    .replaceAll(' del ', ' de ')
    .trim();

/** How files call each known indicator: its acronym, its name, its name with the acronym. */
const knownNames = new Map(
  knownIndicators.flatMap(({ code, label }) =>
    [code, ...[label.es, label.en].flatMap((name) => [plain(name).trim(), bare(name)])].map(
      (name) => [name, code] as const,
    ),
  ),
);

/** The indicator a cell names: a known one however it is called, or one of TerriData's by its name. */
const indicatorOf = (text: string): { indicator: string; name?: string } => {
  const code = knownNames.get(plain(text).trim()) ?? knownNames.get(bare(text));
  return code === undefined ? { indicator: 'terridata', name: text } : { indicator: code };
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const otherPlace = (code: string, said: string): Issue => {
  const name = territory(code)?.name ?? code;
  return {
    pointer: '/place',
    code: 'other-place',
    params: {
      es: `El código ${code} es de ${name}, y la hoja dice «${said}». Revise si las columnas se corrieron.`,
      en: `Code ${code} is of ${name}, and the sheet says “${said}”. Check whether the columns have shifted.`,
    },
  };
};

/** True when the name beside a code is the place's own, or one that people give it. Official names are longer than what files write. */
const isNameOf = (code: string, said: string): boolean => {
  const found = territory(code);
  if (!found) return true;
  const given = plain(said).trim();
  const names = [found.name, ...found.aliases].map((name) => plain(name).trim());
  return names.some((name) => name.includes(given) || given.includes(name));
};

const withdrawn: Issue = {
  pointer: '',
  code: 'withdrawn',
  params: {
    es: 'Esta medición se retiró. Si vuelve a valer, corríjala en su página; si no, quite la fila.',
    en: 'This measurement was withdrawn. If it counts again, revise it on its page; if not, take the row out.',
  },
};

const revisionReason = 'Cargada de una hoja de cálculo.';

const draftOf = (values: Values) => {
  const { indicator, name } = indicatorOf(textOf(values.indicator) ?? '');
  return {
    territory: textOf(values.territory),
    indicator,
    name,
    year: values.year,
    value: values.value,
    unit: textOf(values.unit),
    group: textOf(values.group),
    source: textOf(values.source),
  };
};

const save = async (fields: BaselineFields, { store, owner, by, now }: ImportTools): Promise<RowDecision> => {
  const target = baselineIdOf(owner, fields);
  const at = now.toISOString();
  const before = await store.load(kept, target);
  if (!before) {
    const { event, next } = recordBaseline({ fields, at, by: by.person });
    const recorded = change(kept, { id: target, expected: 0, next, event, integration: baselineIntegration(next) });
    return { outcome: 'loaded', target, changes: [recorded] };
  }
  if (before.state.state === 'withdrawn') return refusedRow(withdrawn);
  // A file does not say what is better: what a person said stays.
  const { polarity } = before.state.fields;
  const { value, unit, group } = fields;
  const finding = { value, unit, group, polarity };
  const decision = baselineMachine.decide(before.state, { type: 'revise', finding, reason: revisionReason, at });
  if (!decision.changed) return { outcome: 'same', target };
  const { event, next } = decision;
  const integration = baselineIntegration(next);
  const revised = change(kept, { id: target, expected: before.version, next, event, integration });
  return { outcome: 'updated', target, changes: [revised] };
};

const decide = async ({ values }: RowToLoad, tools: ImportTools): Promise<RowDecision> => {
  const read = checked(BaselineInput, draftOf(values));
  if ('issues' in read) return refusedRow(...read.issues);
  const said = textOf(values.place);
  if (said !== undefined && !isNameOf(read.value.territory, said)) {
    return refusedRow(otherPlace(read.value.territory, said));
  }
  try {
    return await save(completeBaseline(read.value, dateInColombia(tools.now)), tools);
  } catch (error) {
    if (isRefusal(error, 'invalid')) return refusedRow(...error.issues);
    throw error;
  }
};

/** Step D4: measurements as people get them from TerriData and the DNP, one row each. The same one again with another figure is a revision. */
export const baselines: ImportKind = {
  name: 'baselines',
  title: { es: 'Mediciones de los territorios', en: 'Measurements of territories' },
  purpose: {
    es: 'MDM, IDF, IDI o cualquier indicador de TerriData, por territorio y año. Una cifra que cambia queda como corrección, con la anterior en su historia.',
    en: 'MDM, IDF, IDI or any TerriData indicator, by territory and year. A figure that changes is kept as a revision, the one before in its history.',
  },
  takes: [],
  permit: (principal) => baselinePermits.require(principal, 'record'),
  columns: () => [
    placeColumn({
      key: 'territory',
      aliases: ['DIVIPOLA', 'Código DANE', 'Código Entidad', 'Código municipio', 'Código', 'Cod. DANE'],
      required: true,
      type: { is: 'code', lengths: [2, 5] },
      hint: {
        es: 'Cinco cifras para un municipio (05001), dos para un departamento (05).',
        en: 'Five digits for a municipality (05001), two for a department (05).',
      },
    }),
    {
      key: 'place',
      header: { es: 'Territorio', en: 'Territory' },
      aliases: ['Entidad', 'Municipio', 'Nombre', 'Nombre del municipio'],
      type: { is: 'text', max: 120 },
      hint: {
        es: 'El nombre, para comprobar que el código es el suyo. Puede quedar vacío.',
        en: 'The name, to check that the code is its own. It may be empty.',
      },
      example: 'Mercaderes',
    },
    {
      key: 'indicator',
      header: { es: 'Indicador', en: 'Indicator' },
      aliases: ['Nombre del indicador', 'Medición'],
      required: true,
      type: { is: 'text', max: 120 },
      hint: {
        es: 'MDM, IDF, IDI o el nombre como sale en TerriData, siempre igual.',
        en: 'MDM, IDF, IDI or the name as TerriData writes it, always the same.',
      },
      example: 'MDM',
    },
    {
      key: 'year',
      header: { es: 'Año', en: 'Year' },
      aliases: ['Vigencia', 'Año del dato'],
      required: true,
      type: { is: 'number', integer: true, least: 1900, most: 2200 },
      hint: { es: 'El año del dato, en cuatro cifras.', en: 'The year of the figure, in four digits.' },
      example: '2023',
    },
    {
      key: 'value',
      header: { es: 'Valor', en: 'Value' },
      aliases: ['Dato Numérico', 'Dato', 'Puntaje', 'Resultado'],
      required: true,
      type: { is: 'number', least: -1e12, most: 1e12 },
      hint: { es: 'La cifra, sin la unidad.', en: 'The figure, without its unit.' },
      example: '47,2',
    },
    {
      key: 'unit',
      header: { es: 'Unidad', en: 'Unit' },
      aliases: ['Unidad de medida'],
      type: { is: 'text', max: 24 },
      hint: {
        es: 'Hace falta si el indicador no es uno de los conocidos.',
        en: 'Needed when the indicator is not one of the known ones.',
      },
      example: 'puntos',
    },
    {
      key: 'group',
      header: { es: 'Grupo', en: 'Group' },
      aliases: ['Grupo de capacidades', 'Grupo de capacidades iniciales', 'Grupo MDM', 'Categoría MDM'],
      type: {
        is: 'oneOf',
        options: capacityGroups.map((value) => ({
          value,
          es: value,
          en: value,
          aliases: value === 'C' ? ['Ciudades'] : [],
        })),
      },
      hint: {
        es: 'Solo para la MDM, que se compara dentro de su grupo: C o de G1 a G5.',
        en: 'Only for the MDM, which compares within its group: C or G1 to G5.',
      },
      example: 'G4',
    },
    {
      key: 'source',
      header: { es: 'Fuente', en: 'Source' },
      aliases: ['Fuente del dato'],
      type: { is: 'text', max: 120 },
      hint: {
        es: 'Quién lo midió. Hace falta si el indicador no es uno de los conocidos.',
        en: 'Who measured it. Needed when the indicator is not one of the known ones.',
      },
      example: 'DNP',
    },
  ],
  rowKey(values) {
    const { territory: code, indicator, name, year, source } = draftOf(values);
    const by = source ?? knownIndicator(indicator)?.measuredBy ?? '';
    return [code, indicatorKey(indicator, name), year, plain(by)].join('|');
  },
  // Two rows of one sheet that are the same measurement have one key, so no two of one call write the same row.
  accept: (rows, tools) => Promise.all(rows.map((row) => decide(row, tools))),
};
