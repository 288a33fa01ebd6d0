import type { IconName } from '../kit/index.ts';
import type { Hat } from '../session/index.ts';
import type { MessageId } from '../words/index.tsx';

export interface Destination {
  readonly to: string;
  readonly words: MessageId;
  readonly icon: IconName;
}

const work: Destination = { to: '/mi-trabajo', words: 'nav.work', icon: 'trabajo' };
const demands: Destination = { to: '/demandas', words: 'nav.demands', icon: 'demanda' };
const unattended: Destination = { to: '/demandas/atender', words: 'nav.unattended', icon: 'buscar' };
const offers: Destination = { to: '/ofertas', words: 'nav.offers', icon: 'oferta' };
const surveys: Destination = { to: '/encuestas', words: 'nav.surveys', icon: 'encuesta' };
const portfolio: Destination = { to: '/portafolio', words: 'nav.portfolio', icon: 'saber' };
const territory: Destination = { to: '/mi-territorio', words: 'nav.territory', icon: 'territorio' };
const admin: Destination = { to: '/administracion', words: 'nav.admin', icon: 'mesa' };

const administers = (hat: Hat) => hat.coordinator || hat.roles.includes('administrator');

/** The rail of a hat, in groups: a territorial actor starts from its territory, an entity from its work. */
export function destinations(hat: Hat): readonly (readonly Destination[])[] {
  const own =
    hat.owner.ownerKind === 'territorial'
      ? [territory, work, demands, surveys, portfolio]
      : [work, demands, unattended, offers, surveys, portfolio];
  return administers(hat) ? [own, [admin]] : [own];
}

/** The four of the bar of a phone. */
export const quickDestinations = (hat: Hat): readonly Destination[] =>
  hat.owner.ownerKind === 'territorial' ? [territory, work, demands, portfolio] : [work, demands, offers, portfolio];

export const home = (hat: Hat): string => (hat.owner.ownerKind === 'territorial' ? territory.to : work.to);

/** The destination a path belongs to: the longest that it starts with. */
export function destinationOf(path: string, all: readonly Destination[]): string | undefined {
  const within = all.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return within.sort((a, b) => b.to.length - a.to.length)[0]?.to;
}
