import './screens/deciding/deciding.css';
import { type Page, page, ready } from './router/index.ts';
import { Home } from './shell/Home.tsx';

/**
 * Every page behind sign-in: its address, the words it needs, and its screen, which is fetched when somebody goes there.
 * Fixed parts of an address win over `$values`, whatever the order here.
 */
export const routes: readonly Page[] = [
  ready('/', Home),
  page('/mi-trabajo', 'work', () => import('./screens/work/Work.tsx'), 'Work'),
  page('/mi-territorio', 'territory', () => import('./screens/territory/MyTerritory.tsx'), 'MyTerritory'),
  page('/administracion', 'admin', () => import('./screens/admin/Admin.tsx'), 'Admin'),
  page('/administracion/$part', 'admin', () => import('./screens/admin/Admin.tsx'), 'Admin'),
  page('/demandas', 'demands', () => import('./screens/demands/List.tsx'), 'DemandList'),
  page('/demandas/nueva', 'demands', () => import('./screens/demands/NewDemand.tsx'), 'NewDemand'),
  page('/demandas/atender', 'demands', () => import('./screens/demands/Unattended.tsx'), 'Unattended'),
  page('/demandas/$id', 'demands', () => import('./screens/demands/Demand.tsx'), 'Demand'),
  page('/demandas/$id/registrar/$paso', 'demands', () => import('./screens/demands/Register.tsx'), 'Register'),
  page('/demandas/$id/radicado', 'demands', () => import('./screens/demands/Receipt.tsx'), 'Receipt'),
  page('/demandas/$id/fuentes/nueva', 'demands', () => import('./screens/demands/AddSource.tsx'), 'AddSource'),
  page('/demandas/$id/caracterizar', 'demands', () => import('./screens/demands/Characterise.tsx'), 'Characterise'),
  page(
    '/compartidas/$owner/demandas/$id',
    'demands',
    () => import('./screens/demands/SharedDemand.tsx'),
    'SharedDemand',
  ),
  page('/fuentes', 'sources', () => import('./screens/sources/List.tsx'), 'SourceList'),
  page('/fuentes/nueva', 'sources', () => import('./screens/sources/NewSource.tsx'), 'NewSource'),
  page('/fuentes/$id', 'sources', () => import('./screens/sources/Source.tsx'), 'Source'),
  page('/fuentes/$id/editar', 'sources', () => import('./screens/sources/EditSource.tsx'), 'EditSource'),
  page('/fuentes/$id/demandas', 'sources', () => import('./screens/sources/MoreDemands.tsx'), 'MoreDemands'),
  page('/mediciones', 'baselines', () => import('./screens/baselines/List.tsx'), 'BaselineList'),
  page('/mediciones/nueva', 'baselines', () => import('./screens/baselines/NewBaseline.tsx'), 'NewBaseline'),
  page('/mediciones/comparar', 'baselines', () => import('./screens/baselines/Comparison.tsx'), 'Comparison'),
  page(
    '/mediciones/territorio/$code',
    'baselines',
    () => import('./screens/baselines/Picture.tsx'),
    'TerritoryPicture',
  ),
  page('/mediciones/$id', 'baselines', () => import('./screens/baselines/Baseline.tsx'), 'Baseline'),
  page('/importaciones', 'imports', () => import('./screens/imports/List.tsx'), 'ImportList'),
  page('/importaciones/nueva', 'imports', () => import('./screens/imports/NewImport.tsx'), 'NewImport'),
  page('/importaciones/$id', 'imports', () => import('./screens/imports/Import.tsx'), 'ImportPage'),
  page('/ofertas', 'offers', () => import('./screens/offers/List.tsx'), 'OfferList'),
  page('/ofertas/nueva', 'offers', () => import('./screens/offers/NewOffer.tsx'), 'NewOffer'),
  page('/ofertas/exigencias', 'offers', () => import('./screens/offers/Policy.tsx'), 'Policy'),
  page('/ofertas/$id', 'offers', () => import('./screens/offers/Offer.tsx'), 'Offer'),
  page('/ofertas/$id/$paso', 'offers', () => import('./screens/offers/Step.tsx'), 'OfferStep'),
  page('/portafolio', 'portfolio', () => import('./screens/portfolio/Portfolio.tsx'), 'Portfolio'),
];
