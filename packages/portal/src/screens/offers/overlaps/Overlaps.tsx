import { useQuery } from '@tanstack/react-query';
import { useCommand } from '../../../api/index.ts';
import { type FieldError, Message, TextArea } from '../../../kit/index.ts';
import { PlacePicker } from '../../../kit/PlacePicker.tsx';
import { Loaded } from '../../../query/Loaded.tsx';
import { todayInColombia, useWords, type Words } from '../../../words/index.tsx';
import { useCatalogue } from '../../deciding/catalogues.ts';
import { shortName, useOwners, usePlaceNames } from '../../deciding/names.ts';
import { placesWords } from '../../deciding/places.ts';
import { capacitiesWords } from '../evidence.ts';
import { StepFrame, type StepPageProps, useStep } from '../StepFrame.tsx';
import { FindingCard } from './FindingCard.tsx';
import {
  bodyOf,
  choiceOf,
  type Finding,
  type Findings,
  findingsOf,
  formOf,
  keptOf,
  mostFindings,
  type OverlapForm,
  titleOf,
} from './findings.ts';
import { type Place, type Radar, radarQuery, useWhere, type Where, wantedOf } from './radar.ts';
import { periodWords } from './said.ts';

/** «Tres ofertas de MinSalud y DNP coinciden con esta». */
function foundWords(main: readonly Finding[], whoOf: (finding: Finding) => string, { t, list }: Words): string {
  if (main.length === 0) return t('overlap.none');
  const who = [...new Set(main.map(whoOf))];
  return who.length > 3
    ? t('overlap.foundMany', { n: main.length, e: who.length })
    : t('overlap.found', { n: main.length, who: list(who) });
}

/** What was looked for, in one line, and when. */
function Looked({
  offer,
  places,
  from,
  radar,
  onAgain,
}: StepPageProps & { places: readonly Place[]; from: string; radar: Radar | undefined; onAgain: () => void }) {
  const words = useWords();
  const { t, dateTime } = words;
  const labels = useCatalogue('capacities');
  const { capacities = [], timing } = offer.content;
  const parts = [
    placesWords(
      places.map(({ code }) => code),
      (code) => places.find((one) => one.code === code)?.name,
      words,
    ),
    capacities.length > 0 ? capacitiesWords(capacities, labels, words) : undefined,
    timing ? periodWords(timing, words) : undefined,
  ];
  return (
    <section className={from === 'said' ? 'mt-l' : undefined}>
      <h2 className="h3">{t('overlap.looked')}</h2>
      <p>
        {parts.filter(Boolean).join(' · ')}. {from === 'demands' && t('overlap.looked.fromDemands')}{' '}
        {capacities.length === 0 && t('overlap.looked.noCapacity')}
      </p>
      <p className="s u">
        {radar && `${t('overlap.looked.seen', { at: dateTime(radar.seenAt) })} · `}
        <button type="button" className="lk" onClick={onAgain}>
          {t('overlap.looked.again')}
        </button>
      </p>
      <p className="s u">{t('overlap.agendas')}</p>
    </section>
  );
}

interface ListProps extends StepPageProps {
  readonly findings: Findings;
  readonly form: OverlapForm;
  readonly radar: Radar | undefined;
  readonly whoOf: (finding: Finding) => string;
  readonly nameOf: (code: string) => string | undefined;
  readonly of: number;
  readonly open: boolean;
  readonly errorOf: (field: string) => string | undefined;
  readonly write: (part: Partial<OverlapForm>) => void;
}

function Cards({ offer, findings, form, radar, whoOf, nameOf, of, open, errorOf, write }: ListProps) {
  const { t } = useWords();
  const card = (finding: Finding) => (
    <div className="mt-l" key={finding.offer}>
      <FindingCard
        offer={offer}
        finding={finding}
        choice={choiceOf(form, finding)}
        who={whoOf(finding)}
        of={of}
        nameOf={nameOf}
        isNew={findings.fresh.includes(finding)}
        whole={radar !== undefined && radar.next === undefined}
        open={open}
        error={errorOf(`reason-${finding.offer}`)}
        onChoose={(part) =>
          write({ choices: { ...form.choices, [finding.offer]: { ...choiceOf(form, finding), ...part } } })
        }
      />
    </div>
  );
  return (
    <>
      {findings.main.map(card)}
      {findings.left > 0 && (
        <p className="u">{t('overlap.tooMany', { max: mostFindings, n: findings.main.length + findings.left })}</p>
      )}
      {findings.slight.length > 0 && (
        <details className="f">
          <summary>{t('overlap.slight', { n: findings.slight.length })}</summary>
          {findings.slight.map(card)}
        </details>
      )}
    </>
  );
}

interface NoneProps {
  readonly note: string;
  /** When it was last recorded. */
  readonly looked: string | undefined;
  readonly open: boolean;
  readonly error: string | undefined;
  readonly onNote: (note: string) => void;
}

