import type { Envelope, WorkerTools } from '@concierta/events';
import { isRefusal, newId } from '@concierta/kernel';
import type { Loaded, Store } from '@concierta/store';
import { causedBy } from '../../reactions/move.ts';
import { importIntegration } from '../events.ts';
import type { ImportTools } from '../kind.ts';
import { type ImportCommand, importMachine } from '../model.ts';
import type { ImportJob } from '../state.ts';
import { imports } from '../store.ts';

/** What a kind works with on behalf of who started the import. */
export const importTools = (job: Loaded<ImportJob>, store: Store, { clock }: WorkerTools): ImportTools => {
  const now = clock.now();
  const { by, params } = job.state;
  return { store, owner: job.owner, by, params, now, id: (kind) => newId(kind, now) };
};

const attempts = 5;

/** Moves an import because of an event. What its state no longer allows is let go: somebody cancelled it, or it was moved before. */
export const moveImport = async (
  event: Envelope,
  tools: WorkerTools,
  id: string,
  command: ImportCommand,
): Promise<Loaded<ImportJob>> => {
  const store = tools.store(event.owner);
  for (let left = attempts; ; left -= 1) {
    const loaded = await store.require(imports, id);
    if (!importMachine.allowed(loaded.state.state).includes(command.type)) return loaded;
    const decision = importMachine.decide(loaded.state, command);
    if (!decision.changed) return loaded;
    const { next, event: happened } = decision;
    try {
      const integration = importIntegration(next, happened);
      const expected = loaded.version;
      const { version } = await store.save(imports, {
        id,
        expected,
        next,
        event: happened,
        integration,
        context: causedBy(event),
      });
      return { ...loaded, state: next, version };
    } catch (error) {
      if (!isRefusal(error, 'stale-version') || left <= 0) throw error;
    }
  }
};

/** True while there is something left to do for an import. */
export const isRunning = ({ state }: ImportJob): boolean =>
  state === 'received' || state === 'parsing' || state === 'loading';
