import { Find, RadioGroup, State, TextArea } from '../../../kit/index.ts';
import { useWords } from '../../../words/index.tsx';
import type { Offer } from '../wire.ts';
import { Comparison } from './Comparison.tsx';
import { type Choice, decisions, type Finding, newerEdition, titleOf } from './findings.ts';
import { sharedOf, sharesWords } from './said.ts';

interface Props {
  readonly offer: Offer;
  readonly finding: Finding;
  readonly choice: Choice;
  /** Whose it is. */
  readonly who: string;
  readonly of: number;
  readonly nameOf: (code: string) => string | undefined;
  readonly isNew: boolean;
  /** Everything that coincides was read, so that what is not there does not coincide any more. */
  readonly whole: boolean;
  readonly error?: string | undefined;
  /** The step can be changed now. */
  readonly open: boolean;
  readonly onChoose: (part: Partial<Choice>) => void;
}

function Standing({ finding, choice, isNew }: Pick<Props, 'finding' | 'choice' | 'isNew'>) {
  const { t } = useWords();
  if (choice.decision) return <State is="done">{t(`overlap.${choice.decision}`)}</State>;
  const strength = finding.now?.strength ?? finding.recorded?.seen.strength;
  if (strength === 'slight') return <State is="none">{t('overlap.strength.slight')}</State>;
  return <State is="soon">{t(isNew ? 'overlap.isNew' : 'overlap.undecided')}</State>;
}

/** What changed about the other offer since it was decided upon. */
function Since({ finding, choice, whole, onChoose }: Pick<Props, 'finding' | 'choice' | 'whole' | 'onChoose'>) {
  const { t } = useWords();
  const newer = newerEdition(finding);
  if (newer !== undefined && choice.edition === newer) return <p>{t('overlap.newer.taken', { n: newer })}</p>;
  if (newer !== undefined) {
    return (
      <p>
        {t('overlap.newer', { n: newer, seen: choice.edition })}{' '}
        <button type="button" className="lk" onClick={() => onChoose({ edition: newer })}>
          {t('overlap.newer.take', { n: newer })}
        </button>
      </p>
    );
  }
  return finding.recorded && !finding.now && whole ? <p>{t('overlap.gone')}</p> : null;
}

/** One offer that coincides: whose, how much and in what; side by side; and what is decided about it. */
export function FindingCard(props: Props) {
  const { finding, choice, who, of, nameOf } = props;
  const words = useWords();
  const { t, date } = words;
  const { now, recorded } = finding;
  const shared = sharedOf(finding);
  const strength = now?.strength ?? recorded?.seen.strength;
  const theirs = now?.offer ?? recorded?.seen;
  return (
    <Find state={<Standing {...props} />} title={`${who}: ${titleOf(finding)}`}>
      <p>
        {strength && <b>{t(`overlap.strength.${strength}`)}. </b>}
        {shared && sharesWords(shared, of, words)}
      </p>
      <p className="s u">
        {theirs?.publishedAt && t('overlap.edition', { n: theirs.edition ?? 1, date: date(theirs.publishedAt) })}{' '}
        {!now && recorded && t('overlap.seenOn', { date: date(recorded.seen.at) })}{' '}
        {now && (
          <a href={now.offer.address}>
            {t('overlap.public')}
            <span className="vh">: {titleOf(finding)}</span>
          </a>
        )}
      </p>
      <Since {...props} />
      <div className="mt mt-b">
        <Comparison offer={props.offer} finding={finding} who={who} of={of} nameOf={nameOf} />
      </div>
      {props.open ? <Decide {...props} /> : <Decided choice={choice} />}
    </Find>
  );
}

/** What was decided, for who only reads. */
function Decided({ choice: { decision, reason } }: Pick<Props, 'choice'>) {
  const { t } = useWords();
  if (!decision) return null;
  return (
    <dl className="sum">
      <div>
        <dt>{t(`overlap.${decision}`)}</dt>
        <dd>{reason}</dd>
      </div>
    </dl>
  );
}

/** The decision and its reason, as they are written. */
function Decide({ finding: { offer: id }, choice, who, error, onChoose }: Props) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        id={`decision-${id}`}
        label={t('overlap.decision')}
        value={choice.decision}
        onChange={(event) => onChoose({ decision: event.target.value as Choice['decision'] })}
        options={decisions.map((one) => ({
          value: one,
          label: t(`overlap.${one}`),
          hint: t(`overlap.${one}.hint`, { who }),
        }))}
      />
      {choice.decision && (
        <TextArea
          id={`reason-${id}`}
          label={t('overlap.reason')}
          hint={t('overlap.reason.hint', { who })}
          error={error}
          rows={3}
          maxLength={600}
          value={choice.reason}
          onChange={(event) => onChoose({ reason: event.target.value })}
        />
      )}
    </>
  );
}
