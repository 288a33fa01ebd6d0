import type { ImportCommand, ImportCommandName } from '../src/import/model.ts';
import { importMachine, receiveImport } from '../src/import/model.ts';
import type { ImportIn, ImportJob, ImportStateName } from '../src/import/state.ts';
import { at, person } from './sample-demands.ts';

const ulid = (letter: string) => `01J${letter.repeat(23)}`;
export const importId = `imp_${ulid('K')}`;
export const counts = { loaded: 280, updated: 0, same: 0, refused: 20 };

export const received = (): ImportJob =>
  receiveImport({
    kind: 'bindingRegionalDialogue',
    params: { demands: 'draft' },
    file: {
      file: `fil_${ulid('M')}`,
      name: 'diálogos del Macizo.xlsx',
      mediaType: 'text/csv',
      size: 20_480,
      sha256: 'ab'.repeat(32),
    },
    by: { person, membership: `mem_${ulid('N')}`, ownerKind: 'entity' },
    language: 'es',
    receivedAt: at,
  }).next;

const notice = {
  pointer: '/file',
  code: 'sheet-chosen',
  params: { es: 'Se leyó «Datos».', en: 'Sheet “Datos” was read.' },
};

export const everyCommand: { readonly [C in ImportCommandName]: Extract<ImportCommand, { type: C }> } = {
  parse: { type: 'parse', at },
  load: { type: 'load', sheet: 'Datos', rows: 300, notices: [notice], at },
  finish: { type: 'finish', counts, at },
  fail: {
    type: 'fail',
    problem: { pointer: '/file', code: 'rows-none', params: { es: 'No hay filas.', en: 'There are no rows.' } },
    at,
  },
  cancel: { type: 'cancel', by: person, at },
  resume: { type: 'resume' },
  attach: { type: 'attach', result: `fil_${ulid('P')}` },
};

export const given = (start: ImportJob, ...commands: readonly ImportCommandName[]): ImportJob =>
  commands.reduce((job, command) => importMachine.decide(job, everyCommand[command]).next, start);

/** An import in every state, each reached by its own commands. */
export const inEveryState = () =>
  ({
    received: received(),
    parsing: given(received(), 'parse'),
    loading: given(received(), 'parse', 'load'),
    done: given(received(), 'parse', 'load', 'finish'),
    failed: given(received(), 'parse', 'fail'),
    cancelled: given(received(), 'parse', 'load', 'cancel'),
  }) as { readonly [K in ImportStateName]: ImportIn<K> };
