import { Unstartable } from '../unstartable.ts';

/** What `npm run operator` can do, for who does not remember at three in the morning. */
export const help = `npm run operator -- <orden>      (con la plataforma detenida)

  tenant export <organización> <carpeta | archivo.tar>
      Todo lo de una organización, en un archivo que se comprueba a sí mismo. [one owner, whole, in an archive]
  tenant restore <archivo | carpeta de datos> [--owner <organización>] [--replace] [--sha256 <huella>]
  tenant restore --endpoint <dirección> --prefix <prefijo> --owner <organización> [--replace]
      La devuelve a como estaba. Sin --replace no toca lo que sea más nuevo. [puts it back; --replace: even over what is newer]
  tenant move <organización> silo | pool
      Le da tablas propias, o la devuelve a las de todos. [tables of its own, or back to everybody's]
  tenant freeze <entidad> [--successor <entidad>] [--on AAAA-MM-DD] [--reason <motivo>]
      Termina su vigencia: queda solo para consulta y la gente de la sucesora la lee. [ends it; its successor's people read it]
  tenant reopen <entidad> --reason <motivo>
      La reabre. [opens it again]
  recover --from <carpeta con una copia de los datos> | --here
      Apunta a las tablas de la copia (o a las que ya están), rehace las vistas, vuelve a contar la última hora y comprueba
      todas las cadenas. [points at a copy's tables, or takes those in place; rebuilds, republishes, verifies]

  <organización>: su identificador (ent_…, ter_…) o su código (MVCT, 19450).
  Lo que se interrumpe se termina repitiendo la misma orden. [what was cut short is ended by the same command]`;

/** Refuses what was typed, with what can be typed. */
export const misunderstood = (what: string): Unstartable =>
  new Unstartable(`${what}\n\n${help}\n`, 'see the commands above');
