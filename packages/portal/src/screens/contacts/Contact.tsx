import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { get, type Tagged, useCommand } from '../../api/index.ts';
import {
  A,
  Button,
  ButtonLink,
  Columns,
  Crumbs,
  type Fact,
  Head,
  Margin,
  MarginSection,
  Message,
  Section,
  State,
  Summary,
} from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { usePagesBy } from '../../query/usePages.ts';
import { useAsked, useParams } from '../../router/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';
import { CommandDialog } from '../deciding/CommandDialog.tsx';
import { usePeople } from '../deciding/people.ts';
import { PersonalHistory } from './history.tsx';
import { useOffices } from './offices.ts';
import { contactQuery, keeps } from './queries.ts';
import { Similar } from './Similar.tsx';
import { ConsentState } from './standing.tsx';
import type { Card, Contact as ContactData, HistoryEntry } from './wire.ts';

type Act = 'withdraw' | 'erase';

function ActDialog({ contact, act, onClose }: { contact: Tagged<ContactData>; act: Act; onClose: () => void }) {
  const { t } = useWords();
  const withdraw = useCommand('post', '/contacts/{id}/withdraw');
  const erase = useCommand('post', '/contacts/{id}/erase');
  return (
    <CommandDialog
      title={t(`contact.${act}.title`)}
      body={t(`contact.${act}.body`)}
      yes={t(`contact.${act}.yes`)}
      no={t(`contact.${act}.no`)}
      rank={act === 'erase' ? 'bad' : 'main'}
      onYes={async () => {
        const sending = { path: { id: contact.id }, ifMatch: contact.etag };
        await (act === 'erase' ? erase.mutateAsync(sending) : withdraw.mutateAsync(sending));
        say(t(`contact.done.${act}`));
        onClose();
      }}
      onNo={onClose}
    />
  );
}

function Proof({ file, name }: { file: string; name: string }) {
  const { t } = useWords();
  const open = async () => {
    const { download } = await get('/files/{id}', { path: { id: file } });
    globalThis.open(download.url, '_blank', 'noopener');
  };
  return (
    <button type="button" className="lk" onClick={() => void open()}>
      {t('contact.proof.open')} <span className="u">({name})</span>
    </button>
  );
}

const fact = (key: string, term: string, value: ReactNode): Fact[] => (value ? [{ key, term, value }] : []);

function CardFacts({ card, unit }: { card: Card; unit: string | undefined }) {
  const { t, date } = useWords();
  const office = useOffices().find((one) => one.value === unit)?.label;
  const { consent } = card;
  return (
    <>
      <Summary
        facts={[
          ...fact('organisation', t('contact.organisation'), card.organisation),
          ...fact('role', t('contact.role'), card.role),
          ...fact('kind', t('contact.kind'), t(`actor.kind.${card.kind}`)),
          ...fact('territory', t('contact.territory'), card.place?.name),
          ...fact('email', t('contact.email'), card.email && <A to={`mailto:${card.email}`}>{card.email}</A>),
          ...fact('phone', t('contact.phone'), card.phone),
          ...fact('tags', t('contact.tags'), card.tags.join(', ')),
          ...fact('unit', t('contact.unit'), office),
        ]}
      />
      <Section title={t('contact.why')} note={t('contact.legal')}>
        <Summary
          facts={[
            ...fact('purpose', t('contact.purpose'), card.purpose),
            ...(consent
              ? [
                  ...fact('basis', t('contact.basis'), t(`contact.basis.${consent.basis}`)),
                  ...fact('obtainedOn', t('contact.obtainedOn'), date(consent.obtainedOn)),
                  ...fact('how', t('contact.how'), consent.how),
                  ...fact('until', t('contact.until'), consent.until && date(consent.until)),
                  ...fact(
                    'proof',
                    t('contact.proof'),
                    consent.evidence && <Proof file={consent.evidence.file} name={consent.evidence.name} />,
                  ),
                ]
              : []),
          ]}
        />
      </Section>
    </>
  );
}

