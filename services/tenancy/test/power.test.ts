import { beforeAll, describe, expect, test } from 'vitest';
import { type World, world } from './world.ts';

/** Each of these does an act nine times over, twice each. */
const patience = 90_000;

/** More transactions than any of these acts needs: with so many allowed, it ends the first time. */
const most = 8;

describe('an act of several steps, cut short anywhere, is finished by asking again', () => {
  let w: World;
  let ana: string;
  beforeAll(async () => {
    w = await world();
    ana = (await w.begun()).coordinator;
  });

  /** Asks with the power cut after each number of transactions in turn, then again with power; answers how often it was cut. */
  const cutEverywhere = async (
    ask: (round: number) => Promise<{ status: number }>,
    check: (round: number) => Promise<void>,
  ) => {
    let cuts = 0;
    for (let writes = 0; writes <= most; writes += 1) {
      w.cutPowerAfter(writes);
      const { status } = await ask(writes);
      w.restorePower();
      if (status >= 500) cuts += 1;
      else expect(status).toBeLessThan(300);
      expect((await ask(writes)).status).toBeLessThan(300);
      await check(writes);
    }
    return cuts;
  };

  test(
    'onboarding: one entity, one invitation, one letter',
    async () => {
      const ids = ['sena', 'esap', 'icbf', 'igac', 'dane', 'ideam', 'minsalud', 'men', 'art'];
      const ask = (round: number) => {
        const code = `E${round}X`;
        const body = { catalogueId: ids[round], code, administratorEmail: `adm${round}@entidad.example` };
        return w.send('ana', '/entities/onboard', { hat: ana, body, key: `onboard-${round}` });
      };
      const cuts = await cutEverywhere(ask, async (round) => {
        await w.drain();
        const { body } = await w.send('ana', `/owners?q=E${round}X`);
        expect(body.items).toHaveLength(1);
        expect(w.mails.filter(({ to }) => to === `adm${round}@entidad.example`)).toHaveLength(1);
      });
      expect(cuts).toBeGreaterThanOrEqual(5);
    },
    patience,
  );

  test(
    'registering a mayor’s office: one organisation, one mandate, one invitation',
    async () => {
      const places = ['19001', '19022', '19050', '19075', '19100', '19110', '19130', '19137', '19142'];
      const ask = (round: number) => {
        const body = {
          kind: 'mayorOffice',
          territory: places[round],
          representativeEmail: `alcalde${round}@lugar.example`,
        };
        return w.send('ana', '/organisations', { hat: ana, body, key: `register-${round}` });
      };
      const cuts = await cutEverywhere(ask, async (round) => {
        const { body: made } = (await ask(round)) as Awaited<ReturnType<World['send']>>;
        const { body } = await w.send('ana', `/organisations/${made.owner}`, { hat: ana });
        expect(body.mandates).toMatchObject([{ state: 'awaiting', to: '2027-12-31' }]);
      });
      expect(cuts).toBeGreaterThanOrEqual(6);
    },
    patience,
  );

  test(
    'accepting: one membership, the mandate held, the organisation active',
    async () => {
      await w.drain();
      const ask = (round: number) => w.link(`alcalde-${round}`, `alcalde${round}@lugar.example`);
      const cuts = await cutEverywhere(ask, async (round) => {
        const { body: me } = await w.send(`alcalde-${round}`, '/me');
        expect(me).toMatchObject({
          invitations: [],
          hats: [{ owner: { status: 'active' }, roles: ['administrator', 'representative'] }],
        });
        const hat = me.hats[0]?.hat ?? '';
        const { body } = await w.send(`alcalde-${round}`, `/organisations/${hat.split('.')[0]}`, { hat });
        expect(body.mandates).toMatchObject([{ state: 'held', inForce: true }]);
        expect((await w.send(`alcalde-${round}`, '/people', { hat })).body.items).toHaveLength(1);
      });
      expect(cuts).toBeGreaterThanOrEqual(6);
    },
    patience,
  );
});
