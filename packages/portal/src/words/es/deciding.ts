/** What every formal act shares: its refusals, and two people writing at once. */
export const words = {
  'refused.title': 'No se pudo completar',
  'refused.missing': 'Falta {list}',
  'conflict.somebody': 'Otra persona',
  'conflict.title': '{who} guardó una versión más nueva',
  'conflict.titleAt': '{who} guardó una versión más nueva a las {time}',
  'conflict.body': 'Su texto no se perdió. Compare las dos y escoja qué conservar.',
  'conflict.bodyApart':
    'Su texto no se perdió y no choca con lo que se guardó. Puede seguir con los dos cambios juntos.',
  'conflict.compare': 'Comparar',
  'conflict.mine': 'Lo que usted escribió',
  'conflict.theirs': 'Lo que guardó {who}',
  'conflict.blank': 'Sin texto',
  'conflict.keep': 'Seguir con lo escogido',
  'conflict.discard': 'Descartar lo mío',
  'fresh.again': 'Intentar otra vez',
  'fresh.old': 'Lo que ve es de las {time}; no se pudo traer lo nuevo',
  'capacity.level': 'nivel {level}',
  'trail.you': 'Usted',
  'trail.somebodyAt': 'Una persona de {who}',
  'trail.clock': 'El sistema',
} as const;
