/** The signs of `icons.svg`; they sit in the page before any script, and always go with a word. */
export type IconName =
  | 'trabajo'
  | 'demanda'
  | 'encuesta'
  | 'oferta'
  | 'agenda'
  | 'plan'
  | 'mesa'
  | 'seguimiento'
  | 'mision'
  | 'territorio'
  | 'saber'
  | 'contacto'
  | 'campana'
  | 'menu'
  | 'buscar'
  | 'baja'
  | 'imprime'
  | 'adjunta'
  | 'cal'
  | 'abre'
  | 'sigue'
  | 'vuelve'
  | 'cierra'
  | 'mas'
  | 'enlace'
  | 'foto'
  | 'sinred'
  | `s-${StateShape}`;

/** The eight shapes a state may take; words change, shapes do not. */
export type StateShape = 'none' | 'run' | 'wait' | 'soon' | 'late' | 'back' | 'done' | 'off';

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="i" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
