import type { Territory } from '../kit/TerritoryCombobox.tsx';
import { get } from './client.ts';

/** Municipalities and departments that answer to `text`, their department in the name; empty when none does. */
export async function searchTerritories(text: string, signal: AbortSignal): Promise<readonly Territory[]> {
  const { items } = await get('/territories', { query: { q: text, limit: 8 } }, signal);
  return items.map(({ code, name }) => ({ code, name }));
}
