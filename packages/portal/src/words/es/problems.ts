export const words = {
  'problem.offline': 'No hay conexión. Lo que escribió sigue aquí: intente otra vez cuando vuelva.',
  'problem.busy': 'Muchas personas guardan al mismo tiempo. Espere unos segundos e intente otra vez.',
  'problem.too-many-requests': 'Hizo muchas consultas seguidas. Espere unos segundos e intente otra vez.',
  'problem.stale-version':
    'Otra persona guardó una versión más nueva. Su texto no se perdió: revíselo con lo nuevo y guarde otra vez.',
  'problem.role-required':
    'Solo puede hacerlo quien tiene la función de {roles}. Pídaselo a quien administra su entidad.',
  'problem.not-found': 'Ya no está, o no es de su entidad.',
  'problem.illegal-transition': 'Esto ya no se puede hacer: el documento cambió de estado. Traiga lo más nuevo.',
  'problem.guard-failed': 'Todavía falta algo para poder hacerlo.',
  'problem.invalid': 'Revise los datos señalados.',
  'problem.too-large': 'El texto es demasiado largo para guardarlo completo. Acórtelo o divídalo.',
  'problem.session': 'Su sesión terminó. Entre otra vez; lo que escribió sigue aquí.',
  'problem.other': 'No se pudo completar. Lo que escribió sigue aquí; intente otra vez.',
  'problem.stale.fetch': 'Traer la versión nueva',
} as const;
