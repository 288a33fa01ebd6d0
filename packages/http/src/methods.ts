import type { ServiceApp } from './app.ts';

const patterns = new WeakMap<object, { method: string; pattern: RegExp }[]>();

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^/]+?\}|:[^/]+/g, '[^/]+')}/?$`);

/** The methods that some route of this app answers at an address; none means there is nothing there. */
export const methodsAt = (app: Pick<ServiceApp, 'routes'>, path: string): string[] => {
  const known =
    patterns.get(app) ??
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path: at }) => ({ method, pattern: patternOf(at) }));
  patterns.set(app, known);
  const methods = new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
};
