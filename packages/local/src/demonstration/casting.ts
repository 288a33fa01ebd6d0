import type { Role } from '@concierta/kernel';
import type { Casting } from './story.ts';

const one = (email: string, name: string, organisation: string, ...roles: readonly Role[]): Casting => ({
  email,
  name,
  hats: [{ in: organisation, roles }],
});

const leads = ['administrator', 'approver'] as const;
const represents = ['administrator', 'representative'] as const;

/** Everybody of the demonstration. They do not exist; their addresses lead nowhere. */
export const cast: readonly Casting[] = [
  one('mariana.escobar@ejemplo.gov.co', 'Mariana Escobar', 'DNP', 'administrator', 'coordinator'),
  one('andres.pulido@ejemplo.gov.co', 'Andrés Pulido', 'DNP', 'formulator'),
  one('beatriz.cano@ejemplo.gov.co', 'Beatriz Cano', 'DNP', 'approver'),
  one('tomas.herrera@ejemplo.gov.co', 'Tomás Herrera', 'DNP', 'viewer'),
  one('luz.prada@ejemplo.gov.co', 'Luz Marina Prada', 'MVCT', 'administrator'),
  one('marta.tenorio@ejemplo.gov.co', 'Marta Tenorio', 'MVCT', 'formulator'),
  one('diego.arboleda@ejemplo.gov.co', 'Diego Arboleda', 'MVCT', 'approver'),
  one('camilo.rincon@ejemplo.gov.co', 'Camilo Rincón', 'MVCT', 'viewer'),
  one('nora.villalba@ejemplo.gov.co', 'Nora Villalba', 'MVCT', 'viewer'),
  one('ricardo.fonseca@ejemplo.gov.co', 'Ricardo Fonseca', 'IGAC', ...leads),
  one('paola.villamil@ejemplo.gov.co', 'Paola Villamil', 'IGAC', 'formulator'),
  one('gloria.sanabria@ejemplo.gov.co', 'Gloria Sanabria', 'UNGRD', ...leads),
  one('felipe.ocampo@ejemplo.gov.co', 'Felipe Ocampo', 'UNGRD', 'formulator'),
  one('nubia.cardenas@ejemplo.gov.co', 'Nubia Cárdenas', 'DAFP', ...leads),
  one('sergio.lozano@ejemplo.gov.co', 'Sergio Lozano', 'DAFP', 'formulator'),
  one('ines.quintana@ejemplo.gov.co', 'Inés Quintana', 'AGN', ...leads),
  one('oscar.barrera@ejemplo.gov.co', 'Óscar Barrera', 'AGN', 'formulator'),
  one('wilson.caicedo@ejemplo.gov.co', 'Wilson Caicedo', 'AUNAP', ...leads),
  one('yadira.angulo@ejemplo.gov.co', 'Yadira Angulo', 'AUNAP', 'formulator'),
  one('helena.bustos@ejemplo.gov.co', 'Helena Bustos', 'MSPS', ...leads),
  one('ivan.guerrero@ejemplo.gov.co', 'Iván Guerrero', 'MSPS', 'formulator'),
  one('martha.neira@ejemplo.gov.co', 'Martha Neira', 'CGN', ...leads),
  one('jorge.acevedo@ejemplo.gov.co', 'Jorge Acevedo', 'CGN', 'formulator'),
  one('carolina.duque@ejemplo.gov.co', 'Carolina Duque', 'MEN', ...leads),
  one('edgar.valencia@ejemplo.gov.co', 'Édgar Valencia', 'MEN', 'formulator'),
  one('patricia.sierra@ejemplo.gov.co', 'Patricia Sierra', 'ESAP', ...leads),
  one('hernan.camargo@ejemplo.gov.co', 'Hernán Camargo', 'ESAP', 'formulator'),
  one('alvaro.montes@ejemplo.gov.co', 'Álvaro Montes', 'ART', ...leads),
  {
    email: 'laura.quintero@ejemplo.gov.co',
    name: 'Laura Quintero',
    hats: [
      { in: 'ART', roles: ['formulator'] },
      { in: 'DNP', roles: ['adviser'] },
    ],
  },
  one('elvia.munoz@ejemplo.gov.co', 'Elvia Muñoz', '19450', ...represents),
  one('david.meneses@ejemplo.gov.co', 'David Meneses', '19450', 'official'),
  one('rafael.ospino@ejemplo.gov.co', 'Rafael Ospino', '13430', ...represents),
  one('kelly.arrieta@ejemplo.gov.co', 'Kelly Arrieta', '13430', 'official'),
  one('yasmin.mosquera@ejemplo.gov.co', 'Yasmín Mosquera', '27491', ...represents),
  one('nelly.palacios@ejemplo.gov.co', 'Nelly Palacios', '27', ...represents),
  {
    email: 'jhon.perea@ejemplo.gov.co',
    name: 'Jhon Perea',
    hats: [
      { in: '27491', roles: ['official'] },
      { in: '27', roles: ['official'] },
    ],
  },
  one('fabio.rojas@ejemplo.gov.co', 'Fabio Rojas', '95015', ...represents),
  one('remedios.epieyu@ejemplo.gov.co', 'Remedios Epieyú', '44847', ...represents),
  one('luis.pushaina@ejemplo.gov.co', 'Luis Pushaina', '44847', 'official'),
  one('diana.chindoy@ejemplo.gov.co', 'Diana Chindoy', '86320', ...represents),
  one('gustavo.betancur@ejemplo.gov.co', 'Gustavo Betancur', '17042', ...represents),
  one('clara.pedraza@ejemplo.gov.co', 'Clara Pedraza', '15759', ...represents),
  one('emilsen.cortes@ejemplo.gov.co', 'Emilsen Cortés', '52835', ...represents),
  one('harold.quinones@ejemplo.gov.co', 'Harold Quiñones', '52835', 'official'),
  one('arnulfo.baquero@ejemplo.gov.co', 'Arnulfo Baquero', '50330', ...represents),
  one('sadys.hoyos@ejemplo.gov.co', 'Sadys Hoyos', '70708', ...represents),
  one('miriam.pastrana@ejemplo.gov.co', 'Miriam Pastrana', '23466', ...represents),
  one('alirio.benavides@ejemplo.gov.co', 'Alirio Benavides', '52', ...represents),
  one('hernando.ibarra@ejemplo.co', 'Hernando Ibarra', 'ASOPATIA', ...represents),
  one('blanca.daza@ejemplo.co', 'Blanca Daza', 'MMRM', ...represents),
];
