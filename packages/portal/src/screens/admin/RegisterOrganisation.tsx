import { useState } from 'react';
import { type Sending, useCommand } from '../../api/index.ts';
import {
  Button,
  CheckAnswers,
  ErrorSummary,
  type Fact,
  Field,
  RadioGroup,
  Select,
  say,
  type Territory,
  TerritoryCombobox,
} from '../../kit/index.ts';
import { PlacePicker } from '../../kit/PlacePicker.tsx';
import { useHeading } from '../../kit/useHeading.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { looksLikeCode, looksLikeEmail } from './parts.ts';

type Kind = Sending<'post', '/organisations'>['kind'];

/** Only the coordinator says who speaks for a territory; the others bring in those they work with. */
const kindsFor = (coordinator: boolean): readonly [Kind, ...Kind[]] =>
  coordinator
    ? ['mayorOffice', 'governorOffice', 'associativeScheme', 'socialGroup', 'cooperationPartner']
    : ['socialGroup', 'cooperationPartner'];

/** The kinds of associative scheme that the law knows. */
const schemes = ['ASOMUN', 'PAP', 'AM', 'RPG', 'RAP', 'RAPE', 'AD', 'ADE', 'AAM', 'RM'] as const;
type Scheme = (typeof schemes)[number];

/** A mayor's and a governor's office are named and numbered by their territory; the others have a name and code of their own. */
const namedByPlace = (kind: Kind): boolean => kind === 'mayorOffice' || kind === 'governorOffice';

interface Writing {
  readonly kind: Kind;
  readonly territory: Territory | null;
  readonly members: readonly Territory[];
  readonly scheme: Scheme | '';
  readonly name: string;
  readonly code: string;
  readonly email: string;
}

const placeOf = ({ kind, territory, members, scheme }: Writing) =>
  kind === 'associativeScheme'
    ? { members: members.map((one) => one.code), scheme }
    : territory && { territory: territory.code };

const bodyOf = (writing: Writing) => ({
  kind: writing.kind,
  ...(namedByPlace(writing.kind) ? {} : { name: writing.name, code: writing.code }),
  ...placeOf(writing),
  ...(writing.email.trim() && { representativeEmail: writing.email }),
});

/** What the organisation is, where, who represents it; a last look; registered. */
export function RegisterOrganisation({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const { hat } = useHat();
  const kinds = kindsFor(hat.coordinator);
  const [writing, setWriting] = useState<Writing>({
    kind: kinds[0],
    territory: null,
    members: [],
    scheme: '',
    name: '',
    code: '',
    email: '',
  });
  const [checking, setChecking] = useState(false);
  useHeading(checking);
  const write = (part: Partial<Writing>) => setWriting((before) => ({ ...before, ...part }));
  const register = useCommand('post', '/organisations');
  const { kind, territory, members, scheme, name, code, email } = writing;
  const byPlace = namedByPlace(kind);
  const isScheme = kind === 'associativeScheme';
  const places = isScheme ? members : territory ? [territory] : [];
  const check = () => [
    ...(isScheme && scheme === '' ? [{ field: 'org-scheme', message: t('organisations.scheme.missing') }] : []),
    ...(places.length > 0
      ? []
      : [
          {
            field: 'org-place',
            message: t(isScheme ? 'organisations.members.missing' : 'organisations.place.missing'),
          },
        ]),
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
      '/scheme': 'org-scheme',
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
      ...(isScheme && scheme !== ''
        ? [{ key: 'scheme', term: t('organisations.scheme'), value: t(`organisations.scheme.${scheme}`), change }]
        : []),
      {
        key: 'place',
        term: t('kit.territory'),
        value: places.map((one) => `${one.name} (${one.code})`).join('; '),
        change,
      },
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
      {isScheme && (
        <Select
          id="org-scheme"
          label={t('organisations.scheme')}
          empty={t('organisations.scheme.empty')}
          options={schemes.map((one) => ({ value: one, label: t(`organisations.scheme.${one}`) }))}
          value={scheme}
          error={errorOf('org-scheme')}
          onChange={(e) => write({ scheme: schemes.find((one) => one === e.target.value) ?? '' })}
        />
      )}
      {isScheme ? (
        <PlacePicker
          id="org-place"
          chosen={members}
          error={errorOf('org-place')}
          onChange={(chosen) => write({ members: chosen })}
        />
      ) : (
        <TerritoryCombobox
          id="org-place"
          value={territory}
          error={errorOf('org-place')}
          onChange={(place) => write({ territory: place })}
        />
      )}
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
