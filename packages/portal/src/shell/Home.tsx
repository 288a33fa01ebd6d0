import { useEffect } from 'react';
import { go } from '../router/index.ts';
import { useHat } from '../session/index.ts';
import { home } from './navigation.ts';

/** Where a hat starts. */
export function Home() {
  const { hat } = useHat();
  useEffect(() => go(home(hat), 'replace'), [hat]);
  return null;
}
