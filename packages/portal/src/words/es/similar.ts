/** What is like a demand, and citing in one act. */
export const words = {
  'cite.col': 'Citar',
  'cite.do': 'Citar',
  'cite.done': 'Citada',
  'similar.title': 'Lo que se parece',
  'similar.demands': 'Demandas que se parecen',
  'similar.own.none': 'Ninguna otra demanda de su organización se parece.',
  'similar.note': 'Antes de pedir de nuevo, mire lo que ya existe.',
  'similar.own': 'Demandas parecidas de su organización',
  'similar.own.note':
    '{n, plural, one {Se comparó con una demanda, por su título.} other {Se comparó con # demandas, por su título.}}',
  'similar.unattended': 'Nadie ha tomado, en el mismo territorio',
  'similar.unattended.why':
    'Es del mismo territorio: {place}. La pidió {who} hace {days, plural, =0 {menos de un día hábil} one {un día hábil} other {# días hábiles}}.',
  'similar.why.words': 'Habla de {list}',
  'similar.why.territory': 'Llega al territorio',
  'similar.why.capacity': 'Fortalece {list}',
  'similar.repeats': 'Es la misma',
  'similar.repeats.body': 'Esta demanda seguirá su trámite en «{other}».',
  'similar.repeats.reason': 'Repite {other}',
  'similar.repeats.draft.title': '¿Retirar este borrador?',
  'similar.repeats.draft.body': 'Lo que se necesita ya está en «{other}». El borrador queda retirado con ese motivo.',
  'similar.repeats.draft.do': 'Retirar el borrador',
} as const;
