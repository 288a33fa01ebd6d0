import { type ReactNode, useId } from 'react';

export interface Party {
  readonly key: string;
  readonly kind: 'entity' | 'territorial';
  readonly name: string;
  readonly state: ReactNode;
  readonly detail?: ReactNode;
  /** How its stroke runs: it accepted, it is its turn, it objected. */
  readonly stands: 'accepted' | 'waiting' | 'objected';
}

interface Props {
  readonly title: string;
  /** Two parties: the nation first. */
  readonly parties: readonly [Party, Party];
  readonly version: string;
  readonly fingerprint?: ReactNode;
  readonly children?: ReactNode;
}

const wide = {
  up: 'M0 22H20C65 22 45 50 100 50',
  down: 'M0 76H20C65 76 45 50 100 50',
  cutUp: 'M0 22H42M42 10V34',
  cutDown: 'M0 76H42M42 64V88',
};
const narrow = {
  up: 'M20 8V62C20 90 50 80 50 104',
  down: 'M82 58V70C82 90 50 84 50 104',
  cutUp: 'M20 8V24M-4 24H44',
  cutDown: 'M82 58V74M58 74H106',
};

const stroke = (party: Party) =>
  `${party.kind === 'territorial' ? 't' : 'n'}${party.stands === 'waiting' ? ' wait' : ''}`;

/** Two streams that become one bed: continuous when the party accepted, dotted when it is its turn, cut when it objected. */
const Streams = ({ parties, paths, css }: { parties: readonly [Party, Party]; paths: typeof wide; css: string }) => (
  <svg className={css} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    <path className={stroke(parties[0])} d={parties[0].stands === 'objected' ? paths.cutUp : paths.up} />
    <path className={stroke(parties[1])} d={parties[1].stands === 'objected' ? paths.cutDown : paths.down} />
  </svg>
);

/** The acceptance panel: two parties, one version. Green only when both accepted the same. */
export function Accept({ title, parties, version, fingerprint, children }: Props) {
  const id = useId();
  const both = parties.every((party) => party.stands === 'accepted');
  return (
    <section className={both ? 'accept both' : 'accept'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="meet">
        <ul>
          {parties.map((party) => (
            <li key={party.key}>
              <h3>
                <span className={party.kind === 'territorial' ? 'who ter' : 'who'}>{party.name}</span>
              </h3>
              {party.state}
              {party.detail && <p>{party.detail}</p>}
            </li>
          ))}
        </ul>
        <Streams parties={parties} paths={wide} css="flow" />
        <Streams parties={parties} paths={narrow} css="flow v" />
        <div className="ver">
          <b>{version}</b>
          {fingerprint}
          {children}
        </div>
      </div>
    </section>
  );
}
