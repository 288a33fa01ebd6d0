import type { Readable } from 'node:stream';
import { isRefusal } from '@concierta/kernel';
import sax from 'sax';
import { brokenPart } from '../zip.ts';

/** What is told of a document as it is read: names without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const localNames = (attributes: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), String(value)]));

/** No part of a workbook nests deeper or has a tag with more attributes: one that does is made to fill the memory. */
const deepest = 32;
const mostAttributes = 64;

/**
 * Reads a document a piece at a time and yields after each, so that whoever listens can hand on what it has gathered.
 * Entities of its own are not expanded. Refuses what is not well-formed.
 */
export async function* readXml(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = sax.parser(true, { position: false });
  let depth = 0;
  let attributeCount = 0;
  const within = (count: number, most: number) => {
    if (count > most) throw brokenPart();
  };
  parser.onattribute = () => {
    attributeCount += 1;
    within(attributeCount, mostAttributes);
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    attributeCount = 0;
    within(depth, deepest);
    listener.open?.(localName(name), localNames(attributes));
  };
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  parser.onclosetag = (name) => {
    depth -= 1;
    listener.close?.(localName(name));
  };
  parser.onerror = (error) => {
    throw error;
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of stream) {
      parser.write(decoder.decode(piece as Buffer, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw isRefusal(error) ? error : brokenPart();
  } finally {
    stream.destroy();
  }
}

/** Reads a whole document. */
export const readWholeXml = async (stream: Readable, listener: XmlListener): Promise<void> => {
  for await (const _ of readXml(stream, listener));
};
