import type { IconName } from '../kit/index.ts';
import type { Hat } from '../session/index.ts';
import type { MessageId } from '../words/index.tsx';

export interface Destination {
  readonly to: string;
  readonly words: MessageId;
  readonly icon: IconName;
  /** Other addresses that belong to it: pages reached from its lists that have no place of their own in the rail. */
  readonly also?: readonly string[];
}

const work: Destination = { to: '/mi-trabajo', words: 'nav.work', icon: 'trabajo' };
const demands: Destination = {
  to: '/demandas',
  words: 'nav.demands',
  icon: 'demanda',
  also: ['/importaciones', '/compartidas'],
};
const unattended: Destination = { to: '/demandas/atender', words: 'nav.unattended', icon: 'buscar' };
const referrals: Destination = { to: '/traslados', words: 'nav.referrals', icon: 'sigue' };
const sources: Destination = { to: '/fuentes', words: 'nav.sources', icon: 'adjunta' };
const surveys: Destination = { to: '/encuestas', words: 'nav.surveys', icon: 'encuesta' };
const baselines: Destination = { to: '/mediciones', words: 'nav.baselines', icon: 'seguimiento' };
const offers: Destination = { to: '/ofertas', words: 'nav.offers', icon: 'oferta' };
const portfolio: Destination = { to: '/portafolio', words: 'nav.portfolio', icon: 'saber' };
const contacts: Destination = { to: '/contactos', words: 'nav.contacts', icon: 'contacto' };
const institution: Destination = { to: '/institucion', words: 'nav.institution', icon: 'plan' };
const territory: Destination = { to: '/mi-territorio', words: 'nav.territory', icon: 'territorio' };
const admin: Destination = { to: '/administracion', words: 'nav.admin', icon: 'mesa' };

const administers = (hat: Hat) => hat.coordinator || hat.roles.includes('administrator');

/** What a hat does every day, what it knows the demand by, what it offers: a territorial actor starts from its territory, an entity from its work. */
const own = (hat: Hat): readonly (readonly Destination[])[] =>
  hat.owner.ownerKind === 'territorial'
    ? [
        [territory, work, demands, portfolio],
        [sources, surveys, baselines],
      ]
    : [
        [work, demands, unattended, referrals],
        [sources, surveys, baselines],
        [offers, portfolio, contacts, institution],
      ];

/** The rail of a hat, in groups. */
export const destinations = (hat: Hat): readonly (readonly Destination[])[] =>
  administers(hat) ? [...own(hat), [admin]] : own(hat);

/** The four of the bar of a phone. */
export const quickDestinations = (hat: Hat): readonly Destination[] =>
  hat.owner.ownerKind === 'territorial' ? [territory, work, demands, portfolio] : [work, demands, offers, portfolio];

export const home = (hat: Hat): string => (hat.owner.ownerKind === 'territorial' ? territory.to : work.to);

/** The destination a path belongs to: the longest that it starts with. */
export function destinationOf(path: string, all: readonly Destination[]): string | undefined {
  const within = all.filter(({ to, also = [] }) =>
    [to, ...also].some((at) => path === at || path.startsWith(`${at}/`)),
  );
  return within.sort((a, b) => b.to.length - a.to.length)[0]?.to;
}
