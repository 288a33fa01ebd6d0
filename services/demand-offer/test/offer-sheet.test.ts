import { newId, OwnerId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { nationalPlan } from '../src/catalogues/national-plan.ts';
import type { OfferContent } from '../src/offer/content.ts';
import { sheetOf } from '../src/offer/sheet.ts';

const at = new Date('2026-09-01T15:00:00Z');
const contact = newId('contact', at);
const [entry] = nationalPlan.items;

const content = {
  title: 'Plan rural de agua',
  overlaps: {
    looked: { at: '2026-09-01T15:00:00Z', territories: ['19450', '19075'], capacities: [] },
    findings: [
      {
        owner: OwnerId.parse(newId('nationalEntity', at)),
        offer: newId('offer', at),
        seen: {
          at: '2026-09-01T15:00:00Z',
          code: 'OFE-UNGRD-2026-0001',
          title: 'Riesgo y ordenamiento',
          edition: 2,
          shared: {
            municipalities: 1,
            codes: ['19450'],
            more: 0,
            capacities: [],
            dimensions: [],
            cycleStages: [],
            sector: false,
          },
        },
        decision: 'complement',
        reason: 'La UNGRD hace los estudios.',
      },
    ],
  },
  stakeholders: [
    {
      organisation: 'Junta de El Cangrejo',
      kind: 'socialOrganisation',
      influence: 4,
      interest: 5,
      position: 'supports',
      purpose: 'Que participe desde el diagnóstico.',
    },
    { contact, influence: 2, interest: 3, purpose: 'Que Yolima convoque.' },
  ],
  alignments: {
    national: [{ catalogueVersion: '1', code: entry?.code ?? '', contribution: 'Lleva agua.' }],
    own: [
      {
        item: newId('institutionalItem', at),
        kind: 'actionPlanLine',
        code: '3.4.1',
        title: 'Cerrar botaderos',
        from: 2026,
      },
    ],
  },
} satisfies OfferContent;

const answersOf = (of: OfferContent, step: string, language: 'es' | 'en' = 'es') =>
  sheetOf('OFE-MVCT-2026-0001', of, language)
    .filter(([name]) => name.startsWith(step))
    .map(([, question, answer]) => `${question}: ${answer}`);

describe('the sheet of an offer', () => {
  it('says what was decided on each offer that coincides', () => {
    expect(answersOf(content, 'O2 ')).toEqual([
      'Qué se buscó: 2026-09-01, 2 territorios',
      'Oferta que coincide: Riesgo y ordenamiento (OFE-UNGRD-2026-0001, edición 2): Complementar. La UNGRD hace los estudios',
    ]);
    const none = { ...content, overlaps: { ...content.overlaps, findings: [], none: { note: 'Nadie más llega' } } };
    expect(answersOf(none, 'O2 ')[1]).toBe('Conclusión: No se encontró ninguna oferta que coincida. Nadie más llega');
  });

  it('names the organisations that take part and counts the people, of whom nothing leaves the platform', () => {
    expect(answersOf(content, 'O6 ')).toEqual([
      'Organización que participa: Junta de El Cangrejo (organización social): Influencia 4 de 5, interés 5 de 5. Apoya. Que participe desde el diagnóstico',
      'Personas que participan: Una persona del directorio de contactos; sus datos no salen en este archivo',
    ]);
    const all = JSON.stringify(sheetOf('OFE-MVCT-2026-0001', content, 'es'));
    expect(all).not.toContain('Yolima');
    expect(all).not.toContain(contact);
  });

  it('says what it is aligned with, and how it contributes', () => {
    expect(answersOf(content, 'O7 ')).toEqual([
      `Plan Nacional de Desarrollo: ${entry?.code} ${entry?.label.es}. Lleva agua`,
      'Elemento del sector o de la entidad: Línea del plan de acción 3.4.1: Cerrar botaderos',
    ]);
  });

  it('says of a step that nobody wrote that it is not written, in the language of who asks', () => {
    expect(answersOf({ title: 'Plan' }, 'O6 ', 'en')).toEqual(['Answer: Not written']);
  });
});
