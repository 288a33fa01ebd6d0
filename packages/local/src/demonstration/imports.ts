import { mediaTypes } from '@concierta/files';
import { type CellOut, writeSheets } from '@concierta/spreadsheet';
import { type Stage, type Step, succeed } from './stage.ts';

const headers = [
  'Código',
  'Título',
  'Fecha',
  'Código DIVIPOLA',
  'Región',
  'Esquema',
  'Prioridad',
  'Lo acordado',
  'Necesidades',
];

const patia = ['Alto Patía y Norte del Cauca', 'PDET'] as const;
const pacific = ['Pacífico y Frontera Nariñense', 'PDET'] as const;

/** Results of two dialogues as somebody typed them, three of them with a mistake. Invented, as everything said here. */
const results: readonly (readonly CellOut[])[] = [
  [
    'DRV-AP-01',
    'Agua tratada para las veredas del Patía',
    '18/03/2023',
    '19532',
    ...patia,
    1,
    'Estructurar tres acueductos veredales antes de abrir nuevas vías.',
    'Estructurar tres acueductos veredales | Formar a las juntas que los operan',
  ],
  [
    'DRV-AP-02',
    'Planta de tratamiento de Mercaderes',
    '18/03/2023',
    '19450',
    ...patia,
    2,
    'Poner a funcionar la planta que está construida y sin operar.',
    undefined,
  ],
  [
    'DRV-AP-03',
    'Saneamiento rural de Balboa',
    '18/03/2023',
    '19075',
    ...patia,
    3,
    'Letrinas y pozos para las escuelas rurales.',
    undefined,
  ],
  [
    'DRV-AP-04',
    'Agua para Argelia',
    '31/02/2023',
    '19050',
    ...patia,
    4,
    'Proteger la microcuenca que surte la cabecera.',
    undefined,
  ],
  [
    'DRV-AP-05',
    'Vivienda rural dispersa de Bolívar',
    '18/03/2023',
    '19100',
    ...patia,
    5,
    'Cien mejoramientos de vivienda rural (cifra de demostración).',
    undefined,
  ],
  ['DRV-AP-06', 'Catastro para cobrar el agua', '18/03/2023', 19450, ...patia, 6, undefined, undefined],
  [
    'DRV-PF-01',
    'Acueducto de Barbacoas',
    '25/04/2023',
    '52079',
    ...pacific,
    1,
    'Terminar la línea de conducción que quedó a mitad de camino.',
    undefined,
  ],
  [
    'DRV-PF-02',
    'Residuos sólidos de Tumaco',
    '25/04/2023',
    '52835',
    ...pacific,
    2,
    'Cerrar el botadero y ordenar la ruta de recolección por agua.',
    'Plan de cierre del botadero | Ruta de recolección por agua',
  ],
  [
    'DRV-PF-03',
    'Agua lluvia en las escuelas de Roberto Payán',
    '25/04/2023',
    '52999',
    ...pacific,
    3,
    'Tanques y filtros en veinte escuelas (cifra de demostración).',
    undefined,
  ],
  [
    'DRV-PF-04',
    'Prestador para Magüí',
    '25/04/2023',
    '52427',
    ...pacific,
    4,
    'Crear un prestador que pueda cobrar una tarifa justa.',
    undefined,
  ],
];

const load = async (stage: Stage): Promise<void> => {
  const formulator = stage.actor('MVCT', 'formulator');
  const bytes = await writeSheets('xlsx', [{ name: 'Resultados', headers, rows: results }]);
  const words = { name: 'resultados de los diálogos.xlsx', mediaType: mediaTypes.xlsx, size: bytes.length };
  const asked = await succeed(formulator.post('/files/uploads', words), 'ask for an upload');
  const file = String(asked.body.file);
  await stage.keepFile(stage.owner('MVCT'), file, mediaTypes.xlsx, bytes);
  const body = { kind: 'bindingRegionalDialogue', file, params: { demands: 'draft' } };
  await succeed(formulator.post('/imports', body), 'load a sheet');
  await stage.drain();
};

/** A sheet that was loaded and has three rows left to mend. */
export const importSteps: readonly Step[] = [{ on: -6, run: load }];
