import { wornHat } from '../session/hats.ts';

const key = () => `concierta.place.${wornHat() ?? 'person'}`;
const aDocument = /^\/app(\/(?:demandas\/dem_|ofertas\/off_|compartidas\/).+)$/;

/** Names the window after the page, and remembers the last document somebody was working on under this hat, unless it could not be shown. */
export function arriveAt(title: string, failed: boolean): void {
  document.title = `${title} · Concierta`;
  const [, to] = aDocument.exec(location.pathname) ?? [];
  if (to && !failed) localStorage.setItem(key(), JSON.stringify({ to, title }));
}

/** The last document somebody was working on under this hat, to go on with. */
export function lastPlace(): { readonly to: string; readonly title: string } | undefined {
  const raw = localStorage.getItem(key());
  if (!raw) return undefined;
  const { to, title } = JSON.parse(raw) as { to: string; title: string };
  return { to, title };
}
