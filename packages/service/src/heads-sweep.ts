import { headsSchedule, type ServiceContext } from '@concierta/events';
import { chainHeads } from '@concierta/store';
import type { Sweeps } from './hosted-service.ts';
import type { Parts } from './parts.ts';

/**
 * The sweep that writes the heads of a context's chains to write-once storage: each service with a history puts it among its
 * own. What contradicts the record is logged as an error, by kind and id, whoever else may look for it.
 */
export const keepHeads = ({ name, table }: ServiceContext, { deps, heads }: Parts): Sweeps => {
  if (!table.indexes.includes('outbox')) return {};
  return {
    [headsSchedule]: async () => {
      if (!heads) throw new Error(`${name} was given no write-once storage for the heads of its chains`);
      const { contradicted, troubles, ...run } = await chainHeads(name, { ...deps, record: heads });
      for (const { kind, id, version } of contradicted) {
        deps.log.error('a chain contradicts its written head', { context: name, kind, id, version });
      }
      for (const trouble of troubles) deps.log.error('the record of heads is not whole', { context: name, ...trouble });
      deps.log.info('heads', { context: name, ...run });
      return { ...run, contradicted: contradicted.length, troubles: troubles.length };
    },
  };
};
