/** S3 answers in XML of a few flat elements, whose values are this house's own keys and plain words. */
const values = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, value = '']) => value);

/** The tags of an object, by name. */
export const tagged = (xml: string): ReadonlyMap<string, string> => {
  const meant = values(xml, 'Value');
  return new Map(values(xml, 'Key').map((key, at) => [key, meant[at] ?? '']));
};

/** A page of a list: its keys, and where the next begins. */
export const listed = (xml: string): { readonly keys: readonly string[]; readonly next?: string } => {
  const [next] = values(xml, 'NextContinuationToken');
  return { keys: values(xml, 'Key'), ...(next !== undefined && { next }) };
};
