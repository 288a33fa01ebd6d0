export type Scheme = 'light' | 'dark';

type Properties = Readonly<Record<string, string>>;

const declared = (rule: CSSStyleRule): Properties =>
  Object.fromEntries(
    [...rule.style].filter((name) => name.startsWith('--')).map((name) => [name, rule.style.getPropertyValue(name)]),
  );

/** The custom properties that the stylesheets give `:root`, outside media queries or in the one that holds `condition`. */
function rootProperties(condition?: string): Properties {
  const found: Record<string, string> = {};
  const take = (rules: CSSRuleList) => {
    for (const rule of rules)
      if (rule instanceof CSSStyleRule && rule.selectorText === ':root') Object.assign(found, declared(rule));
  };
  for (const sheet of document.styleSheets) {
    if (condition === undefined) take(sheet.cssRules);
    else
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.conditionText.includes(condition)) take(rule.cssRules);
  }
  return found;
}

/** The tokens of a scheme, whole: given to an element, everything inside is drawn in it whatever the device prefers. */
export const tokensOf = (scheme: Scheme): Properties => ({
  ...rootProperties(),
  ...(scheme === 'dark' ? rootProperties('prefers-color-scheme: dark') : {}),
});