function Gone({ contact }: { contact: ContactData }) {
  const { t, date } = useWords();
  const erased = contact.state === 'erased';
  return (
    <Head
      over={<State is="off">{t(erased ? 'contact.state.erased' : 'contact.state.withdrawn')}</State>}
      title={t(erased ? 'contact.erased.h1' : 'contact.withdrawn.h1')}
      lead={erased ? t('contact.erased.body', { date: date(contact.erasedAt ?? '') }) : t('contact.withdrawn.body')}
      actions={
        contact.request && (
          <ButtonLink rank="alt" to={`/contactos/solicitudes/${contact.request}`}>
            {t('contact.erased.request')}
          </ButtonLink>
        )
      }
    />
  );
}

function Known({ contact, card }: { contact: Tagged<ContactData>; card: Card }) {
  const { t, date } = useWords();
  const { hat } = useHat();
  const [act, setAct] = useState<Act>();
  const asked = useAsked();
  const similar = (asked.get('parecidos') ?? '').split(',').filter((id) => id.startsWith('con_'));
  const here = `/contactos/${contact.id}`;
  const may = (command: string) => contact.allowed.includes(command);
  const active = contact.state === 'active';
  return (
    <>
      <Head
        over={
          active ? (
            <ConsentState standing={card.standing} until={card.consent?.until} />
          ) : (
            <State is="off">{t('contact.state.withdrawn')}</State>
          )
        }
        title={card.name ?? card.role ?? card.organisation ?? t('contact.unnamed')}
        name={t('contact.crumb')}
        lead={[card.name && card.role, card.organisation].filter(Boolean).join(', ')}
        actions={
          <>
            {may('edit') && <ButtonLink to={`${here}/cambiar`}>{t('contact.do.edit')}</ButtonLink>}
            {may('withdraw') && (
              <Button rank="alt" onClick={() => setAct('withdraw')}>
                {t('contact.do.withdraw')}
              </Button>
            )}
            {may('erase') && (
              <Button rank="bad" onClick={() => setAct('erase')}>
                {t('contact.do.erase')}
              </Button>
            )}
          </>
        }
      />
      {similar.length > 0 && <Similar ids={similar} />}
      {!active && <Message title={t('contact.withdrawn.since', { date: date(contact.withdrawnAt ?? '') })} />}
      {active && card.standing === 'expired' && (
        <Message tone="late" title={t('contact.expired.msg')}>
          <p>{t('contact.expired.body')}</p>
        </Message>
      )}
      <CardFacts card={card} unit={contact.unit} />
      <p className="row mt-l">
        {may('export') && <A to={`${here}/conservado`}>{t('contact.do.export')}</A>}
        {keeps(hat) && <A to={`/contactos/solicitudes/nueva?contacto=${contact.id}`}>{t('contact.do.rights')}</A>}
      </p>
      {act && <ActDialog contact={contact} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}

function Page({ contact }: { contact: Tagged<ContactData> }) {
  const { t, date } = useWords();
  const personOf = usePeople();
  const { id, version } = contact;
  const history = usePagesBy<HistoryEntry>(['/contacts/history', id, version], (after, signal) =>
    get(
      '/contacts/{id}/history',
      { path: { id }, query: { limit: 50, after: after === undefined ? undefined : Number(after) } },
      signal,
    ),
  );
  return (
    <>
      <Crumbs
        items={[{ label: t('contact.crumb'), to: '/contactos' }]}
        here={contact.card?.name ?? contact.card?.organisation ?? t('contact.hidden')}
      />
      <Columns
        margin={
          <Margin>
            <MarginSection title={t('contact.marg.registered')}>
              <p>
                {date(contact.registeredAt)}
                <br />
                {personOf(contact.registeredBy)}
              </p>
            </MarginSection>
            <MarginSection title={t('contact.marg.sees')}>
              <p>{t('contact.marg.sees.body')}</p>
            </MarginSection>
          </Margin>
        }
      >
        {contact.card ? <Known contact={contact} card={contact.card} /> : <Gone contact={contact} />}
        <PersonalHistory title={t('contact.history')} read={history} />
      </Columns>
    </>
  );
}

/** A contact, as far as this person's role may see it. */
export function Contact() {
  const { id = '' } = useParams();
  const contact = useQuery(contactQuery(id));
  return (
    <Loaded query={contact} page>
      {(data) => <Page contact={data} />}
    </Loaded>
  );
}
