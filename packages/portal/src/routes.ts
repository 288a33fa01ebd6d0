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
  page('/ofertas', 'offers', () => import('./screens/offers/List.tsx'), 'OfferList'),
  page('/ofertas/nueva', 'offers', () => import('./screens/offers/NewOffer.tsx'), 'NewOffer'),
  page('/ofertas/exigencias', 'offers', () => import('./screens/offers/Policy.tsx'), 'Policy'),
  page('/ofertas/$id', 'offers', () => import('./screens/offers/Offer.tsx'), 'Offer'),
  page('/ofertas/$id/$paso', 'offers', () => import('./screens/offers/Step.tsx'), 'OfferStep'),
  page('/encuestas', 'surveys', () => import('./screens/surveys/List.tsx'), 'SurveyList'),
  page('/encuestas/nueva', 'surveys', () => import('./screens/surveys/NewSurvey.tsx'), 'NewSurvey'),
  page('/encuestas/$id', 'surveys', () => import('./screens/surveys/Survey.tsx'), 'SurveyPage'),
  page('/encuestas/$id/editar', 'surveys', () => import('./screens/surveys/Edit.tsx'), 'EditSurvey'),
  page('/encuestas/$id/responder', 'surveys', () => import('./screens/surveys/Answer.tsx'), 'AnswerSurvey'),
  page('/encuestas/$id/cargar', 'surveys', () => import('./screens/surveys/Load.tsx'), 'LoadAnswers'),
  page('/encuestas/$id/resultados', 'surveys', () => import('./screens/surveys/Results.tsx'), 'SurveyResultsPage'),
  page('/encuestas/$id/imprimir', 'surveys', () => import('./screens/surveys/Print.tsx'), 'PrintSurvey'),
  page('/portafolio', 'portfolio', () => import('./screens/portfolio/Portfolio.tsx'), 'Portfolio'),
];
