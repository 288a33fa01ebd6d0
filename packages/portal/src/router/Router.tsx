import {
  Component,
  createContext,
  type ReactNode,
  Suspense,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Params, pageAt } from './match.ts';
import type { Page } from './page.ts';
import { addressOf, onMove, type Place, placeNow } from './place.ts';

interface Going {
  readonly place: Place;
  readonly page: Page | undefined;
  readonly params: Params;
}

const Here = createContext<Going | undefined>(undefined);
let pages: readonly Page[] = [];

const goingTo = (place: Place): Going => {
  const found = pageAt(pages, place.path);
  return { place, page: found?.page, params: found?.params ?? {} };
};

/** Keeps the page that is shown until the next one can be drawn whole. */
export function Router({ routes, children }: { routes: readonly Page[]; children: ReactNode }) {
  pages = routes;
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const stop = onMove((next) => startTransition(() => setPlace(next)));
    // Children's effects run first: one of them may have moved on before anybody listened.
    setPlace((before) => (addressOf(before) === addressOf(placeNow()) ? before : placeNow()));
    return stop;
  }, []);
  const going = useMemo(() => goingTo(place), [place]);
  return <Here.Provider value={going}>{children}</Here.Provider>;
}

function useGoing(): Going {
  const going = useContext(Here);
  if (!going) throw new Error('no router here');
  return going;
}

/** The values in the address of this page: `/demandas/$id` gives `id`. */
export const useParams = (): Params => useGoing().params;

/** The path of this page, without its questions. */
export const usePath = (): string => useGoing().place.path;

/** Path and questions of this page. */
export const useAddress = (): string => addressOf(useGoing().place);

/** What the address asks, always as text: a code with a leading zero stays a code. */
export function useAsked(): URLSearchParams {
  const { search } = useGoing().place;
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** Fetches the screen an address leads to, before somebody goes there. A failure is told when they go. */
export function prepare(to: string): void {
  const [path = '/'] = to.split(/[?#]/);
  pageAt(pages, path)
    ?.page.fetch()
    .catch(() => undefined);
}

interface BoundaryProps {
  /** The address: going elsewhere leaves the failure behind. */
  readonly at: string;
  readonly children: ReactNode;
  readonly failed: (error: unknown, again: () => void) => ReactNode;
}

/** A screen that failed leaves everything around it standing. */
class Boundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.at !== this.props.at && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    const { error } = this.state;
    return error === undefined
      ? this.props.children
      : this.props.failed(error, () => this.setState({ error: undefined }));
  }
}

/** A page arrived at by moving inside the application starts at its top and its heading, for the eye and for who listens. */
function useArrival(place: Place) {
  const last = useRef(place.path);
  useEffect(() => {
    if (last.current === place.path) return;
    last.current = place.path;
    if (!place.again) scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('contenido');
    heading?.focus({ preventScroll: true });
  }, [place]);
}

function Arrived({ place, children }: { place: Place; children: ReactNode }) {
  useArrival(place);
  return children;
}

interface ScreenProps {
  readonly waiting: ReactNode;
  readonly missing: ReactNode;
  readonly failed: BoundaryProps['failed'];
}

/** The screen of this page. */
export function Screen({ waiting, missing, failed }: ScreenProps) {
  const { page, place } = useGoing();
  if (!page) return missing;
  return (
    <Boundary at={place.path} failed={failed}>
      <Suspense fallback={waiting}>
        <Arrived place={place}>
          <page.Screen />
        </Arrived>
      </Suspense>
    </Boundary>
  );
}
