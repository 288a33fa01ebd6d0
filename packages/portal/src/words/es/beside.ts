import { words as picture } from './picture.ts';
import { words as similar } from './similar.ts';

/** What stands beside a demand or an offer, and is fetched after it. */
export const words = { ...picture, ...similar } as const;
