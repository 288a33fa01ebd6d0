import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { get, type Tagged } from '../../api/index.ts';
import {
  A,
  Button,
  ButtonLink,
  Columns,
  Crumbs,
  Head,
  Margin,
  MarginSection,
  Message,
  Section,
  Summary,
} from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { PersonalHistory } from './history.tsx';
import { rightsQuery } from './queries.ts';
import { AnswerDialog, ExtendDialog, ResolveDialog } from './rights-acts.tsx';
import { RightsState } from './standing.tsx';
import type { HistoryEntry, RightsRequest } from './wire.ts';

type Act = 'extend' | 'resolve' | 'answer';

const dialogs = { extend: ExtendDialog, resolve: ResolveDialog, answer: AnswerDialog } as const;

function Letter({ request, again }: { request: RightsRequest; again: () => void }) {
  const { t } = useWords();
  const { letter, resolution, state } = request;
  if (!resolution || (state === 'answered' && !letter)) return null;
  if (!letter) {
    return (
      <Section title={t('rights.letter')}>
        <p>{t(request.kind === 'revoke' ? 'rights.letter.waitingRevoke' : 'rights.letter.waiting')}</p>
        <p className="row mt">
          <Button rank="alt" onClick={again}>
            {t('rights.letter.again')}
          </Button>
        </p>
      </Section>
    );
  }
  const copy = async () => {
    await navigator.clipboard.writeText(letter);
    say(t('rights.letter.copied'));
  };
  return (
    <Section title={t('rights.letter')} note={t('rights.letter.check')}>
      <div className="letter" lang="es">
        {letter}
      </div>
      <p className="row mt">
        <Button rank="alt" onClick={() => void copy()}>
          {t('rights.letter.copy')}
        </Button>
        <Button rank="alt" onClick={() => globalThis.print()}>
          {t('rights.letter.print')}
        </Button>
      </p>
    </Section>
  );
}

function Actions({ request, onAct }: { request: RightsRequest; onAct: (act: Act) => void }): ReactNode {
  const { t } = useWords();
  const may = (command: string) => request.allowed.includes(command);
  return (
    <>
      {may('resolve') && <Button onClick={() => onAct('resolve')}>{t('rights.do.resolve')}</Button>}
      {may('answer') && <Button onClick={() => onAct('answer')}>{t('rights.do.answer')}</Button>}
      {may('extend') && !request.extension && !request.due.overdue && (
        <Button rank="alt" onClick={() => onAct('extend')}>
          {t('rights.do.extend')}
        </Button>
      )}
      {may('edit') && (
        <ButtonLink rank="alt" to={`/contactos/solicitudes/${request.id}/cambiar`}>
          {t('contact.do.edit')}
        </ButtonLink>
      )}
    </>
  );
}

function Facts({ request }: { request: RightsRequest }) {
  const { t, date, list, code } = useWords();
  const { asker, resolution, contact } = request;
  return (
    <>
      {asker ? (
        <Summary
          facts={[
            { key: 'request', term: t('rights.request'), value: asker.request },
            {
              key: 'name',
              term: t('rights.asker'),
              value: `${asker.name}. ${t(`rights.relation.${asker.relation}`)}.`,
            },
            { key: 'identity', term: t('rights.asker.identity'), value: asker.identity },
            { key: 'replyTo', term: t('rights.asker.replyTo'), value: asker.replyTo },
            {
              key: 'contact',
              term: t('rights.contact'),
              value: contact ? (
                <>
                  {request.contactState && t(`rights.contact.${request.contactState}`)}.{' '}
                  <A to={`/contactos/${contact}`}>{t('rights.contact.see')}</A>
                </>
              ) : (
                t('rights.contact.none')
              ),
            },
          ]}
        />
      ) : (
        <Message tone="ok" title={t('rights.asker.gone')} />
      )}
      {resolution && (
        <Section title={t('rights.resolution')}>
          <p>
            {t('rights.resolution.by', {
              outcome: t(`rights.outcome.${resolution.outcome}`),
              date: date(resolution.at),
            })}{' '}
            {resolution.reason}
          </p>
          {resolution.kept.length > 0 && (
            <p>
              {t('rights.resolution.kept')}: {list(resolution.kept.map((record) => code('rights.kept', record)))}.
            </p>
          )}
          {request.answeredOn && request.answeredBy && (
            <p>
              {t('rights.answered', {
                date: date(request.answeredOn),
                channel: t(`rights.channel.${request.answeredBy}`),
              })}
            </p>
          )}
        </Section>
      )}
    </>
  );
}

function Page({ request, again }: { request: Tagged<RightsRequest>; again: () => void }) {
  const { t, date } = useWords();
  const [act, setAct] = useState<Act>();
  const { id, version, due } = request;
  const Drawn = act && dialogs[act];
  const history = usePagesBy<HistoryEntry>(['/rights-requests/history', id, version], (after, signal) =>
    get(
      '/rights-requests/{id}/history',
      { path: { id }, query: { limit: 50, after: after === undefined ? undefined : Number(after) } },
      signal,
    ),
  );
  return (
    <>
      <Crumbs
        items={[
          { label: t('contact.crumb'), to: '/contactos' },
          { label: t('rights.crumb'), to: '/contactos/solicitudes' },
        ]}
        here={request.receipt}
      />
      <Columns
        margin={
          <Margin>
            <MarginSection title={t('rights.marg.term')}>
              <p>
                {t('rights.due', { date: date(due.on) })}
                <br />
                {t('rights.marg.term.body', { days: due.workingDays, more: due.extension, rule: due.rule })}
              </p>
              {request.extension && (
                <p>
                  {t('rights.marg.extended', { date: date(request.extension.at), reason: request.extension.reason })}
                </p>
              )}
            </MarginSection>
          </Margin>
        }
      >
        <Head
          over={
            <>
              <span className="code">{request.receipt}</span>
              <RightsState state={request.state} overdue={due.overdue} due={due.on} left={due.workingDaysLeft} />
            </>
          }
          title={t(`rights.kind.${request.kind}`)}
          lead={[
            t('rights.item.received', { date: date(request.receivedOn) }),
            `${t(`rights.channel.${request.channel}`)}.`,
            request.state === 'received' && `${t('rights.due', { date: date(due.on) })}.`,
          ]
            .filter(Boolean)
            .join(' ')}
          actions={<Actions request={request} onAct={setAct} />}
        />
        <Facts request={request} />
        <Letter request={request} again={again} />
        <PersonalHistory title={t('rights.history')} read={history} />
        {Drawn && <Drawn request={request} onClose={() => setAct(undefined)} />}
      </Columns>
    </>
  );
}

/** What one person asks about their data: who, until when, what was decided, and the letter that answers. */
export function Rights() {
  const { id = '' } = useParams();
  const request = useQuery(rightsQuery(id));
  return (
    <Loaded query={request} page>
      {(data) => <Page request={data} again={() => void request.refetch()} />}
    </Loaded>
  );
}
