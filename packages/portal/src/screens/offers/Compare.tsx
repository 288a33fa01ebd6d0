import { useQuery } from '@tanstack/react-query';
import { Section } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useWords } from '../../words/index.tsx';
import { type Change, changedParts, wordDiff } from './compare.ts';
import { editionQuery } from './editing.ts';
import { saidOf, useSaidCatalogues } from './said.ts';
import type { Offer, OfferContent } from './wire.ts';

/** As many members as are written out; the rest are counted. */
const shown = 12;

/** A text with what went struck out and what came marked; who listens is told which is which. */
function Words({ before = '', after = '' }: { before?: string | undefined; after?: string | undefined }) {
  const { t } = useWords();
  return (
    <>
      {wordDiff(before, after)
        .filter(({ text }) => text !== '')
        .map(({ is, text }, i) => {
          if (is === 'same') return <span key={i}>{text}</span>;
          const Tag = is === 'gone' ? 'del' : 'ins';
          return (
            <Tag key={i}>
              <span className="vh">{t(`compare.${is}`)} </span>
              {text}
            </Tag>
          );
        })}
    </>
  );
}

function Members({ label, items }: { label: string; items: readonly string[] }) {
  const { t } = useWords();
  if (items.length === 0) return null;
  const rest = items.length - shown;
  return (
    <>
      <p className="mt-s">
        <strong>{label}</strong>
      </p>
      <ul>
        {items.slice(0, rest > 1 ? shown : undefined).map((item) => (
          <li key={item}>{item}</li>
        ))}
        {rest > 1 && <li className="u">{t('compare.rest', { n: rest })}</li>}
      </ul>
    </>
  );
}

function Changed({ change }: { change: Change }) {
  const { t } = useWords();
  const { members } = change;
  if (!members)
    return (
      <p className="diff">
        <Words before={change.before} after={change.after} />
      </p>
    );
  const { came, went, changed, moved } = members;
  return (
    <>
      <Members label={t('compare.came', { n: came.length })} items={came} />
      <Members label={t('compare.went', { n: went.length })} items={went} />
      {changed.length > 0 && (
        <ul className="mt-s">
          {changed.map((one) => (
            <li key={one.after} className="diff">
              <Words before={one.before} after={one.after} />
            </li>
          ))}
        </ul>
      )}
      {moved && came.length + went.length + changed.length === 0 && <p>{t('compare.moved')}</p>}
    </>
  );
}

interface Props {
  readonly before: OfferContent;
  readonly after: OfferContent;
  readonly title: string;
  /** True when nothing stands above it on the page. */
  readonly first?: boolean;
}

/** What changed between two texts of an offer, step by step; what is the same is said in one sentence. */
export function Comparison({ before, after, title, first = false }: Props) {
  const words = useWords();
  const { t, list } = words;
  const catalogues = useSaidCatalogues();
  const said = (content: OfferContent) => saidOf(content, catalogues, words);
  const [then, now] = [said(before), said(after)];
  const parts = changedParts(then, now);
  const same = now.filter((part) => part.said.length > 0 && !parts.some(({ id }) => id === part.id));
  return (
    <Section title={title} first={first}>
      <p>
        {t('compare.sentence', { n: parts.length, list: list(parts.map((part) => part.title)) })}{' '}
        {parts.length > 0 && same.length > 0 && (
          <span className="u">{t('compare.same', { list: list(same.map((part) => part.title)) })}</span>
        )}
      </p>
      {parts.map((part) => (
        <section key={part.id} className="changed">
          <h3>{part.title}</h3>
          <dl className="sum">
            {part.changes.map((change) => (
              <div key={change.key}>
                <dt>{change.label}</dt>
                <dd>
                  <Changed change={change} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Section>
  );
}

/** The edition in force beside the one that is being prepared. Nothing when there is only one of them. */
export function NextEdition({ offer }: { offer: Offer }) {
  const { t } = useWords();
  const { edition, nextEdition } = offer;
  const inForce = useQuery({
    ...editionQuery(offer.id, edition?.hash ?? ''),
    enabled: edition !== undefined && nextEdition !== undefined,
  });
  if (!edition || !nextEdition) return null;
  return (
    <Loaded query={inForce}>
      {({ content }) => (
        <Comparison
          before={content}
          after={offer.content}
          first
          title={t('compare.title', { n: edition.number, next: edition.number + 1 })}
        />
      )}
    </Loaded>
  );
}
