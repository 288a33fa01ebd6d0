import type { words as spanish } from '../es/beside.ts';
import { words as picture } from './picture.ts';
import { words as similar } from './similar.ts';

export const words: Readonly<Record<keyof typeof spanish, string>> = { ...picture, ...similar };
