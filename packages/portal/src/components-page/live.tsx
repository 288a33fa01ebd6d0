import { useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Combobox,
  Dialog,
  ErrorSummary,
  Field,
  Menu,
  RadioGroup,
  Select,
  TextArea,
} from '../kit/index.ts';

interface SampleProps {
  /** Distinguishes the ids of one drawing from another's. */
  readonly on: string;
}

export function Errors({ on }: SampleProps) {
  const [attempt, setAttempt] = useState(0);
  const id = `fecha-${on}`;
  return (
    <>
      {attempt > 0 && (
        <ErrorSummary attempt={attempt} errors={[{ field: id, message: 'Escriba la fecha del fallo' }]} />
      )}
      <Field
        id={id}
        type="date"
        wide="w12"
        label="Fecha del fallo"
        hint="La que aparece en la primera página."
        error="Escriba la fecha del fallo"
      />
      <div className="row">
        <Button rank="alt" onClick={() => setAttempt(attempt + 1)}>
          Mostrar el resumen
        </Button>
      </div>
    </>
  );
}

export function Fields({ on }: SampleProps) {
  const [mode, setMode] = useState('continuous');
  const [roles, setRoles] = useState<readonly string[]>(['formulator']);
  return (
    <>
      <Field id={`titulo-${on}`} label="Título" defaultValue="Agua segura" />
      <TextArea id={`obligacion-${on}`} label="Obligación" optional hint="Con las palabras del fallo." rows={2} />
      <Select
        id={`sector-${on}`}
        label="Sector"
        empty="Sin escoger"
        options={[
          { value: 'a', label: 'Agua y saneamiento' },
          { value: 'b', label: 'Salud' },
        ]}
      />
      <RadioGroup
        id={`modo-${on}`}
        label="Modo de la oferta"
        value={mode}
        onChange={({ target }) => setMode(target.value)}
        options={[
          { value: 'continuous', label: 'Continua' },
          { value: 'oneOff', label: 'Coyuntural', hint: 'Con fecha de cierre' },
        ]}
      />
      <CheckboxGroup
        id={`funciones-${on}`}
        label="Funciones"
        values={roles}
        onChange={({ target: { value, checked } }) =>
          setRoles(checked ? [...roles, value] : roles.filter((one) => one !== value))
        }
        options={[
          { value: 'formulator', label: 'Formulación' },
          { value: 'approver', label: 'Aprobación' },
        ]}
      />
      <Checkbox id={`leido-${on}`} label="Leí la versión 3 y puedo aceptarla" />
    </>
  );
}

const found = [
  { value: '19050', label: 'Argelia, Cauca', code: '19050' },
  { value: '05055', label: 'Argelia, Antioquia', code: '05055' },
  { value: '76054', label: 'Argelia, Valle del Cauca', code: '76054' },
];

export function Finder({ on }: SampleProps) {
  const [choice, choose] = useState<(typeof found)[number] | null>(null);
  return (
    <div className="finder">
      <Combobox
        id={`territorio-${on}`}
        label="Territorio"
        hint="Escriba «arge»: tres municipios se llaman igual."
        value={choice}
        onChange={(next) => choose(found.find(({ value }) => value === next?.value) ?? null)}
        search={async (text) => found.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))}
      />
    </div>
  );
}

export function Dialogs({ on }: SampleProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button rank="bad" onClick={() => setOpen(true)}>
        Retirar la oferta
      </Button>
      <Dialog open={open} title="¿Retirar la oferta del portafolio?" onClose={close}>
        <p>Deja de verse hoy. Los tres planes que la usan siguen con su versión.</p>
        <div className="mt">
          <TextArea id={`motivo-${on}`} label="Por qué se retira" rows={2} />
        </div>
        <div className="row mt">
          <Button rank="bad" onClick={close}>
            Retirar la oferta
          </Button>
          <Button rank="alt" onClick={close}>
            No retirar
          </Button>
        </div>
      </Dialog>
    </>
  );
}

export function Menus() {
  const [hat, wear] = useState('Formulación');
  return (
    <Menu
      over="Actúa como"
      title={`MinVivienda · ${hat}`}
      choices={['Formulación', 'Aprobación'].map((role) => ({
        key: role,
        title: 'Ministerio de Vivienda, Ciudad y Territorio',
        detail: role,
        current: role === hat,
        onChoose: () => wear(role),
      }))}
    />
  );
}
