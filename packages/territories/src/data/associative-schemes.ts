/** The kinds of associative scheme (EAT): code, name, who may be a member, the law behind it. */
export const associativeSchemeKinds: readonly {
  readonly code: string;
  readonly name: string;
  readonly members: string;
  readonly law: string;
}[] = [
  {
    code: 'RAP',
    name: 'Región administrativa y de planificación',
    members: 'departamentos',
    law: 'Constitución art. 306; Ley 1454 de 2011 art. 30; Ley 1962 de 2019',
  },
  {
    code: 'RAPE',
    name: 'Región administrativa y de planificación especial',
    members: 'departamentos y Distrito Capital',
    law: 'Constitución art. 325; Ley 1454 de 2011 art. 32',
  },
  {
    code: 'RPG',
    name: 'Región de planeación y gestión',
    members: 'entidades territoriales',
    law: 'Ley 1454 de 2011 art. 19',
  },
  { code: 'AD', name: 'Asociación de departamentos', members: 'departamentos', law: 'Ley 1454 de 2011 art. 12' },
  {
    code: 'AM',
    name: 'Área metropolitana',
    members: 'municipios o distritos',
    law: 'Constitución art. 319; Ley 1625 de 2013',
  },
  {
    code: 'AAM',
    name: 'Asociación de áreas metropolitanas',
    members: 'áreas metropolitanas',
    law: 'Ley 1454 de 2011 art. 15',
  },
  { code: 'ADE', name: 'Asociación de distritos especiales', members: 'distritos', law: 'Ley 1454 de 2011 art. 13' },
  {
    code: 'PAP',
    name: 'Provincia administrativa y de planificación',
    members: 'municipios contiguos de un departamento',
    law: 'Constitución art. 321; Ley 1454 de 2011 art. 16',
  },
  {
    code: 'ASOMUN',
    name: 'Asociación de municipios',
    members: 'municipios',
    law: 'Ley 136 de 1994 art. 148; Ley 1454 de 2011 art. 14',
  },
  {
    code: 'RM',
    name: 'Región metropolitana',
    members: 'Distrito Capital, Cundinamarca y municipios',
    law: 'Acto Legislativo 02 de 2020; Ley 2199 de 2022',
  },
];
