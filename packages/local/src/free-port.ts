import { createServer } from 'node:net';
import { Unstartable } from './unstartable.ts';

/** A port of 127.0.0.1 that was free a moment ago; whoever takes it next may still lose the race, so callers retry. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** True when nobody listens on this port of 127.0.0.1. */
export const portIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** What is said when the port asked for belongs to somebody else. */
export const takenPort = (port: number): Unstartable =>
  new Unstartable(
    `El puerto ${port} ya está ocupado en este equipo: cierre lo que lo usa, o elija otro con PORT=4001 npm start.`,
    `port ${port} is already in use`,
  );
