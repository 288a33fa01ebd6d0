import { useState } from 'react';
import { get, useCommand } from '../../api/index.ts';
import { Button, CheckAnswers, type Choice, Combobox, ErrorSummary, type Fact, Field, say } from '../../kit/index.ts';
import { useHeading } from '../../kit/useHeading.ts';
import { useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { looksLikeCode, looksLikeEmail } from './parts.ts';

interface Writing {
  readonly entity: Choice | null;
  readonly name: string;
  readonly acronym: string;
  readonly code: string;
  readonly email: string;
}

/** Those of the catalogue that are not on the platform yet. */
async function absentEntities(text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { items } = await get('/entities', { query: { q: text, status: 'absent', limit: 8 } }, signal);
  return items.flatMap(({ catalogueId, name, acronym }) =>
    catalogueId ? [{ value: catalogueId, label: name, ...(acronym && { code: acronym }) }] : [],
  );
}

/** A code to begin with: the acronym without what a code cannot have. */
const codeFrom = (acronym: string | undefined): string =>
  (acronym ?? '')
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 12);

/** One step: which entity, its code, who will administer it; a last look; done. */
export function Onboard({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const [writing, setWriting] = useState<Writing>({ entity: null, name: '', acronym: '', code: '', email: '' });
  const [checking, setChecking] = useState(false);
  useHeading(checking);
  const write = (part: Partial<Writing>) => setWriting((before) => ({ ...before, ...part }));
  const onboard = useCommand('post', '/entities/onboard');
  const { entity, name, acronym, code, email } = writing;
  const called = entity?.label ?? name;
  const check = () => [
    ...(called.trim() ? [] : [{ field: 'onboard-entity', message: t('onboard.which.missing') }]),
    ...(looksLikeCode(code) ? [] : [{ field: 'onboard-code', message: t('onboard.code.missing') }]),
    ...(looksLikeEmail(email) ? [] : [{ field: 'onboard-email', message: t('admin.email.missing') }]),
  ];
  const controls = {
    '/code': 'onboard-code',
    '/administratorEmail': 'onboard-email',
    '/name': 'onboard-name',
    '/catalogueId': 'onboard-entity',
  };
  const review = useForm({ check, send: async () => setChecking(true) });
  const form = useForm({
    check,
    send: async () => {
      const which = entity ? { catalogueId: entity.value } : { name, ...(acronym.trim() && { acronym }) };
      await onboard.mutateAsync({ body: { ...which, code, administratorEmail: email } });
      say(t('onboard.done', { name: called }));
      onDone();
    },
    controls,
  });
  const errors = [...review.errors, ...form.errors];
  const errorOf = (field: string) => review.errorOf(field) ?? form.errorOf(field);

  if (checking) {
    const change = { onChange: () => setChecking(false) };
    const facts: Fact[] = [
      { key: 'name', term: t('onboard.name'), value: called, change },
      { key: 'code', term: t('onboard.code'), value: <span className="code">{code}</span>, change },
      { key: 'email', term: t('onboard.admin'), value: email, change },
    ];
    return (
      <form className="solo m0" onSubmit={form.submit} noValidate>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <CheckAnswers title={t('onboard.check')} facts={facts}>
          <Button type="submit" busy={form.busy}>
            {t('onboard.send')}
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
      <ErrorSummary errors={errors} attempt={review.attempt + form.attempt} />
      <Combobox
        id="onboard-entity"
        label={t('onboard.which')}
        hint={t('onboard.which.hint')}
        error={errorOf('onboard-entity')}
        value={entity}
        search={absentEntities}
        onChange={(choice) => write({ entity: choice, ...(choice && !code && { code: codeFrom(choice.code) }) })}
      />
      {!entity && (
        <fieldset className="f">
          <legend>{t('onboard.own')}</legend>
          <Field
            id="onboard-name"
            label={t('onboard.name')}
            optional
            value={name}
            error={errorOf('onboard-name')}
            onChange={(e) => write({ name: e.target.value })}
          />
          <Field
            id="onboard-acronym"
            label={t('onboard.acronym')}
            optional
            wide="w12"
            value={acronym}
            onChange={(e) => write({ acronym: e.target.value })}
          />
        </fieldset>
      )}
      <Field
        id="onboard-code"
        label={t('onboard.code')}
        hint={t('onboard.code.hint')}
        wide="w12"
        autoComplete="off"
        value={code}
        error={errorOf('onboard-code')}
        onChange={(e) => write({ code: e.target.value.toUpperCase() })}
      />
      <Field
        id="onboard-email"
        type="email"
        autoComplete="off"
        label={t('onboard.admin')}
        value={email}
        error={errorOf('onboard-email')}
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
