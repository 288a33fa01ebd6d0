import { Unstartable } from '../../unstartable.ts';

/** An archive that is not what it says it is, or holds what it must not: nothing of it is put anywhere. */
export class ArchiveRefused extends Unstartable {
  constructor(where: string, spanish: string, english: string) {
    super(
      `El archivo no se acepta y no se escribió nada: ${spanish} (${where}).`,
      `archive refused: ${english} (${where})`,
    );
  }
}
