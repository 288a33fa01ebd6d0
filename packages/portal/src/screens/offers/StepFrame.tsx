import type { ReactNode } from 'react';
import type { Tagged } from '../../api/index.ts';
import { A, Button, ButtonLink, Crumbs, ErrorSummary, type FieldError, Head, Message, State } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { go } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { Conflict } from '../deciding/Conflict.tsx';
import { usePeople } from '../deciding/people.ts';
import { useEdited } from '../deciding/useEdited.ts';
import { useForm } from '../deciding/useForm.ts';
import { missingWords } from './checks.ts';
import { newestOffer } from './editing.ts';
import { offerState } from './states.ts';
import type { Offer } from './wire.ts';

/** What tells one step of an offer from another. */
export interface StepSpec<F> {
  readonly id: string;
  readonly formOf: (offer: Offer) => F;
  readonly errors: (form: F) => FieldError[];
  /** How each field reads, for two people who wrote at once. */
  readonly texts: (form: F) => Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Which control shows an issue of the service. */
  readonly controls: Readonly<Record<string, string>>;
  readonly save: (form: F, etag: string | undefined) => Promise<Tagged<Offer>>;
}

/** Edits one step: what is written is kept until it is saved, and nobody's words are lost. */
export function useStep<F extends object>(offer: Tagged<Offer>, spec: StepSpec<F>) {
  const words = useWords();
  const { t } = words;
  const nameOf = usePeople();
  const edited = useEdited<F>({
    key: `offer.${offer.id}.${spec.id}`,
    server: spec.formOf(offer),
    etag: offer.etag,
    texts: spec.texts,
    labels: spec.labels,
    newest: () => newestOffer(offer.id, spec.formOf, nameOf),
  });
  const sending = useForm({
    check: () => spec.errors(edited.form),
    send: async () => {
      const saved = await edited.send(spec.save);
      edited.saved(saved.etag);
      say(t('offer.done.save'));
      go(`/ofertas/${offer.id}`);
    },
    controls: spec.controls,
    missing: (codes) => t('refused.missing', { list: missingWords(codes, words) }),
  });
  return { ...edited, ...sending, open: offer.allowed.includes('record') } as const;
}

interface FrameProps {
  readonly offer: Offer;
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** A page with a figure beside its table. */
  readonly wide?: boolean;
  readonly step: Pick<
    ReturnType<typeof useStep<object>>,
    'standoff' | 'keep' | 'discard' | 'errors' | 'attempt' | 'busy' | 'submit' | 'open'
  >;
  readonly children: ReactNode;
}

/** One page per step: its question, its fields, and what to do when something is in the way. */
export function StepFrame({ offer, id, title, lead, wide, step, children }: FrameProps) {
  const words = useWords();
  const { t, code } = words;
  const back = `/ofertas/${offer.id}`;
  const check = offer.checks.find((one) => one.id === id);
  const { words: says } = offerState(offer.state, words);
  return (
    <div className={wide ? 'solo left wide' : 'solo left'}>
      <Crumbs
        items={[
          { label: t('offer.crumb'), to: '/ofertas' },
          { label: offer.code, to: back },
        ]}
        here={id.startsWith('O') ? `${id} ${code('offer.check', id)}` : t('offer.edit.h1')}
      />
      <Head
        over={
          <>
            <span>{offer.content.title}</span>
            {check?.status === 'returned' && <State is="back">{t('offer.check.returned')}</State>}
          </>
        }
        title={title}
        lead={lead}
      />
      <ErrorSummary errors={step.errors} attempt={step.attempt} />
      {step.standoff && (
        <Conflict
          {...step.standoff.newer}
          clashes={step.standoff.clashes}
          onKeep={step.keep}
          onDiscard={step.discard}
        />
      )}
      {check?.status === 'returned' && check.reason && (
        <Message tone="late" title={t('offer.check.returnedBy', { reason: check.reason })} />
      )}
      {!step.open && <Message title={t('offer.step.readonly', { state: says.toLowerCase() })} />}
      <form noValidate onSubmit={(event) => void step.submit(event)}>
        <fieldset className="plain" disabled={!step.open}>
          {children}
        </fieldset>
        <div className="row mt-l">
          {step.open ? (
            <>
              <Button type="submit" busy={step.busy}>
                {t(id.startsWith('O') ? 'offer.step.save' : 'offer.edit.do')}
              </Button>
              <A to={back}>{t('offer.step.back')}</A>
            </>
          ) : (
            <ButtonLink rank="alt" to={back}>
              {t('offer.step.back')}
            </ButtonLink>
          )}
        </div>
      </form>
    </div>
  );
}

export interface StepPageProps {
  readonly offer: Tagged<Offer>;
}
