import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import { displayName, territory } from '@concierta/territories';
import type { OrganisationKind, TerritorialOrganisation } from './model.ts';

/** What everybody is told of a territorial organisation: official facts. */
export const organisationChanged = (organisation: TerritorialOrganisation): OutgoingEvent =>
  outgoing('organisation.changed.v1', {
    data: {
      kind: organisation.kind,
      name: organisation.name,
      code: organisation.code,
      status: organisation.state,
      ...(organisation.territory === undefined ? {} : { territory: organisation.territory }),
      ...(organisation.members === undefined ? {} : { members: organisation.members }),
    },
  });

/** The territories an organisation stands for: its own, or those of its members. */
export const territoriesOf = ({ territory: own, members }: TerritorialOrganisation): string[] | undefined =>
  own === undefined ? members : [own];

const withArticle = new Set([
  '08',
  '18',
  '19',
  '20',
  '27',
  '41',
  '47',
  '50',
  '63',
  '73',
  '76',
  '86',
  '88',
  '91',
  '94',
  '95',
  '97',
  '99',
]);

/** The official name of a mayor's or governor's office: «Alcaldía de Argelia, Cauca», «Gobernación del Cauca». */
export const officeName = (kind: OrganisationKind, code: string): string | undefined => {
  const place = territory(code);
  if (place === undefined) return undefined;
  if (kind === 'mayorOffice') {
    return code === '11001' ? 'Alcaldía Mayor de Bogotá, D.C.' : `Alcaldía de ${displayName(code)}`;
  }
  return kind === 'governorOffice' ? `Gobernación ${withArticle.has(code) ? 'del' : 'de'} ${place.name}` : undefined;
};
