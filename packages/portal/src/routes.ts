import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SignIn } from './screens/session/SignIn.tsx';
import { Home } from './shell/Home.tsx';
import { NotFound } from './shell/Problems.tsx';
import { RouteProblem } from './shell/RouteProblem.tsx';
import { Shell } from './shell/Shell.tsx';
import { type Area, loadArea } from './words/index.tsx';

/**
 * Every screen of the application and its address. A screen is fetched when somebody goes to it, its words with it:
 * `...screen('demands', () => import('./screens/demands/List.tsx'), 'DemandList')`.
 */
function screen<T extends Record<string, unknown>, K extends keyof T & string>(
  area: Area,
  load: () => Promise<T>,
  name: K,
) {
  return {
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
    loader: () => loadArea(area),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const root = createRootRoute({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/entrar',
  component: SignIn,
  validateSearch: (search: Record<string, unknown>): { ir?: string } => ({ ir: text(search.ir) }),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell, errorComponent: RouteProblem });
const inside = <const P extends string>(path: P) => ({
  getParentRoute: () => shell,
  path,
  errorComponent: RouteProblem,
});

const home = createRoute({ ...inside('/'), component: Home });
const work = createRoute({
  ...inside('/mi-trabajo'),
  ...screen('work', () => import('./screens/work/Work.tsx'), 'Work'),
});
const territory = createRoute({
  ...inside('/mi-territorio'),
  ...screen('territory', () => import('./screens/territory/MyTerritory.tsx'), 'MyTerritory'),
});
const admin = createRoute({
  ...inside('/administracion'),
  ...screen('admin', () => import('./screens/admin/Admin.tsx'), 'Admin'),
});
const adminPart = createRoute({
  ...inside('/administracion/$part'),
  ...screen('admin', () => import('./screens/admin/Admin.tsx'), 'Admin'),
});

const demands = createRoute({
  ...inside('/demandas'),
  ...screen('demands', () => import('./screens/demands/List.tsx'), 'DemandList'),
});
const newDemand = createRoute({
  ...inside('/demandas/nueva'),
  ...screen('demands', () => import('./screens/demands/NewDemand.tsx'), 'NewDemand'),
});
const unattended = createRoute({
  ...inside('/demandas/atender'),
  ...screen('demands', () => import('./screens/demands/Unattended.tsx'), 'Unattended'),
});
const demand = createRoute({
  ...inside('/demandas/$id'),
  ...screen('demands', () => import('./screens/demands/Demand.tsx'), 'Demand'),
});
const register = createRoute({
  ...inside('/demandas/$id/registrar/$paso'),
  ...screen('demands', () => import('./screens/demands/Register.tsx'), 'Register'),
});
const receipt = createRoute({
  ...inside('/demandas/$id/radicado'),
  ...screen('demands', () => import('./screens/demands/Receipt.tsx'), 'Receipt'),
});
const addSource = createRoute({
  ...inside('/demandas/$id/fuentes/nueva'),
  ...screen('demands', () => import('./screens/demands/AddSource.tsx'), 'AddSource'),
});
const characterise = createRoute({
  ...inside('/demandas/$id/caracterizar'),
  ...screen('demands', () => import('./screens/demands/Characterise.tsx'), 'Characterise'),
});
const sharedDemand = createRoute({
  ...inside('/compartidas/$owner/demandas/$id'),
  ...screen('demands', () => import('./screens/demands/SharedDemand.tsx'), 'SharedDemand'),
});

const soon = () => import('./screens/Soon.tsx');
const offers = createRoute({ ...inside('/ofertas'), ...screen('offers', soon, 'Soon') });
const offer = createRoute({ ...inside('/ofertas/$id'), ...screen('offers', soon, 'Soon') });
const offerStep = createRoute({ ...inside('/ofertas/$id/$paso'), ...screen('offers', soon, 'Soon') });
const portfolio = createRoute({ ...inside('/portafolio'), ...screen('portfolio', soon, 'Soon') });

export const routeTree = root.addChildren([
  signIn,
  shell.addChildren([
    home,
    work,
    territory,
    admin,
    adminPart,
    demands,
    newDemand,
    unattended,
    demand,
    register,
    receipt,
    addSource,
    characterise,
    sharedDemand,
    offers,
    offer,
    offerStep,
    portfolio,
  ]),
]);