/** That nothing was found is a conclusion too: it says when, and what else was reviewed. */
function NoneFound({ note, looked, open, error, onNote }: NoneProps) {
  const { t, date } = useWords();
  if (!open) {
    return (
      <>
        {looked && <p className="mt">{t('overlap.none.recorded', { date: date(looked) })}</p>}
        {note && <p>«{note}»</p>}
      </>
    );
  }
  return (
    <div className="mt">
      <p className="mt-b">{t('overlap.none.body', { date: date(todayInColombia(new Date())) })}</p>
      <TextArea
        id="note"
        optional
        label={t('overlap.none.note')}
        hint={t('overlap.none.note.hint')}
        error={error}
        rows={3}
        maxLength={600}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}

/** O2: which offers of every entity coincide, as the radar sees them now and as they were when last decided upon. */
export function OverlapsStep({ offer }: StepPageProps) {
  const words = useWords();
  const { t, list, date } = words;
  const save = useCommand('put', '/offers/{id}/checks/O2');
  const looked = offer.content.overlaps?.looked;
  const step = useStep<OverlapForm>(offer, {
    id: 'O2',
    formOf,
    errors: () => problems(),
    texts: ({ choices, note, places }) => ({
      choices: list(
        Object.values(choices).flatMap(({ decision, reason }) =>
          decision ? [[t(`overlap.${decision}`), reason].filter(Boolean).join(': ')] : [],
        ),
      ),
      note,
      places: list(places.map(({ name }) => name)),
    }),
    labels: { choices: t('overlap.decision'), note: t('overlap.none.note'), places: t('offer.check.O8') },
    controls: { '/none': 'note', '/looked': 'where' },
    save: (form, ifMatch) =>
      save.mutateAsync({
        path: { id: offer.id },
        body: bodyOf(offer, form, findings, where.places, radar.data?.seenAt ?? new Date().toISOString()),
        ifMatch,
      }),
  });
  const { form, write, errorOf } = step;
  const where: Where = useWhere(offer, form.places);
  const wanted = wantedOf(offer, where.places);
  const radar = useQuery({ ...radarQuery(wanted), enabled: where.places.length > 0 && !where.coming });
  const findings: Findings = findingsOf(offer, radar.data);
  const ownerOf = useOwners((offer.content.overlaps?.findings ?? []).map(({ owner }) => owner));
  const whoOf = ({ now, recorded }: Finding): string => {
    const owner = now?.offer.owner;
    return owner ? (owner.acronym ?? owner.name) : recorded ? shortName(ownerOf(recorded.owner), recorded.owner) : '';
  };
  const nameOf = usePlaceNames([...findings.main, ...findings.slight].flatMap((one) => codesOf(one).slice(0, 3)));
  const of = radar.data?.municipalities ?? where.places.length;
  const problems = (): FieldError[] => {
    if (where.places.length === 0) return [{ field: 'where', message: t('overlap.where.err') }];
    if (!radar.data) return [{ message: t('overlap.err.wait') }];
    return keptOf(findings, form).flatMap((finding) => {
      const { decision, reason } = choiceOf(form, finding);
      return decision && !reason.trim()
        ? [{ field: `reason-${finding.offer}`, message: t('overlap.err.reason', { title: titleOf(finding) }) }]
        : [];
    });
  };
  return (
    <StepFrame offer={offer} id="O2" title={t('overlap.h1')} lead={t('overlap.lead')} step={step}>
      {where.from === 'said' && (
        <>
          <p className="mt-b">{t('overlap.where')}</p>
          <PlacePicker
            id="where"
            chosen={[...form.places]}
            onChange={(places) => write({ places })}
            error={errorOf('where')}
          />
        </>
      )}
      {where.places.length > 0 && (
        <>
          <Looked
            offer={offer}
            places={where.places}
            from={where.from}
            radar={radar.data}
            onAgain={() => void radar.refetch()}
          />
          <Loaded query={radar}>
            {() => (
              <section className="sec">
                {findings.fresh.length > 0 && looked && (
                  <Message
                    tone="attention"
                    title={t('overlap.fresh', { n: findings.fresh.length, date: date(looked.at) })}
                  >
                    <p>{t('overlap.fresh.body', { n: findings.fresh.length })}</p>
                  </Message>
                )}
                <div role="status">
                  <h2>{foundWords(findings.main, whoOf, words)}</h2>
                </div>
                <Cards
                  offer={offer}
                  findings={findings}
                  form={form}
                  radar={radar.data}
                  whoOf={whoOf}
                  nameOf={nameOf}
                  of={of}
                  open={step.open}
                  errorOf={errorOf}
                  write={write}
                />
                {keptOf(findings, form).length === 0 && (
                  <NoneFound
                    note={form.note}
                    looked={looked?.at}
                    open={step.open}
                    error={errorOf('note')}
                    onNote={(note) => write({ note })}
                  />
                )}
              </section>
            )}
          </Loaded>
        </>
      )}
    </StepFrame>
  );
}

const codesOf = ({ now, recorded }: Finding): readonly string[] =>
  now?.territories.codes ?? recorded?.seen.shared.places.map(({ code }) => code) ?? [];
