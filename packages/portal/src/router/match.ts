export type Params = Readonly<Record<string, string>>;

const parts = (path: string): readonly string[] => path.split('/').filter(Boolean);

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

/** The values of `pattern` (`/demandas/$id`) in `path`, or undefined when it is another page. A final slash changes nothing. */
export function paramsOf(pattern: string, path: string): Params | undefined {
  const [wanted, given] = [parts(pattern), parts(path)];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decoded(given[at] ?? '');
    if (value === undefined) return undefined;
    if (part.startsWith('$')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** `/demandas/nueva` is that page before it is the demand called «nueva»: fixed parts win, from the left. */
const rank = (pattern: string): string =>
  parts(pattern)
    .map((part) => (part.startsWith('$') ? '1' : '0'))
    .join('');

/** The page at `path` and its values; undefined when there is none. */
export function pageAt<R extends { readonly path: string }>(
  pages: readonly R[],
  path: string,
): { readonly page: R; readonly params: Params } | undefined {
  const [best] = pages
    .flatMap((page) => {
      const params = paramsOf(page.path, path);
      return params ? [{ page, params }] : [];
    })
    .sort((a, b) => rank(a.page.path).localeCompare(rank(b.page.path)));
  return best;
}
