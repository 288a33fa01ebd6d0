import './screens/actors/actors.css';
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
  page('/ofertas/$id/O6', 'stakeholders', () => import('./screens/offers/Stakeholders.tsx'), 'OfferStakeholders'),
  page('/ofertas/$id/$paso', 'offers', () => import('./screens/offers/Step.tsx'), 'OfferStep'),
  page('/contactos', 'contacts', () => import('./screens/contacts/List.tsx'), 'ContactList'),
  page('/contactos/nuevo', 'contacts', () => import('./screens/contacts/NewContact.tsx'), 'NewContact'),
  page('/contactos/solicitudes', 'contacts', () => import('./screens/contacts/RightsList.tsx'), 'RightsList'),
  page('/contactos/solicitudes/nueva', 'contacts', () => import('./screens/contacts/NewRights.tsx'), 'NewRights'),
  page('/contactos/solicitudes/$id', 'contacts', () => import('./screens/contacts/Rights.tsx'), 'Rights'),
  page(
    '/contactos/solicitudes/$id/cambiar',
    'contacts',
    () => import('./screens/contacts/NewRights.tsx'),
    'EditRights',
  ),
  page('/contactos/$id', 'contacts', () => import('./screens/contacts/Contact.tsx'), 'Contact'),
  page('/contactos/$id/cambiar', 'contacts', () => import('./screens/contacts/EditContact.tsx'), 'EditContact'),
  page('/contactos/$id/conservado', 'contacts', () => import('./screens/contacts/Export.tsx'), 'ContactExport'),
  page('/portafolio', 'portfolio', () => import('./screens/portfolio/Portfolio.tsx'), 'Portfolio'),
];
