import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  type Choice,
  Combobox,
  Crumbs,
  ErrorSummary,
  Field,
  Head,
  RadioGroup,
  Section,
  Select,
  TextArea,
} from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useAsked, useParams } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { contactQuery, rightsQuery } from './queries.ts';
import {
  channels,
  emptyRights,
  type RightsForm,
  relations,
  rightsBody,
  rightsControls,
  rightsErrors,
  rightsFormOf,
  rightsKinds,
} from './rights-form.ts';
import type { RightsInput, RightsRequest } from './wire.ts';

const labelOf = (row: { name?: string | undefined; role?: string | undefined; organisation?: string | undefined }) =>
  [row.name ?? row.role, row.organisation].filter(Boolean).join(', ');

const search = async (q: string, signal: AbortSignal): Promise<Choice[]> => {
  const { items } = await get('/contacts', { query: { q, limit: 20 } }, signal);
  return items.map((row) => ({ value: row.id, label: labelOf(row) }));
};

interface Props {
  readonly start: RightsForm;
  readonly title: string;
  readonly lead?: string;
  readonly yes: string;
  readonly no: string;
  readonly back: string;
  readonly send: (body: RightsInput) => Promise<unknown>;
}

function Form({ start, title, lead, yes, no, back, send }: Props) {
  const words = useWords();
  const { t } = words;
  const [form, setForm] = useState(start);
  const write = (part: Partial<RightsForm>) => setForm((before) => ({ ...before, ...part }));
  const today = todayInColombia(new Date());
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => rightsErrors(form, today, words),
    send: () => send(rightsBody(form)),
    controls: rightsControls,
  });
  const of = (field: Exclude<keyof RightsForm, 'contact'>) => ({
    id: field,
    error: errorOf(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => write({ [field]: event.target.value }),
  });
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('contact.crumb'), to: '/contactos' },
          { label: t('rights.crumb'), to: '/contactos/solicitudes' },
        ]}
        here={title}
      />
      <Head title={title} lead={lead} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Section first title={t('rights.what')}>
          <RadioGroup
            {...of('kind')}
            label={t('rights.kind')}
            options={rightsKinds.map((kind) => ({
              value: kind,
              label: t(`rights.kind.${kind}`),
              hint: t(kind === 'know' ? 'rights.kind.hint.know' : 'rights.kind.hint.claim'),
            }))}
          />
          <TextArea {...of('request')} maxLength={2000} label={t('rights.request')} hint={t('rights.request.hint')} />
          <Select
            {...of('channel')}
            label={t('rights.channel')}
            empty={t('capacity.choose')}
            options={channels.map((channel) => ({ value: channel, label: t(`rights.channel.${channel}`) }))}
          />
          <Field {...of('receivedOn')} type="date" wide="w12" max={today} label={t('rights.receivedOn')} />
          <Combobox
            id="contact"
            optional
            label={t('rights.contact')}
            hint={t('rights.contact.hint')}
            error={errorOf('contact')}
            value={form.contact}
            onChange={(contact) => write({ contact })}
            search={search}
          />
        </Section>
        <Section title={t('rights.asker')}>
          <Field {...of('name')} maxLength={160} autoComplete="off" label={t('rights.asker.name')} />
          <Select
            {...of('relation')}
            label={t('rights.asker.relation')}
            empty={t('capacity.choose')}
            options={relations.map((relation) => ({ value: relation, label: t(`rights.relation.${relation}`) }))}
          />
          <Field
            {...of('identity')}
            maxLength={300}
            autoComplete="off"
            label={t('rights.asker.identity')}
            hint={t('rights.asker.identity.hint')}
          />
          <Field
            {...of('replyTo')}
            maxLength={254}
            autoComplete="off"
            label={t('rights.asker.replyTo')}
            hint={t('rights.asker.replyTo.hint')}
          />
        </Section>
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {yes}
          </Button>
          <A to={back}>{no}</A>
        </div>
      </form>
    </div>
  );
}

function New({ contact }: { contact: Choice | null }) {
  const { t } = useWords();
  const record = useCommand('post', '/rights-requests');
  return (
    <Form
      start={{ ...emptyRights, contact }}
      title={t('rights.new.h1')}
      lead={t('rights.new.lead')}
      yes={t('rights.new.do')}
      no={t('rights.new.no')}
      back="/contactos/solicitudes"
      send={async (body) => {
        const { id, receipt } = await record.mutateAsync({ body });
        say(t('rights.done.record', { receipt }));
        go(`/contactos/solicitudes/${id}`);
      }}
    />
  );
}

/** Writes down what somebody asks about their data; from a contact's page, that contact is already chosen. */
export function NewRights() {
  const id = useAsked().get('contacto') ?? '';
  const contact = useQuery({ ...contactQuery(id), enabled: id !== '' });
  if (id === '') return <New contact={null} />;
  return (
    <Loaded query={contact} page>
      {({ card }) => <New contact={card ? { value: id, label: labelOf(card) } : null} />}
    </Loaded>
  );
}

function Edit({ request, contact }: { request: Tagged<RightsRequest>; contact: Choice | null }) {
  const { t } = useWords();
  const edit = useCommand('patch', '/rights-requests/{id}');
  const here = `/contactos/solicitudes/${request.id}`;
  return (
    <Form
      start={rightsFormOf(request, contact)}
      title={request.receipt}
      yes={t('contact.edit.do')}
      no={t('contact.edit.no')}
      back={here}
      send={async (body) => {
        await edit.mutateAsync({ path: { id: request.id }, body, ifMatch: request.etag });
        say(t('contact.done.edit'));
        go(here);
      }}
    />
  );
}

function WithContact({ request }: { request: Tagged<RightsRequest> }) {
  const id = request.contact ?? '';
  const { t } = useWords();
  const contact = useQuery({ ...contactQuery(id), enabled: id !== '' });
  if (id === '') return <Edit request={request} contact={null} />;
  return (
    <Loaded query={contact} page>
      {({ card }) => (
        <Edit request={request} contact={{ value: id, label: card ? labelOf(card) : t('contact.hidden') }} />
      )}
    </Loaded>
  );
}

/** Correcting what was written down, while nobody has resolved it. */
export function EditRights() {
  const { id = '' } = useParams();
  const request = useQuery(rightsQuery(id));
  return (
    <Loaded query={request} page>
      {(data) => (data.allowed.includes('edit') ? <WithContact request={data} /> : <NotFound />)}
    </Loaded>
  );
}
