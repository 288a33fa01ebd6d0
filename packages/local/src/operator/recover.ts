import type { Verified } from '../verifying.ts';
import { type Journal, requireNoOther } from './journal.ts';
import type { Premises } from './premises.ts';
import { type Republished, republishLast } from './republish.ts';

/** What a recovery needs of the place it happens in. */
export interface Recovering {
  readonly premises: Premises;
  readonly journal: Journal;
  /** Makes every view of articulation anew under a new generation; answers how many rows there are. */
  readonly rebuild: () => Promise<number>;
  readonly verify: () => Promise<Verified>;
  readonly tell: (line: string) => void;
}

/** What a recovery did, and how long each part took. */
export interface Recovered {
  readonly republished: Republished;
  readonly rows: number;
  readonly verified: Verified;
  readonly seconds: { readonly republish: number; readonly rebuild: number; readonly verify: number };
}

/** Tables restored to one moment may each end a little apart: an hour is twelve times what is promised (five minutes). */
export const republishedMs = 3_600_000;

const timed = async <T>(work: () => Promise<T>): Promise<{ done: T; seconds: number }> => {
  const from = performance.now();
  const done = await work();
  return { done, seconds: Math.round((performance.now() - from) / 10) / 100 };
};

/**
 * Mends what stands on tables that were restored to a moment: views made anew under a new generation, the last hour's events
 * claimed so that they are told once more, every chain recomputed. Done twice it does the same; cut short it is done again.
 */
export const mend = async (
  { premises, journal, rebuild, verify, tell }: Recovering,
  from: string,
): Promise<Recovered> => {
  requireNoOther(journal, (job) => job.command === 'recover' && job.from === from);
  journal.write({ command: 'recover', from, phase: 'mending' });
  const views = await timed(rebuild);
  tell(`Vistas rehechas en una generación nueva: ${views.done} filas (${views.seconds} s).`);
  const told = await timed(() => republishLast(premises, republishedMs));
  tell(
    `Hechos que se vuelven a contar: ${told.done.events}, desde ${told.done.since ?? '—'} (${told.seconds} s); quien ya los atendió no los atiende dos veces.`,
  );
  const checked = await timed(verify);
  const { aggregates, events, broken } = checked.done;
  tell(`Cadenas comprobadas: ${aggregates}, con ${events} hechos; rotas: ${broken.length} (${checked.seconds} s).`);
  for (const line of broken) tell(`  ${line}`);
  journal.clear();
  return {
    republished: told.done,
    rows: views.done,
    verified: checked.done,
    seconds: { republish: told.seconds, rebuild: views.seconds, verify: checked.seconds },
  };
};
