import { useEffect, useRef, useState } from 'react';
import { A, Icon } from '../kit/index.ts';
import { usePath } from '../router/index.ts';
import { useHat } from '../session/index.ts';
import { useWords } from '../words/index.tsx';
import { type Destination, destinationOf, destinations, quickDestinations } from './navigation.ts';

const useHere = (all: readonly Destination[]) => destinationOf(usePath(), all);

const Going = ({ to, words, icon, here }: Destination & { here: string | undefined }) => {
  const { t } = useWords();
  return (
    <A to={to} aria-current={here === to ? 'page' : undefined}>
      <Icon name={icon} />
      {t(words)}
    </A>
  );
};

function Groups() {
  const { hat } = useHat();
  const groups = destinations(hat);
  const here = useHere(groups.flat());
  return groups.map((group) => (
    <ul key={group[0]?.to}>
      {group.map((one) => (
        <li key={one.to}>
          <Going {...one} here={here} />
        </li>
      ))}
    </ul>
  ));
}

/** Where one can go, at the side of the sheet. */
export function Rail() {
  const { t } = useWords();
  return (
    <nav className="rail" aria-label={t('shell.main')}>
      <Groups />
    </nav>
  );
}

function PhoneMenu({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      className="menu"
      aria-label={t('shell.menu')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a')) box.current?.close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') box.current?.close();
      }}
    >
      <nav className="rail" aria-label={t('shell.main')}>
        <Groups />
      </nav>
      <p className="mt">
        <button type="button" className="btn alt wide" onClick={() => box.current?.close()}>
          {t('shell.menu.close')}
        </button>
      </p>
    </dialog>
  );
}

/** The bar of a phone: four places and the menu with all of them. */
export function Bar() {
  const { t } = useWords();
  const { hat } = useHat();
  const [open, setOpen] = useState(false);
  const quick = quickDestinations(hat);
  const here = useHere(quick);
  return (
    <>
      <nav className="bar" aria-label={t('shell.quick')}>
        {quick.map((one) => (
          <Going key={one.to} {...one} here={here} />
        ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="menu" />
          {t('shell.menu')}
        </button>
      </nav>
      {open && <PhoneMenu onClose={() => setOpen(false)} />}
    </>
  );
}
