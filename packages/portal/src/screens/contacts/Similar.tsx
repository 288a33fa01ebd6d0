import { A, Message } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';

/** Others have the same e-mail or telephone: said once it is saved, because it stops nobody. */
export function Similar({ ids }: { ids: readonly string[] }) {
  const { t } = useWords();
  return (
    <Message tone="attention" title={t('contact.similar', { n: ids.length })} announce="status">
      <p>{t('contact.similar.body')}</p>
      <ul>
        {ids.map((id, i) => (
          <li key={id}>
            <A to={`/contactos/${id}`}>{t('contact.similar.see', { n: i + 1 })}</A>
          </li>
        ))}
      </ul>
    </Message>
  );
}
