import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly tone?: 'plain' | 'late' | 'attention' | 'ok';
  readonly title: ReactNode;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  /** `alert` interrupts who listens; `status` waits. Nothing is announced when it was there from the start. */
  readonly announce?: 'alert' | 'status';
  readonly level?: 2 | 3;
}

const toneClass = { plain: undefined, late: 'late', attention: 'att', ok: 'ok' } as const;

/** A message: a rule at its left, a title that says what happens, and what can be done. */
export function Message({ tone = 'plain', title, icon, children, announce, level = 2 }: Props) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div className={classes('msg', toneClass[tone])} role={announce}>
      <Title>
        {icon && <Icon name={icon} />} {title}
      </Title>
      {children}
    </div>
  );
}

/** A finding: the rule says it is one, the words say which. */
export const Find = ({ state, title, children }: { state?: ReactNode; title: ReactNode; children?: ReactNode }) => (
  <div className="find">
    {state}
    <h3>{title}</h3>
    {children}
  </div>
);

/** What just happened, said once; `action` undoes it or goes on. */
export const Toast = ({
  children,
  action,
}: {
  children: ReactNode;
  action?: { label: string; onPress: () => void } | undefined;
}) => (
  <div className="toast" role="status">
    <Icon name="s-done" />
    <span>{children}</span>
    {action && (
      <button className="btn-t" type="button" onClick={action.onPress}>
        {action.label}
      </button>
    )}
  </div>
);
