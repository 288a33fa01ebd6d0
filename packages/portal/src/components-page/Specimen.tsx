import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Scheme, tokensOf } from './schemes.ts';

/** Everything inside is drawn in one scheme. */
export function Drawn({
  scheme,
  compact,
  children,
}: {
  scheme: Scheme | undefined;
  compact: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style } = box.current ?? {};
    if (!style) return;
    style.cssText = '';
    if (!scheme) return;
    for (const [name, value] of Object.entries(tokensOf(scheme))) style.setProperty(name, value);
    style.colorScheme = scheme;
  }, [scheme]);
  return (
    <div className="specimen" ref={box} lang="es-CO" data-density={compact ? 'compact' : undefined}>
      {children}
    </div>
  );
}
