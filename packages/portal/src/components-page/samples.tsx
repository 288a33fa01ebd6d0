import {
  Button,
  ButtonLink,
  CheckAnswers,
  Columns,
  Commits,
  Crumbs,
  DataTable,
  DueState,
  Empty,
  Find,
  Margin,
  MarginSection,
  Message,
  Progress,
  State,
  Steps,
  Summary,
  Tabs,
  TaskList,
  Thread,
  Toast,
  Trail,
  Waiting,
  Who,
} from '../kit/index.ts';

interface SampleProps {
  /** Distinguishes the ids of one drawing from another's. */
  readonly on: string;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

export const States = () => (
  <ul className="row">
    {(
      [
        ['none', 'Sin iniciar'],
        ['run', 'En curso'],
        ['wait', 'Le corresponde a la alcaldía'],
        ['soon', 'Vence mañana'],
        ['late', 'Vencido hace 2 días'],
        ['back', 'Devuelta'],
        ['done', 'Completa'],
        ['off', 'Retirada'],
      ] as const
    ).map(([is, words]) => (
      <li key={is}>
        <State is={is}>{words}</State>
      </li>
    ))}
    <li>
      <DueState at={inDays(12)} />
    </li>
  </ul>
);

export const Buttons = () => (
  <p className="row">
    <Button>Enviar</Button>
    <Button rank="alt">Guardar</Button>
    <Button rank="bad">Retirar la oferta</Button>
    <Button busy>Enviando</Button>
    <Button aria-disabled>Concertar</Button>
    <ButtonLink to="#botones" rank="alt">
      Es un enlace
    </ButtonLink>
  </p>
);

export const Heads = () => (
  <>
    <Crumbs items={[{ label: 'Demandas', to: '#encabezados' }]} here="DEM-2026-00412" />
    <div className="head">
      <p className="over">
        <span className="code">DEM-2026-00412</span>
        <State is="run">Caracterizada</State>
        <Who kind="territorial">Mercaderes, Cauca</Who>
      </p>
      <h3>Agua segura en las veredas de Mercaderes</h3>
      <p className="lead">1.840 familias de 23 veredas beben agua tratada todo el año.</p>
    </div>
  </>
);

export const Tasks = () => (
  <TaskList
    ordered
    label="Pasos de la oferta"
    items={[
      {
        key: '1',
        mark: 'O1',
        title: 'Competencia',
        to: '#tareas',
        detail: 'Ley 142 de 1994.',
        state: <State is="done">Completa</State>,
      },
      {
        key: '2',
        mark: 'O6',
        title: 'Mapeo de actores',
        to: '#tareas',
        missing: 'el propósito de dos actores',
        state: <State is="run">En curso, Marta Tenorio</State>,
      },
      { key: '3', mark: 'O10', title: 'Publicar en el portafolio', state: <State is="none">Sin iniciar</State> },
    ]}
  />
);

export const Commitments = () => (
  <Commits
    items={[
      {
        key: '1',
        title: 'Entregar la cartografía de 23 veredas',
        to: '#compromisos',
        state: <State is="done">Verificado</State>,
        detail: <Who kind="entity">MinVivienda</Who>,
      },
      {
        key: '2',
        title: 'Nombrar el equipo técnico municipal',
        state: <State is="wait">Por verificar</State>,
        detail: <Who kind="territorial">Alcaldía de Mercaderes</Who>,
      },
    ]}
  />
);

const places = [
  { code: '19450', name: 'Mercaderes, Cauca', open: 4 },
  { code: '19050', name: 'Argelia, Cauca', open: 11 },
];

export const Tables = () => (
  <DataTable
    caption="Demandas abiertas por municipio"
    rows={places}
    rowKey={({ code }) => code}
    columns={[
      { key: 'name', header: 'Municipio', cell: ({ name }) => name },
      { key: 'code', header: 'DIVIPOLA', whole: true, cell: ({ code }) => <span className="code">{code}</span> },
      { key: 'open', header: 'Abiertas', number: true, cell: ({ open }) => open },
    ]}
  />
);

export const Summaries = () => (
  <>
    <Summary
      facts={[
        { key: '1', term: 'Valor público', value: '1.840 familias beben agua tratada todo el año.' },
        { key: '2', term: 'Grupos de valor', value: 'Juntas de acueducto y Secretaría de Planeación' },
      ]}
    />
    <CheckAnswers
      title="Revise antes de registrar"
      facts={[
        { key: '1', term: 'Territorio', value: 'Mercaderes, Cauca', change: { to: '#revision' } },
        { key: '2', term: 'Necesidad', value: 'Agua apta en 23 veredas', change: { to: '#revision' } },
      ]}
    >
      <Button>Registrar y recibir el radicado</Button>
    </CheckAnswers>
  </>
);

export const StepsAndProgress = () => (
  <>
    <Steps labels={['Territorio', 'Necesidad', 'Fuentes', 'Revisar']} current={2} />
    <Progress value={6} max={10}>
      6 de 10 pasos completos
    </Progress>
  </>
);

export const TabsSample = ({ on }: SampleProps) => (
  <Tabs
    label={`Ejemplo de pestañas ${on}`}
    current="owe"
    items={[
      { key: 'owe', label: 'Debo', to: '#pestanas', count: 7 },
      { key: 'wait', label: 'Espero de otros', to: '#pestanas', count: 5 },
      { key: 'done', label: 'Hecho', to: '#pestanas' },
    ]}
  />
);

export const Trails = () => (
  <>
    <Thread
      label="De la petición al resultado"
      steps={[
        { key: '1', label: 'Petición', detail: '14 mar 2026', done: true },
        { key: '2', label: 'Demanda', detail: 'Caracterizada', done: true, current: true },
        { key: '3', label: 'Oferta', detail: 'Dos parecidas' },
      ]}
    />
    <Trail
      label="Recorrido"
      items={[
        {
          key: '1',
          by: 'territory',
          at: '14 mar 2026',
          dateTime: '2026-03-14',
          what: 'La Alcaldía de Mercaderes la registró',
        },
        {
          key: '2',
          by: 'nation',
          at: '23 abr 2026',
          dateTime: '2026-04-23',
          what: 'MinSalud declinó',
          why: 'Es competencia de MinVivienda.',
        },
        { key: '3', by: 'agreed', at: '6 may 2026', dateTime: '2026-05-06', what: 'MinVivienda aceptó' },
        { key: '4', by: 'future', what: 'Sigue: vincularla a una oferta', detail: 'Responde Yolanda Muñoz' },
      ]}
    />
  </>
);

export const Messages = () => (
  <>
    <Message tone="late" title="Marta Tenorio guardó una versión más nueva" level={3}>
      <p>Su texto no se perdió. Compare las dos y escoja qué conservar.</p>
    </Message>
    <Message tone="attention" icon="sinred" title="Sin conexión desde las 10:42 a. m." level={3}>
      <p>Puede leer lo último que abrió.</p>
    </Message>
    <Message tone="ok" title="Plan concertado" level={3} />
    <Find
      state={<State is="soon">Coinciden territorio y meses</State>}
      title="MinSalud llega a cuatro de los mismos municipios"
    >
      <p>Las dos piden un taller de tres días.</p>
    </Find>
    <Toast action={{ label: 'Deshacer', onPress: () => undefined }}>Plan enviado a la Alcaldía de Balboa.</Toast>
  </>
);

export const Empties = () => (
  <>
    <Empty title="Todavía no hay demandas de Argelia, Cauca" action={<Button>Registrar la primera demanda</Button>}>
      Si la alcaldía envió un pliego, empiece por ahí.
    </Empty>
    <Waiting>Traemos las demandas del Cauca</Waiting>
  </>
);

export const Margins = () => (
  <Columns
    margin={
      <Margin>
        <MarginSection title="Registró">
          <p>
            <Who kind="territorial">Alcaldía de Mercaderes</Who>
          </p>
        </MarginSection>
        <MarginSection title="Plazos">
          <dl>
            <dt>Respuesta al territorio</dt>
            <dd>Cumplida el 6 may 2026</dd>
          </dl>
        </MarginSection>
      </Margin>
    }
  >
    <p>Lo necesario para terminar la tarea no vive solo en el margen.</p>
  </Columns>
);
