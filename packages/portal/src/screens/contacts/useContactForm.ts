import { useRef, useState } from 'react';
import { isProblem } from '../../api/index.ts';
import { todayInColombia, useWords } from '../../words/index.tsx';
import { useForm } from '../deciding/useForm.ts';
import { type ContactForm, contactControls, contactErrors } from './form.ts';
import { uploadProof } from './proof.ts';

/** The form of a contact: checked, its proof uploaded once, then sent. Nothing of it is kept when the page is left. */
export function useContactForm(start: ContactForm, send: (form: ContactForm, evidence?: string) => Promise<unknown>) {
  const words = useWords();
  const { t } = words;
  const [form, setForm] = useState(start);
  const uploaded = useRef<{ file: File; id: string }>(undefined);
  const [failed, setFailed] = useState(false);
  const today = todayInColombia(new Date());
  const proofOf = async (): Promise<string | undefined> => {
    const { proof, evidence } = form;
    if (!proof) return evidence || undefined;
    if (uploaded.current?.file !== proof) {
      try {
        uploaded.current = { file: proof, id: await uploadProof(proof) };
      } catch (error) {
        if (isProblem(error)) throw error;
        setFailed(true);
        throw error;
      }
    }
    return uploaded.current.id;
  };
  const sending = useForm({
    check: () => contactErrors(form, today, words),
    send: async () => {
      setFailed(false);
      await send(form, await proofOf());
    },
    controls: { ...contactControls, '/name': 'name', '/mediaType': 'proof', '/size': 'proof' },
  });
  return {
    ...sending,
    form,
    today,
    errorOf: (field: string) => (field === 'proof' && failed ? t('contact.proof.failed') : sending.errorOf(field)),
    write: (part: Partial<ContactForm>) => setForm((before) => ({ ...before, ...part })),
  } as const;
}
