import { beginImport, dialogueRows, dialogueSheet } from '../dialogue-sheet.ts';
import type { Finding } from './finding.ts';
import { ok, runPlatform } from './platform.ts';
import { foundEntity } from './workload.ts';

const rows = 33_000;
const budget = { rowsPerSecond: 300, megabytes: 250 };

const resident = (): number => process.memoryUsage().rss / 1024 / 1024;

/** What 33,000 rows take from the moment the sheet is handed over until the marked file is there. */
export const importing = async (): Promise<Finding[]> => {
  const running = await runPlatform();
  try {
    const formulator = await foundEntity(running);
    const sheet = await dialogueSheet(dialogueRows(rows));
    const [before, began] = [resident(), performance.now()];
    let [loadedAfter, most] = [0, before];
    const id = await beginImport(formulator, running.fetch, sheet);
    for (;;) {
      await new Promise((next) => setTimeout(next, 250));
      most = Math.max(most, resident());
      const job = ok(await formulator.get(`/imports/${id}`));
      if (job.state === 'done' && loadedAfter === 0) loadedAfter = (performance.now() - began) / 1_000;
      if (job.state === 'failed') throw new Error(JSON.stringify(job.problem));
      if (job.hasResult === true) break;
    }
    const perSecond = rows / loadedAfter;
    const markedAfter = (performance.now() - began) / 1_000;
    return [
      {
        sort: 'time',
        what: `Import of ${rows.toLocaleString('en')} rows of XLSX, until each is a source`,
        measured: `${perSecond.toFixed(0)} rows/s (${loadedAfter.toFixed(0)} s; marked file after ${markedAfter.toFixed(0)} s)`,
        budget: `≥ ${budget.rowsPerSecond} rows/s`,
        holds: perSecond >= budget.rowsPerSecond,
      },
      {
        sort: 'size',
        what: 'The same: memory over what the platform had before',
        measured: `${(most - before).toFixed(0)} MB`,
        budget: `≤ ${budget.megabytes} MB`,
        holds: most - before <= budget.megabytes,
      },
    ];
  } finally {
    await running.stop();
  }
};
