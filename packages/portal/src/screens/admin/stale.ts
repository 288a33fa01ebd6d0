import { isProblem } from '../../api/index.ts';
import { queries } from '../../query/cache.ts';

/**
 * When somebody saved a newer version meanwhile, it is read again beneath the form, which keeps what was written and says so: the next
 * attempt is over the newest one.
 */
export async function orReadAgain<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    if (isProblem(error, 'stale-version')) await queries.invalidateQueries();
    throw error;
  }
}
