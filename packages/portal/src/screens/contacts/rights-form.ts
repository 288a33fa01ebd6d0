import type { Choice, FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import type { RightsInput, RightsRequest } from './wire.ts';

/** A request as it is written down; kept nowhere but on the page. */
export interface RightsForm {
  readonly kind: string;
  readonly channel: string;
  readonly receivedOn: string;
  readonly contact: Choice | null;
  readonly request: string;
  readonly name: string;
  readonly relation: string;
  readonly identity: string;
  readonly replyTo: string;
}

export const rightsKinds = ['know', 'update', 'rectify', 'delete', 'revoke'] as const;
export const channels = ['inPerson', 'letter', 'email', 'phone', 'webForm'] as const;
export const relations = ['holder', 'heir', 'representative', 'attorney'] as const;

export const emptyRights: RightsForm = {
  kind: '',
  channel: '',
  receivedOn: '',
  contact: null,
  request: '',
  name: '',
  relation: '',
  identity: '',
  replyTo: '',
};

export const rightsFormOf = (request: RightsRequest, contact: Choice | null): RightsForm => ({
  ...emptyRights,
  ...request.asker,
  kind: request.kind,
  channel: request.channel,
  receivedOn: request.receivedOn,
  contact,
});

export const rightsBody = (form: RightsForm): RightsInput => ({
  kind: form.kind as RightsInput['kind'],
  channel: form.channel as RightsInput['channel'],
  receivedOn: form.receivedOn,
  contact: form.contact?.value,
  asker: {
    name: form.name.trim(),
    relation: form.relation as RightsInput['asker']['relation'],
    identity: form.identity.trim(),
    replyTo: form.replyTo.trim(),
    request: form.request.trim(),
  },
});

export const rightsErrors = (form: RightsForm, today: string, { t }: Words): FieldError[] => {
  const errors: FieldError[] = [];
  const need = (field: Exclude<keyof RightsForm, 'contact'>) => {
    if (!form[field].trim()) errors.push({ field, message: t(`rights.err.${field}`) });
  };
  need('kind');
  need('request');
  need('channel');
  need('receivedOn');
  if (form.receivedOn > today) errors.push({ field: 'receivedOn', message: t('contact.err.future') });
  need('name');
  need('relation');
  need('identity');
  need('replyTo');
  return errors;
};

/** Which control shows an issue of the service. */
export const rightsControls: Readonly<Record<string, string>> = {
  '/kind': 'kind',
  '/channel': 'channel',
  '/receivedOn': 'receivedOn',
  '/contact': 'contact',
  '/asker/name': 'name',
  '/asker/relation': 'relation',
  '/asker/identity': 'identity',
  '/asker/replyTo': 'replyTo',
  '/asker/request': 'request',
};
