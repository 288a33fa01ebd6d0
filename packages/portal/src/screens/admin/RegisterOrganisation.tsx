import { useState } from 'react';
import { type Sending, useCommand } from '../../api/index.ts';
import {
  Button,
  CheckAnswers,
  ErrorSummary,
  type Fact,
  Field,
  RadioGroup,
  say,
  type Territory,
  TerritoryCombobox,
} from '../../kit/index.ts';
import { useHeading } from '../../kit/useHeading.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { looksLikeCode, looksLikeEmail } from './parts.ts';

type Kind = Sending<'post', '/organisations'>['kind'];
const kinds: readonly Kind[] = [
  'mayorOffice',
  'governorOffice',
  'associativeScheme',
  'socialGroup',
  'cooperationPartner',
];

/** A mayor's and a governor's office are named and numbered by their territory; the others have a name and code of their own. */
const namedByPlace = (kind: Kind): boolean => kind === 'mayorOffice' || kind === 'governorOffice';

interface Writing {
  readonly kind: Kind;
  readonly territory: Territory | null;
  readonly name: string;
  readonly code: string;
  readonly email: string;
}

const bodyOf = ({ kind, territory, name, code, email }: Writing) => ({
  kind,
  ...(namedByPlace(kind) ? {} : { name, code }),
  ...(territory && (kind === 'associativeScheme' ? { members: [territory.code] } : { territory: territory.code })),
  ...(email.trim() && { representativeEmail: email }),
});

/** What the organisation is, where, who represents it; a last look; registered. */
export function RegisterOrganisation({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const [writing, setWriting] = useState<Writing>({
    kind: 'mayorOffice',
    territory: null,
    name: '',
    code: '',
    email: '',
  });
  const [checking, setChecking] = useState(false);
  useHeading(checking);
  const write = (part: Partial<Writing>) => setWriting((before) => ({ ...before, ...part }));
  const register = useCommand('post', '/organisations');
  const { kind, territory, name, code, email } = writing;
  const byPlace = namedByPlace(kind);
  const check = () => [
    ...(territory || !byPlace ? [] : [{ field: 'org-place', message: t('organisations.place.missing') }]),
    ...(byPlace || name.trim() ? [] : [{ field: 'org-name', message: t('organisations.name.missing') }]),
    ...(byPlace || looksLikeCode(code) ? [] : [{ field: 'org-code', message: t('onboard.code.missing') }]),
    ...(!email.trim() || looksLikeEmail(email) ? [] : [{ field: 'org-email', message: t('admin.email.missing') }]),
  ];
  const review = useForm({ check, send: async () => setChecking(true) });
  const form = useForm({
    check,
    send: async () => {
      const made = await register.mutateAsync({ body: bodyOf(writing) });
      say(t('organisations.done', { name: made.name }));
      onDone();
    },
    controls: {
      '/territory': 'org-place',
      '/members': 'org-place',
      '/name': 'org-name',
      '/code': 'org-code',
      '/representativeEmail': 'org-email',
    },
  });
  const errorOf = (field: string) => review.errorOf(field) ?? form.errorOf(field);

  if (checking) {
    const change = { onChange: () => setChecking(false) };
    const facts: Fact[] = [
      { key: 'kind', term: t('organisations.kind'), value: t(`organisations.kind.${kind}`), change },
      ...(byPlace ? [] : [{ key: 'name', term: t('organisations.name'), value: name, change }]),
      ...(territory
        ? [{ key: 'place', term: t('kit.territory'), value: `${territory.name} (${territory.code})`, change }]
        : []),
      ...(email ? [{ key: 'email', term: t('organisations.representative'), value: email, change }] : []),
    ];
    return (
      <form className="solo m0" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <CheckAnswers title={t('organisations.check')} facts={facts}>
          <Button type="submit" busy={form.busy}>
            {t('organisations.send')}
          </Button>
          <Button rank="alt" onClick={() => setChecking(false)}>
            {t('admin.back')}
          </Button>
        </CheckAnswers>
      </form>
    );
  }
  return (
    <form className="solo m0" onSubmit={review.submit} noValidate>
      <ErrorSummary errors={[...review.errors, ...form.errors]} attempt={review.attempt + form.attempt} />
      <RadioGroup
        id="org-kind"
        label={t('organisations.kind')}
        value={kind}
        options={kinds.map((one) => ({ value: one, label: t(`organisations.kind.${one}`) }))}
        onChange={(e) => write({ kind: e.target.value as Kind })}
      />
      <TerritoryCombobox
        id="org-place"
        value={territory}
        error={errorOf('org-place')}
        optional={!byPlace}
        onChange={(place) => write({ territory: place })}
      />
      {!byPlace && (
        <>
          <Field
            id="org-name"
            label={t('organisations.name')}
            value={name}
            error={errorOf('org-name')}
            onChange={(e) => write({ name: e.target.value })}
          />
          <Field
            id="org-code"
            label={t('onboard.code')}
            hint={t('onboard.code.hint')}
            wide="w12"
            value={code}
            error={errorOf('org-code')}
            onChange={(e) => write({ code: e.target.value.toUpperCase() })}
          />
        </>
      )}
      <Field
        id="org-email"
        type="email"
        autoComplete="off"
        label={t('organisations.representative')}
        hint={t('organisations.representative.hint')}
        optional
        value={email}
        error={errorOf('org-email')}
        onChange={(e) => write({ email: e.target.value })}
      />
      <div className="row">
        <Button type="submit">{t('onboard.review')}</Button>
        <Button rank="alt" onClick={onDone}>
          {t('admin.cancel')}
        </Button>
      </div>
    </form>
  );
}
