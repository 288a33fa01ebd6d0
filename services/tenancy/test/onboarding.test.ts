import { beforeAll, describe, expect, test } from 'vitest';
import { bootstrap } from '../src/index.ts';
import { type World, world } from './world.ts';

describe('from an empty platform to two organisations at work', () => {
  let w: World;
  let coordinator: string;
  beforeAll(async () => {
    w = await world();
    ({ coordinator } = await w.begun());
  });

  test('the first coordinator is invited by an operator, once however often it is run', async () => {
    const words = { catalogueId: 'dnp', code: 'DNP', administratorEmail: 'ana@dnp.example' };
    const [first, again] = [await bootstrap(w.deps, words), await bootstrap(w.deps, words)];
    expect(again).toEqual(first);
    await expect(bootstrap(w.deps, { ...words, code: 'OTRO' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    const { body } = await w.send('ana', '/me');
    expect(body.hats).toMatchObject([
      {
        owner: { code: 'DNP', status: 'active', coordinator: true },
        roles: ['administrator', 'coordinator'],
        coordinator: true,
      },
    ]);
  });

  test('the coordinator onboards an entity in one step; its administrator signs in and it is active', async () => {
    const body = { catalogueId: 'minvivienda', code: 'MVCT', administratorEmail: 'Beto@Minvivienda.example' };
    const made = await w.send('ana', '/entities/onboard', { hat: coordinator, body });
    expect(made).toMatchObject({ status: 201, body: { code: 'MVCT', status: 'invited' } });
    await w.drain();
    expect(w.mails.find(({ to }) => to === 'beto@minvivienda.example')?.subject).toContain(
      'Invitación de Ministerio de Vivienda',
    );
    const me = await w.link('beto', 'beto@minvivienda.example');
    expect(me.body.hats).toMatchObject([{ owner: { code: 'MVCT', status: 'active' }, roles: ['administrator'] }]);
    await w.drain();
    const { body: owner } = await w.send('beto', `/owners/${made.body.owner}`);
    expect(owner).toMatchObject({
      name: 'Ministerio de Vivienda, Ciudad y Territorio',
      sector: 'housing',
      status: 'active',
    });
    const { body: entities } = await w.send('ana', '/entities?q=minvivienda&limit=100', { hat: coordinator });
    expect(entities.items[0]).toMatchObject({ catalogueId: 'minvivienda', status: 'active', owner: made.body.owner });
  });

  test('a mayor registered with an e-mail gets the office, the representation and a mandate to the end of the term', async () => {
    const body = { kind: 'mayorOffice', territory: '19450', representativeEmail: 'eva@mercaderes.example' };
    const made = await w.send('ana', '/organisations', { hat: coordinator, body });
    expect(made).toMatchObject({ status: 201, body: { name: 'Alcaldía de Mercaderes, Cauca', code: '19450' } });
    await w.link('eva', 'eva@mercaderes.example');
    await w.drain();
    const me = await w.send('eva', '/me');
    expect(me.body.hats).toMatchObject([
      {
        owner: { code: '19450', territoryName: 'Mercaderes, Cauca', status: 'active' },
        roles: ['administrator', 'representative'],
        territories: ['19450'],
        validTo: '2027-12-31',
        inForce: true,
      },
    ]);
    const detail = await w.send('eva', `/organisations/${made.body.owner}`, { hat: await w.hatOf('eva', '19450') });
    expect(detail.body.mandates).toMatchObject([
      { state: 'held', from: '2024-01-01', to: '2027-12-31', inForce: true },
    ]);
  });
});
