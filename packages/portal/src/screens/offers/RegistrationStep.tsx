import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download, problemWords, useCommand } from '../../api/index.ts';
import {
  Button,
  Crumbs,
  ErrorSummary,
  Field,
  Head,
  Message,
  Section,
  State,
  Summary,
  TextArea,
} from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go } from '../../router/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { editionQuery } from './editing.ts';
import { type RegistrationForm, registrationErrors, registrationState } from './registration.ts';
import type { StepPageProps } from './StepFrame.tsx';
import { type SaidPart, saidOf, useSaidCatalogues } from './said.ts';
import type { OfferContent } from './wire.ts';

/** The text of a part, as it is pasted in another form. */
const textOf = ({ title, said }: SaidPart): string =>
  [title, ...said.map(({ label, value }) => `${label}: ${value}`)].join('\n');

function Copy({ text, name, children }: { text: string; name?: string; children: string }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="lk noprint"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => say(t('register.copied')),
          () => say(t('register.notCopied')),
        )
      }
    >
      {children}
      {name && <span className="vh"> {name}</span>}
    </button>
  );
}

/** The date and number that the Portal Territorial gave; a correction says why. */
function Numbered({ offer }: StepPageProps) {
  const words = useWords();
  const { t } = words;
  const before = offer.registeredInPortalTerritorial;
  const correcting = before !== undefined && before.edition === offer.edition?.number;
  const today = todayInColombia(new Date());
  const [form, setForm] = useState<RegistrationForm>({
    date: correcting ? before.date : today,
    number: correcting ? before.number : '',
    reason: '',
  });
  const act = useCommand('post', '/offers/{id}/register');
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => registrationErrors(form, correcting, today, words),
    send: async () => {
      const { date, number, reason } = form;
      await act.mutateAsync({
        path: { id: offer.id },
        body: { date, number: number.trim(), reason: correcting ? reason.trim() : undefined },
        ifMatch: offer.etag,
      });
      say(t('register.done'));
      go(`/ofertas/${offer.id}`);
    },
    controls: { '/date': 'date', '/number': 'number', '/reason': 'reason' },
  });
  const write = (part: Partial<RegistrationForm>) => setForm((now) => ({ ...now, ...part }));
  return (
    <form noValidate className="noprint" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Field
        id="number"
        label={t('register.number')}
        hint={t('register.number.hint')}
        error={errorOf('number')}
        wide="w20"
        maxLength={60}
        value={form.number}
        onChange={(event) => write({ number: event.target.value })}
      />
      <Field
        id="date"
        type="date"
        label={t('register.date')}
        error={errorOf('date')}
        wide="w12"
        max={today}
        value={form.date}
        onChange={(event) => write({ date: event.target.value })}
      />
      {correcting && (
        <TextArea
          id="reason"
          label={t('register.reason')}
          hint={t('offer.reason.hint')}
          error={errorOf('reason')}
          rows={2}
          maxLength={1000}
          value={form.reason}
          onChange={(event) => write({ reason: event.target.value })}
        />
      )}
      <div className="row mt-l">
        <Button type="submit" busy={busy}>
          {t(correcting ? 'register.correct' : 'register.do')}
        </Button>
      </div>
    </form>
  );
}

const sheets = ['xlsx', 'csv'] as const;

/** What an edition answers, step by step: to copy one by one or all at once, or to print. */
function AnswersOfB({ id, content }: { id: string; content: OfferContent }) {
  const words = useWords();
  const { t } = words;
  const catalogues = useSaidCatalogues();
  const parts = saidOf(content, catalogues, words);
  const save = (format: (typeof sheets)[number]) =>
    download('/offers/{id}/export', { path: { id }, query: { format } }).catch((error: unknown) =>
      say(problemWords(error)),
    );
  return (
    <Section title={t('register.answers')}>
      <div className="row noprint">
        <Copy text={parts.map(textOf).join('\n\n')}>{t('register.copyAll')}</Copy>
        <button type="button" className="lk" onClick={() => window.print()}>
          {t('register.print')}
        </button>
        {sheets.map((format) => (
          <button key={format} type="button" className="lk" onClick={() => void save(format)}>
            {t(`register.sheet.${format}`)}
          </button>
        ))}
      </div>
      {parts.map((part) => (
        <section key={part.id} className="changed">
          <div className="row between">
            <h3>{part.title}</h3>
            {part.said.length > 0 && (
              <Copy text={textOf(part)} name={part.title}>
                {t('register.copy')}
              </Copy>
            )}
          </div>
          {part.said.length > 0 ? (
            <Summary
              facts={part.said.map(({ key, label, value }) => ({
                key,
                term: label,
                value: <span className="lines">{value}</span>,
              }))}
            />
          ) : (
            <p className="u">{t('offer.O10.empty')}</p>
          )}
        </section>
      ))}
    </Section>
  );
}

/** Registering the offer in the DNP's Portal Territorial: its answers in the order of step B, ready to paste or print, and the number it gave. */
export function RegistrationStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t } = words;
  const { is, words: says } = registrationState(offer, words);
  const mayRegister = offer.allowed.includes('register');
  const { edition, nextEdition } = offer;
  const inForce = useQuery({ ...editionQuery(offer.id, edition?.hash ?? ''), enabled: edition !== undefined });
  return (
    <div className="solo left wide">
      <Crumbs
        items={[
          { label: t('offer.crumb'), to: '/ofertas' },
          { label: offer.code, to: `/ofertas/${offer.id}` },
        ]}
        here={t('register.crumb')}
      />
      <Head
        over={
          <>
            <span className="code">{offer.code}</span>
            {edition && <span>{t('offer.edition', { n: edition.number })}</span>}
            <State is={is}>{says}</State>
          </>
        }
        title={t('register.h1')}
        lead={t('register.lead')}
      />
      {mayRegister ? <Numbered offer={offer} /> : <Message title={t('register.notYet')} />}
      {edition && nextEdition ? (
        <Loaded query={inForce}>{({ content }) => <AnswersOfB id={offer.id} content={content} />}</Loaded>
      ) : (
        <AnswersOfB id={offer.id} content={offer.content} />
      )}
    </div>
  );
}
