import { useQuery } from '@tanstack/react-query';
import { type components, read } from '../../api/index.ts';
import { A, Button, Crumbs, Head, Section, Summary, Trail } from '../../kit/index.ts';
import { Loaded } from '../../query/Loaded.tsx';
import { useParams } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';

type Held = components['schemas']['ContactExport'];

/** The whole of it as a file, for the person who asked. */
const save = (held: Held) => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${held.contact.id}.json` });
  link.click();
  URL.revokeObjectURL(address);
};

function Sheet({ held }: { held: Held }) {
  const { t, date, code } = useWords();
  const { contact, history, maps, requests } = held;
  const { card } = contact;
  const who = card?.name ?? t('contact.hidden');
  const facts = card
    ? [
        ['name', t('contact.name'), card.name],
        ['organisation', t('contact.organisation'), card.organisation],
        ['role', t('contact.role'), card.role],
        ['kind', t('contact.kind'), t(`actor.kind.${card.kind}`)],
        ['territory', t('contact.territory'), card.place?.name],
        ['email', t('contact.email'), card.email],
        ['phone', t('contact.phone'), card.phone],
        ['tags', t('contact.tags'), card.tags.join(', ')],
        ['purpose', t('contact.purpose'), card.purpose],
        ['basis', t('contact.basis'), card.consent && t(`contact.basis.${card.consent.basis}`)],
        ['obtainedOn', t('contact.obtainedOn'), card.consent && date(card.consent.obtainedOn)],
        ['how', t('contact.how'), card.consent?.how],
        ['until', t('contact.until'), card.consent?.until && date(card.consent.until)],
        ['proof', t('contact.proof'), card.consent?.evidence?.name],
      ].flatMap(([key = '', term = '', value]) => (value ? [{ key, term, value }] : []))
    : [];
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('contact.crumb'), to: '/contactos' },
          { label: who, to: `/contactos/${contact.id}` },
        ]}
        here={t('contact.do.export')}
      />
      <Head
        title={t('contact.export.h1', { who })}
        lead={t('contact.export.lead')}
        actions={
          <>
            <Button onClick={() => globalThis.print()}>{t('contact.export.print')}</Button>
            <Button rank="alt" onClick={() => save(held)}>
              {t('contact.export.save')}
            </Button>
          </>
        }
      />
      <Summary facts={facts} />
      <Section title={t('contact.export.maps')}>
        {maps.length === 0 ? (
          <p>{t('contact.export.maps.none')}</p>
        ) : (
          <ul className="prose">
            {maps.map((map) => (
              <li key={map.offer}>
                <A to={`/ofertas/${map.offer}/O6`}>{map.title}</A> <span className="code">{map.code}</span>
                {map.says.length === 0 && <p>{t('contact.export.map.before')}</p>}
                {map.says.map((says) => (
                  <p key={says.purpose ?? ''}>
                    {t('contact.export.map.says', {
                      influence: says.influence,
                      interest: says.interest,
                      position: code('actor.position', says.position ?? 'unknown'),
                      purpose: says.purpose ?? '',
                      activities: says.activities ?? '',
                    })}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('contact.export.requests')}>
        {requests.length === 0 ? (
          <p>{t('contact.export.requests.none')}</p>
        ) : (
          <ul>
            {requests.map(({ id }, i) => (
              <li key={id}>
                <A to={`/contactos/solicitudes/${id}`}>{t('contact.export.request', { n: i + 1 })}</A>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('contact.history')}>
        <Trail
          label={t('contact.history')}
          items={history.map((entry) => ({
            key: String(entry.version),
            by: 'nation',
            at: date(entry.at),
            dateTime: entry.at,
            what: entry.label,
          }))}
        />
      </Section>
    </div>
  );
}

/** Everything the entity keeps of one person, to be printed or saved for who asks to know it. */
export function ContactExport() {
  const { id = '' } = useParams();
  const held = useQuery({ ...read('/contacts/{id}/export', { path: { id } }), staleTime: 0 });
  return (
    <Loaded query={held} page>
      {(data) => <Sheet held={data} />}
    </Loaded>
  );
}
