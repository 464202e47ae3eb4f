import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

interface Connection {
  /** Requests whose answers are not written to their end, in order: the first is being served, the others wait. */
  readonly open: Map<ServerResponse, () => void>;
  latest: { readonly request: IncomingMessage; readonly response: ServerResponse };
  isEnding: boolean;
}

/** What is under way on each connection: one request at a time, and no answer where that to another one belongs. */
export interface Connections {
  /** @param serve called when the answers to earlier requests are written; never, if the client leaves before */
  opened(request: IncomingMessage, response: ServerResponse, serve: () => void): void;
  /** Whether a last word would be taken for the answer to what could not be read, and for no other. */
  mayBeTold(socket: Duplex): boolean;
  /** Ends a connection, behind the answers that are under way. */
  end(socket: Duplex): void;
}

export function createConnections(): Connections {
  const connections = new WeakMap<Duplex, Connection>();
  return {
    opened(request, response, serve) {
      const { socket } = request;
      const latest = { request, response };
      const connection: Connection = connections.get(socket) ?? { open: new Map(), latest, isEnding: false };
      const { open } = connection;
      connections.set(socket, connection);
      connection.latest = latest;
      response.once('close', () => {
        const [served] = open.keys();
        open.delete(response);
        const [next] = open.values();
        if (connection.isEnding && !next) socket.end();
        else if (served === response && !socket.destroyed) next?.();
      });
      open.set(response, serve);
      if (open.size === 1) serve();
    },
    mayBeTold(socket) {
      const { open, latest } = connections.get(socket) ?? {};
      if (!latest || !open) return true;
      if (latest.request.complete) return open.size === 0;
      return open.size === 1 && open.has(latest.response) && !latest.response.headersSent;
    },
    end(socket) {
      const connection = connections.get(socket);
      if (!connection) return void socket.end();
      connection.isEnding = true;
      const { open, latest } = connection;
      const [served] = open.keys();
      // What waits and will never be whole is not begun with.
      if (latest.response !== served && !latest.request.complete) open.delete(latest.response);
      if (open.size === 0) socket.end();
    },
  };
}
