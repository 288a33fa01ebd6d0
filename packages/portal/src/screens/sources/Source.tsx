import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, type Tagged } from '../../api/index.ts';
import {
  A,
  Button,
  ButtonLink,
  Columns,
  Commits,
  Crumbs,
  Head,
  Margin,
  MarginSection,
  Message,
  Section,
  State,
  Summary,
} from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { usePeople } from '../deciding/people.ts';
import { MoveSource } from '../demands/MoveSource.tsx';
import { demandState } from '../demands/states.ts';
import { SourceFiles } from './Files.tsx';
import { sourceFacts } from './facts.tsx';
import { sourceQuery, writesSources } from './reading.ts';
import { standingOf } from './standing.ts';
import type { Source as SourceData } from './wire.ts';

/** The demands that cite the source, by what people call them. */
function Citing({ source }: { source: SourceData }) {
  const words = useWords();
  const { t } = words;
  const citing = useQuery({ ...read('/sources/{id}/demands', { path: { id: source.id } }), staleTime: 0 });
  return (
    <Loaded query={citing}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="u">{t('sources.citing.none')}</p>
        ) : (
          <Commits
            items={items.map((demand) => {
              const { is, words: says } = demandState(demand.state, words);
              const draft = demand.state === 'draft';
              return {
                key: demand.demand,
                title: demand.title,
                to: draft ? `/demandas/${demand.demand}/registrar/territorio` : `/demandas/${demand.demand}`,
                state: <State is={is}>{says}</State>,
                detail: demand.receipt && <span className="code">{demand.receipt}</span>,
              };
            })}
          />
        )
      }
    </Loaded>
  );
}

/** What happened to the source, beside it. */
function Moves({ source }: { source: SourceData }) {
  const { t, date } = useWords();
  const personOf = usePeople();
  const { data } = useQuery({
    ...read('/sources/{id}/history', { path: { id: source.id }, query: { limit: 50 } }),
    staleTime: 0,
  });
  return (
    <MarginSection title={t('sources.moves')}>
      <dl>
        {(data?.items ?? []).map((move) => (
          <div key={move.version}>
            <dt>{date(move.at)}</dt>
            <dd>
              {[move.label, personOf(move.person)].filter(Boolean).join('. ')}
              {move.reason && `. «${move.reason}»`}
            </dd>
          </div>
        ))}
      </dl>
    </MarginSection>
  );
}

function Sheet({ source }: { source: Tagged<SourceData> }) {
  const words = useWords();
  const { t, code } = words;
  const { hat } = useHat();
  const [moving, move] = useState(false);
  const { fields } = source;
  const { is, words: says } = standingOf({ state: source.state, deadline: fields.deadline }, words);
  const open = source.allowed.includes('edit');
  const here = `/fuentes/${source.id}`;
  const places = source.places.map(({ name }) => name);
  return (
    <>
      <Crumbs items={[{ label: t('sources.title'), to: '/fuentes' }]} here={code('demand.source', fields.kind)} />
      <Head
        over={
          <>
            <span>{code('demand.source', fields.kind)}</span>
            <State is={is}>{says}</State>
          </>
        }
        title={fields.title}
        actions={
          <>
            {writesSources(hat) && open && <ButtonLink to={`${here}/demandas`}>{t('sources.more.title')}</ButtonLink>}
            {open && (
              <>
                <Button rank="alt" onClick={() => move(true)}>
                  {t('source.move')}
                </Button>
                <ButtonLink rank="alt" to={`${here}/editar`}>
                  {t('sources.edit')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Columns
        margin={
          <Margin>
            {places.length > 0 && (
              <MarginSection title={t('sources.places')}>
                <p>{places.slice(0, 10).join('; ')}</p>
                {places.length > 10 && <p>{t('sources.places.more', { n: places.length - 10 })}</p>}
              </MarginSection>
            )}
            <Moves source={source} />
          </Margin>
        }
      >
        {source.overdue && (
          <Message tone="late" icon="s-late" title={says}>
            <p>{t('sources.overdue.body')}</p>
          </Message>
        )}
        {(source.outcome || source.reason) && (
          <Message
            tone={source.outcome ? 'ok' : 'plain'}
            title={t(source.outcome ? 'sources.outcome' : 'sources.reason')}
          >
            <p>«{source.outcome ?? source.reason}»</p>
          </Message>
        )}
        <Section title={t('sources.says')} first>
          <Summary facts={sourceFacts(source, words)} />
          {fields.kind === 'indicator' && fields.baseline && (
            <p className="mt">
              <A to={`/mediciones/${fields.baseline}`}>{t('sources.baseline')}</A>
            </p>
          )}
        </Section>
        <Section title={t('sources.files')}>
          <SourceFiles source={source} />
        </Section>
        <Section title={t('sources.citing')}>
          <Citing source={source} />
        </Section>
      </Columns>
      {moving && <MoveSource source={{ source: source.id, title: fields.title }} onClose={() => move(false)} />}
    </>
  );
}

/** Fuente: what it says, what proves it, where it stands, and which needs came from it. */
export function Source() {
  const { id = '' } = useParams();
  const source = useQuery(sourceQuery(id));
  return (
    <Loaded query={source} page>
      {(data) => <Sheet source={data} />}
    </Loaded>
  );
}
