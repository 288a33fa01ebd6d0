import { Accept, Icon, type IconName, State } from '../kit/index.ts';

const nation = { key: 'n', kind: 'entity', name: 'MinVivienda' } as const;
const territory = { key: 't', kind: 'territorial', name: 'Alcaldía de Mercaderes' } as const;
const accepted = <State is="done">Aceptó</State>;

export const Accepts = () => (
  <>
    <Accept
      title="Falta que la alcaldía acepte"
      version="Versión 3"
      parties={[
        { ...nation, stands: 'accepted', state: accepted, detail: '20 nov 2026' },
        { ...territory, stands: 'waiting', state: <State is="wait">Le corresponde aceptar</State> },
      ]}
    />
    <Accept
      title="La alcaldía objetó la versión 2"
      version="Versión 2"
      parties={[
        { ...nation, stands: 'accepted', state: accepted },
        {
          ...territory,
          stands: 'objected',
          state: <State is="back">Objetó</State>,
          detail: '«Cae en la fiesta patronal.»',
        },
      ]}
    />
    <Accept
      title="Concertado el 24 nov 2026"
      version="Versión 3"
      fingerprint={
        <>
          Huella <span className="code">a3f9 c2e1 07b4</span>
        </>
      }
      parties={[
        { ...nation, stands: 'accepted', state: accepted },
        { ...territory, stands: 'accepted', state: accepted },
      ]}
    />
  </>
);

const icons: readonly IconName[] = [
  'trabajo',
  'demanda',
  'oferta',
  'agenda',
  'plan',
  'mesa',
  'seguimiento',
  'mision',
  'territorio',
  'saber',
  'campana',
  'menu',
  'buscar',
  'baja',
  'imprime',
  'adjunta',
  'cal',
  'abre',
  'sigue',
  'vuelve',
  'cierra',
  'mas',
  'enlace',
  'foto',
  'sinred',
];

export const Icons = () => (
  <ul className="swatches">
    {icons.map((name) => (
      <li key={name}>
        <Icon name={name} /> {name}
      </li>
    ))}
  </ul>
);
