import { useQuery } from '@tanstack/react-query';
import { type Tagged, useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { Loaded } from '../../query/Loaded.tsx';
import { go, useParams } from '../../router/index.ts';
import { NotFound } from '../../shell/Problems.tsx';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { ContactFields } from './ContactFields.tsx';
import { contactBody, contactFormOf } from './form.ts';
import { contactQuery } from './queries.ts';
import { useContactForm } from './useContactForm.ts';
import type { Card, Contact } from './wire.ts';

function Form({ contact, card }: { contact: Tagged<Contact>; card: Card }) {
  const { t } = useWords();
  const here = `/contactos/${contact.id}`;
  const edit = useCommand('patch', '/contacts/{id}');
  const { form, today, write, errorOf, errors, attempt, busy, submit } = useContactForm(
    contactFormOf(card, contact.unit),
    async (written, evidence) => {
      const body = contactBody(written, evidence, card);
      const { similar } = await edit.mutateAsync({ path: { id: contact.id }, body, ifMatch: contact.etag });
      say(t('contact.done.edit'));
      go(address(here, { parecidos: similar.join(',') }));
    },
  );
  return (
    <div className="solo left">
      <Crumbs
        items={[
          { label: t('contact.crumb'), to: '/contactos' },
          { label: card.name ?? t('contact.unnamed'), to: here },
        ]}
        here={t('contact.do.edit')}
      />
      <Head title={t('contact.edit.h1')} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ContactFields
          form={form}
          today={today}
          errorOf={errorOf}
          onWrite={write}
          proofName={card.consent?.evidence?.name}
        />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('contact.edit.do')}
          </Button>
          <A to={here}>{t('contact.edit.no')}</A>
        </div>
      </form>
    </div>
  );
}

/** Changing the data of a contact that may be changed. */
export function EditContact() {
  const { id = '' } = useParams();
  const contact = useQuery(contactQuery(id));
  return (
    <Loaded query={contact} page>
      {(data) => (data.card && data.allowed.includes('edit') ? <Form contact={data} card={data.card} /> : <NotFound />)}
    </Loaded>
  );
}
