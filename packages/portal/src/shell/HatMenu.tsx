import { Menu } from '../kit/index.ts';
import { say } from '../kit/say.tsx';
import { go } from '../router/index.ts';
import { type Hat, hatName, useHat } from '../session/index.ts';
import { signOut } from '../session/store.ts';
import { useWords, type Words } from '../words/index.tsx';

const rolesOf = (hat: Hat, words: Words) => words.list(hat.roles.map((role) => words.code('role', role)));

/** «MinVivienda · Formulación»: who one acts for is always in sight, and changing it too. */
export function HatMenu() {
  const words = useWords();
  const { me, hat, switchTo } = useHat();
  const leave = async () => {
    await signOut();
    go('/entrar');
  };
  return (
    <Menu
      over={words.t('shell.acting')}
      title={`${hatName(hat)} · ${rolesOf(hat, words)}`}
      choices={me.hats
        .filter((one) => one.inForce)
        .map((one) => ({
          key: one.hat,
          title: one.owner.name,
          detail: [
            one.owner.status === 'readOnly' && words.t('shell.hat.ended'),
            rolesOf(one, words),
            one.orgUnit?.name,
          ]
            .filter(Boolean)
            .join(', '),
          current: one === hat,
          onChoose: () => {
            if (one === hat) return;
            switchTo(one);
            say(words.t('shell.hat.changed', { hat: one.owner.name }));
            go('/');
          },
        }))}
    >
      <li>
        <button type="button" onClick={() => void leave()}>
          {words.t('shell.signout')}
          {me.displayName && <span className="u"> · {me.displayName}</span>}
        </button>
      </li>
    </Menu>
  );
}
