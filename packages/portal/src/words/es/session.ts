export const words = {
  'session.title': 'Entre a Concierta',
  'session.lead':
    'Para entidades nacionales, alcaldías, gobernaciones y esquemas asociativos que trabajan la asistencia técnica territorial.',
  'session.enter': 'Entrar con su correo',
  'session.how': 'Le pediremos el correo con que lo invitaron. Si su entidad tiene su propio acceso, lo llevamos allá.',
  'session.public': 'Sin entrar puede consultar el portafolio público.',
  'session.public.link': 'Ver el portafolio público',
  'session.ended': 'Su sesión terminó',
  'session.ended.text': 'Entre otra vez para seguir donde iba.',
  'session.failed': 'No se pudo entrar',
  'session.failed.text': 'La respuesta del acceso no llegó completa o ya venció. Intente otra vez desde aquí.',
  'session.unreachable': 'El servicio de acceso no responde. Intente otra vez en unos minutos.',
  'session.returning': 'Lo estamos entrando',
  'nohats.title': 'Todavía no actúa por ninguna entidad',
  'nohats.text':
    'Entró como {name}. Para trabajar en Concierta, una entidad o una organización territorial debe invitarlo con este mismo correo.',
  'nohats.who': 'Pida la invitación a quien administra Concierta en su entidad o en su alcaldía.',
  'nohats.invitations': 'Invitaciones que lo esperan',
  'nohats.invited': 'Invitado como {roles}. Vence el {date}.',
  'nohats.accept': 'Aceptar las invitaciones de este correo',
  'nohats.again': 'Ya me invitaron: buscar otra vez',
} as const;
