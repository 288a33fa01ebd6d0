/** Thrown for a request whose meaning cannot be told: what is not understood is not let through. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export type Names = Readonly<Record<string, string>> | undefined;

type Token =
  | { readonly kind: 'word' | 'name' | 'value'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const token = /\s*(?:(:\w+)|(#\w+)|([A-Za-z_]\w*)|(\[\d+\]|<>|<=|>=|[<>=(),.+-]))\s*/y;

const tokensOf = (expression: string): Token[] => {
  const tokens: Token[] = [];
  for (token.lastIndex = 0; token.lastIndex < expression.length; ) {
    const [, value, name, word, sign] = token.exec(expression) ?? [];
    if (value !== undefined) tokens.push({ kind: 'value', text: value });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else throw new Unreadable(`the expression «${expression}» cannot be read`);
  }
  return tokens;
};

const attributeOf = ({ kind, text }: Token, names: Names): string => {
  if (kind === 'word') return text;
  const found = kind === 'name' && names && Object.hasOwn(names, text) ? names[text] : undefined;
  if (found === undefined) throw new Unreadable(`«${text}» stands for no attribute`);
  return found;
};

interface Term {
  readonly attribute: string;
  readonly operator: string;
  readonly value: string;
}

const comparators = new Set(['=', '<', '<=', '>', '>=']);

/** The grammar of a key condition and nothing wider: terms joined by AND, each in parentheses or not. */
const termsOf = (tokens: readonly Token[], names: Names): Term[] => {
  let at = 0;
  const next = (): Token => {
    const found = tokens[at];
    if (!found) throw new Unreadable('a key condition ends too soon');
    at += 1;
    return found;
  };
  const expect = (text: string) => {
    if (next().text.toUpperCase() !== text) throw new Unreadable(`a key condition lacks «${text}»`);
  };
  const value = (): string => {
    const { kind, text } = next();
    if (kind !== 'value') throw new Unreadable(`a key condition compares with «${text}»`);
    return text;
  };
  const term = (): Term[] => {
    const first = next();
    if (first.text === '(') {
      const inside = all();
      expect(')');
      return inside;
    }
    if (first.kind === 'word' && first.text === 'begins_with' && tokens[at]?.text === '(') {
      expect('(');
      const attribute = attributeOf(next(), names);
      expect(',');
      const found = { attribute, operator: 'begins_with', value: value() };
      expect(')');
      return [found];
    }
    const attribute = attributeOf(first, names);
    const operator = next().text.toUpperCase();
    if (operator === 'BETWEEN') {
      const from = value();
      expect('AND');
      value();
      return [{ attribute, operator, value: from }];
    }
    if (!comparators.has(operator)) throw new Unreadable(`a key condition uses «${operator}»`);
    return [{ attribute, operator, value: value() }];
  };
  const all = (): Term[] => {
    const terms = term();
    while (tokens[at]?.text.toUpperCase() === 'AND') {
      at += 1;
      terms.push(...term());
    }
    return terms;
  };
  const terms = all();
  if (at < tokens.length) throw new Unreadable(`a key condition goes on with «${tokens[at]?.text}»`);
  return terms;
};

/** The placeholder (`:pk`) that the partition key must equal. Refuses an expression that leaves any doubt about it. */
export const partitionIn = (expression: string, names: Names, hash: string): string => {
  const terms = termsOf(tokensOf(expression), names);
  const [one, ...more] = terms.filter(({ attribute }) => attribute === hash);
  if (one?.operator !== '=' || more.length > 0) throw new Unreadable(`a query must say what «${hash}» equals, once`);
  return one.value;
};

const keywords = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

/** The top-level attributes that an expression of any sort names. */
export const attributesIn = (expression: string | undefined, names: Names): string[] => {
  const tokens = tokensOf(expression ?? '');
  const found = tokens.filter(({ kind, text }, at) => {
    if (kind !== 'word' && kind !== 'name') return false;
    if (tokens[at - 1]?.text === '.') return false;
    return kind === 'name' || (tokens[at + 1]?.text !== '(' && !keywords.has(text.toUpperCase()));
  });
  return [...new Set(found.map((one) => attributeOf(one, names)))];
};
