import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId, OwnerId, systemClock } from '@concierta/kernel';
import { Portfolio } from '@concierta/service-articulation/search/portfolio';
import { freeze } from '@concierta/service-articulation/search/snapshot';
import type { Finding } from './finding.ts';
import { median, quantile } from './statistics.ts';

const offers = 20_000;
const loads = 3;
const asked = 100;
const budget = { megabytes: 15, loadMs: 400 };

const roots =
  'agua catastro presupuesto rural vereda plan gestión municipio capacidad equipo proyecto inversión hacienda salud educación vía energía ambiente riesgo turismo cultura archivo dato participación mujer joven víctima tierra riego acueducto alcantarillado residuo vivienda predio contrato regalía deporte biblioteca escuela docente hospital vacuna bosque páramo cuenca humedal puerto muelle trocha puente mercado cosecha café cacao panela leche ganado pesca artesanía empleo empresa crédito tributo recaudo nómina concejo personería cabildo resguardo comunidad consulta conflicto retorno memoria justicia convivencia seguridad emergencia incendio inundación deslizamiento sequía clima transporte conectividad internet sistema indicador meta informe veeduría transparencia trámite atención'.split(
    ' ',
  );
const syllables =
  'ba ca da fa ga la ma na pa ra sa ta be ce de le me ne pe re se te bi ci di li mi ni pi ri bo co do lo mo no po ro'.split(
    ' ',
  );

/** Numbers that look random and are the same in every run. */
const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const vocabulary = 8_000;
/** The most frequent words of a language are not searched; the frequency of the others falls with their rank. */
const notSearched = 50;

/** Texts as people write them: a word's frequency falls with its rank, and the rare ones make most of the index. */
const writer = (random: () => number) => {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const rare = Array.from({ length: vocabulary - roots.length }, () =>
    Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(syllables)).join(''),
  );
  const words = [...roots, ...rare];
  const word = () => words[Math.floor(notSearched * (vocabulary / notSearched) ** random()) - notSearched] ?? 'agua';
  return (length: number): string => Array.from({ length }, word).join(' ');
};

const portfolioOf = (write: (length: number) => string): Portfolio => {
  const portfolio = new Portfolio();
  const owner = OwnerId.parse(newId('nationalEntity', systemClock.now()));
  for (let n = 0; n < offers; n += 1) {
    const id = newId('offer', systemClock.now());
    const doc = {
      id,
      owner,
      version: 1,
      code: `OFE-ENT-2026-${n}`,
      title: write(8),
      summary: write(40),
      deliverable: write(18),
      audience: write(10),
      territories: ['19', '52', '76001'],
      capacities: [{ level: 'organisational', dimension: 'planning' }],
      cycleStages: ['planning'],
      sector: 'housing',
      mode: 'oneOff',
      mechanism: 'technicalAssistance',
      availability: { slots: 10, taken: 0 },
      publishedAt: '2026-09-04T14:00:00Z',
      edition: 1,
    };
    portfolio.apply({ kind: 'OFFER', id, version: 1, doc });
  }
  return portfolio;
};

interface Loaded {
  /** Milliseconds it took, and how many of them on a processor. */
  readonly loaded: number;
  readonly processor: number;
  readonly offers: number;
  readonly took: readonly number[];
}

const loadApart = (file: string, queries: readonly string[]): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('load-snapshot.ts', import.meta.url)), [file, ...queries], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    child.once('message', (message) => resolve(message as Loaded));
    child.once('exit', (code) => reject(new Error(`loading ended with ${code}`)));
  });

/** The snapshot of a portfolio of 20,000 offers: its size, how long a fresh process takes to load it, and to answer. */
export const searching = async (): Promise<Finding[]> => {
  const random = numbers(7);
  const write = writer(random);
  const bytes = await freeze(portfolioOf(write));
  const folder = await mkdtemp(join(tmpdir(), 'concierta-bench-'));
  try {
    const file = join(folder, 'portfolio.json.br');
    await writeFile(file, bytes);
    const queries = Array.from({ length: asked }, () => write(1 + Math.floor(random() * 3)));
    const runs: Loaded[] = [];
    for (let run = 0; run < loads; run += 1) runs.push(await loadApart(file, queries));
    if (runs.some((run) => run.offers !== offers)) throw new Error('the snapshot lost offers');
    const loadMs = median(runs.map(({ loaded }) => loaded));
    const took = runs.flatMap((run) => run.took);
    const megabytes = bytes.length / 1e6;
    return [
      {
        sort: 'size',
        what: `Search snapshot of ${offers.toLocaleString('en')} offers`,
        measured: `${megabytes.toFixed(2)} MB`,
        budget: `≤ ${budget.megabytes} MB`,
        holds: megabytes <= budget.megabytes,
      },
      {
        sort: 'time',
        what: 'Loading that snapshot in a fresh process',
        measured: `${Math.round(loadMs)} ms (all: ${runs.map(({ loaded }) => Math.round(loaded)).join(', ')}; processor: ${runs.map(({ processor }) => Math.round(processor)).join(', ')})`,
        budget: `≤ ${budget.loadMs} ms`,
        holds: loadMs <= budget.loadMs,
      },
      {
        sort: 'time',
        what: 'One search in it, one to three words',
        measured: `p50 ${quantile(took, 0.5).toFixed(1)} ms, p99 ${quantile(took, 0.99).toFixed(1)} ms`,
        budget: 'none set',
        holds: true,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
};
