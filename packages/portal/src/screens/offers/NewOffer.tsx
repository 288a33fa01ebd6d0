import { useCommand } from '../../api/index.ts';
import { A, Button, Crumbs, ErrorSummary, Head } from '../../kit/index.ts';
import { queries } from '../../query/cache.ts';
import { go } from '../../router/index.ts';
import { useWords } from '../../words/index.tsx';
import { useKept } from '../deciding/kept.ts';
import { useForm } from '../deciding/useForm.ts';
import { type Description, DescriptionFields, descriptionErrors } from './description.tsx';
import { offerQuery } from './editing.ts';

/** A new offer begins with its name; the ten steps come after. */
export function NewOffer() {
  const words = useWords();
  const { t } = words;
  const create = useCommand('post', '/offers');
  const { form, write, done } = useKept<Description>('offer.new', { title: '', summary: '', sector: '', unit: '' });
  const { errors, attempt, busy, submit, errorOf } = useForm({
    check: () => descriptionErrors(form, words),
    send: async () => {
      const made = await create.mutateAsync({
        body: {
          title: form.title.trim(),
          summary: form.summary.trim() || undefined,
          sector: form.sector || undefined,
          unit: form.unit || undefined,
        },
      });
      queries.setQueryData(offerQuery(made.id).queryKey, made);
      done();
      go(`/ofertas/${made.id}`);
    },
    controls: { '/title': 'title', '/summary': 'summary', '/sector': 'sector', '/unit': 'unit' },
  });
  return (
    <div className="solo left">
      <Crumbs items={[{ label: t('offer.crumb'), to: '/ofertas' }]} here={t('offers.new')} />
      <Head title={t('offer.new.h1')} lead={t('offer.new.lead')} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DescriptionFields form={form} onWrite={write} errorOf={errorOf} />
        <div className="row mt-l">
          <Button type="submit" busy={busy}>
            {t('offer.new.do')}
          </Button>
          <A to="/ofertas">{t('offer.new.no')}</A>
        </div>
      </form>
    </div>
  );
}
