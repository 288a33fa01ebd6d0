import type { Principal } from '@concierta/access';
import type { Language } from '@concierta/http';
import type { Loaded, Store } from '@concierta/store';
import type * as z from 'zod';
import { saysOf } from '../offer/stakeholders.ts';
import { workingOf } from '../offer/state.ts';
import { offers } from '../offer/store.ts';
import type { Contact } from './model.ts';
import { askedKey, contacts, namedKey } from './store.ts';
import { type ContactExport, contactView } from './view.ts';
import { contactHistory } from './words.ts';

/** How many maps and requests are told; more than anybody has. */
const most = 100;

/** What a map is called for a member who does not see its offer: what it says of the person is told all the same. */
const anotherOffice = { es: 'Oferta de otra dependencia', en: 'Offer of another office' } as const;

/**
 * What the entity holds about one person: the card, what happened to it, the maps that name the person with what they say,
 * and the requests about the person. One read for each map: this is done once in a while, not in a list.
 */
export const exportOf = async (
  store: Store,
  loaded: Loaded<Contact>,
  principal: Principal,
  now: Date,
  language: Language,
): Promise<z.output<typeof ContactExport>> => {
  const { id, owner } = loaded;
  const { pk } = namedKey(owner, id, '');
  const [history, named, asked] = await Promise.all([
    store.history(contacts.kind, id, { limit: most }),
    store.query(pk, { begins: 'NAMED#', limit: most }),
    store.query(askedKey(owner, id, '').pk, { begins: 'ASKED#', limit: most }),
  ]);
  const maps = await Promise.all(
    named.items.map(async ({ sk }) => {
      const offer = await store.load(offers, sk.slice('NAMED#'.length));
      if (!offer) return [];
      const { content } = workingOf(offer.state) ?? offer.state;
      const seen = principal.orgUnit === undefined || principal.orgUnit === offer.state.unit;
      const title = seen ? content.title : anotherOffice[language];
      return [{ offer: offer.id, code: offer.state.code, title, says: saysOf(content, id) }];
    }),
  );
  return {
    contact: contactView(loaded, principal, now),
    history: history.map((entry) => contactHistory(entry, owner, language)),
    maps: maps.flat(),
    requests: asked.items.map(({ sk }) => ({ id: sk.slice('ASKED#'.length) })),
  };
};
