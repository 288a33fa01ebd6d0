import { describe, expect, test } from 'vitest';
import { type Consumer, type Envelope, parseEnvelope, readDelivery, sourceOf, sourcesOf } from '../src/index.ts';
import { readExamples } from '../src/write-docs.ts';

const example = (type: string): Envelope => {
  const event = parseEnvelope(readExamples().get(type));
  if (!event) throw new Error(`the example of ${type} is there`);
  return event;
};

const published = example('offer.published.v1');
const membership = example('membership.changed.v1');
const everybodys: Consumer = { name: 'public', kind: 'projection', events: ['offer.published.v1'], scope: 'public' };
const owners: Consumer = { ...everybodys, name: 'own', events: ['membership.changed.v1'], scope: 'parties' };

const body = (event: Envelope, source = sourceOf('demand-offer'), type: string = event.type) =>
  JSON.stringify({ version: '0', source, 'detail-type': type, detail: event });

describe('a message of a queue is believed as far as the queue’s own rule would', () => {
  test('an event of the source that publishes its type is an event', () => {
    expect(readDelivery(everybodys, body(published))).toEqual({ is: 'event', event: published });
    expect(readDelivery(owners, body(membership, sourceOf('tenancy')))).toEqual({ is: 'event', event: membership });
  });

  test('an event in the name of a service that does not publish its type is refused', () => {
    for (const source of [sourceOf('articulation'), sourceOf('tenancy'), 'concierta', 'aws.events', '']) {
      expect(readDelivery(everybodys, body(published, source)), source).toEqual({ is: 'refused', because: 'source' });
    }
    expect(readDelivery(owners, body(membership, sourceOf('demand-offer')))).toMatchObject({ because: 'source' });
  });

  test('an event that says another type than its wrapping is refused', () => {
    expect(readDelivery(everybodys, body(published, undefined, 'offer.withdrawn.v1'))).toEqual({
      is: 'refused',
      because: 'type',
    });
  });

  test('what not everybody may read does not enter what everybody reads', () => {
    for (const visibility of ['owner', 'shared'] as const) {
      expect(readDelivery(everybodys, body({ ...published, visibility }))).toEqual({ is: 'refused', because: 'rule' });
    }
  });

  test('an event that the queue did not ask for is refused', () => {
    expect(readDelivery(owners, body(published))).toEqual({ is: 'refused', because: 'rule' });
  });

  test('what cannot be read is refused, and what it said is not repeated', () => {
    const broken = { ...published, data: { title: 'ana@ejemplo.gov.co' } };
    for (const text of [
      '',
      'ana@ejemplo.gov.co',
      '{}',
      body(broken),
      body({ ...published, owner: 'ent_x' } as never),
    ]) {
      expect(readDelivery(everybodys, text)).toEqual({ is: 'refused', because: 'unreadable' });
    }
  });

  test('a type nobody here knows is told apart, whoever sent it', () => {
    const later = { ...published, type: 'offer.published.v9' };
    expect(readDelivery(everybodys, body(later))).toEqual({ is: 'unknown', type: 'offer.published.v9' });
    expect(sourcesOf('offer.published.v9')).toEqual([]);
  });
});
