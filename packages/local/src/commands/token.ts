import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@concierta/kernel';
import { demonstrationPeople } from '../demonstration/people.ts';
import { holderOf } from '../folder-lock.ts';
import { keysIn } from '../issuer/keys.ts';
import { plainAddress } from '../issuer/people.ts';
import { mintAccessToken } from '../issuer/tokens.ts';
import { Unstartable } from '../unstartable.ts';
import type { Workplace } from '../workplace.ts';

/** An access token of a demonstration person, signed with the data folder's own key, good for the platform that runs on it. */
export const token = async ({ data, port }: Workplace, address: string | undefined): Promise<string> => {
  const example = demonstrationPeople[0]?.email ?? '';
  if (!address) {
    throw new Unstartable(
      `Diga de quién: npm run --silent token -- ${example}`,
      'name a demonstration person by e-mail',
    );
  }
  const email = plainAddress(address);
  if (!demonstrationPeople.some((person) => person.email === email)) {
    throw new Unstartable(
      `«${address}» no es una persona de la demostración; por ejemplo, ${example} sí lo es.`,
      'not a demonstration person',
    );
  }
  if (!existsSync(join(data, 'keys.json'))) {
    throw new Unstartable(
      `Todavía no hay datos en ${data}: inicie primero con npm start.`,
      'there is no data yet: run npm start first',
    );
  }
  const issuer = `http://127.0.0.1:${holderOf(data)?.port ?? port}/oidc`;
  return mintAccessToken({ keys: await keysIn(data), issuer, clock: systemClock }, email);
};
