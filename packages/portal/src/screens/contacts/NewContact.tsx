import { useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head } from '../../kit/index.ts';
import { say } from '../../kit/say.tsx';
import { go } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { address } from '../deciding/address.ts';
import { ContactFields } from './ContactFields.tsx';
import { contactBody, emptyContact } from './form.ts';
import { useContactForm } from './useContactForm.ts';

/** A new contact, with purpose and consent. Who looks like somebody known is said on the page it leads to. */
export function NewContact() {
  const { t } = useWords();
  const record = useCommand('post', '/contacts');
  const { form, today, write, errorOf, errors, attempt, busy, submit } = useContactForm(
    emptyContact,
    async (written, evidence) => {
      const { id, similar } = await record.mutateAsync({ body: contactBody(written, evidence) });
      say(t('contact.done.record'));
      go(address(`/contactos/${id}`, { parecidos: similar.join(',') }));
    },
  );
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('contact.crumb'), to: '/contactos' }]} here={t('contacts.new')} />
      <Head title={t('contact.new.h1')} lead={t('contact.new.lead')} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ContactFields form={form} today={today} errorOf={errorOf} onWrite={write} />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('contact.new.do')}
          </Button>
          <A to="/contactos">{t('contact.new.no')}</A>
        </div>
      </form>
    </div>
  );
}
