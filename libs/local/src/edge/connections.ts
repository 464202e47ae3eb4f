import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

interface Connection {
  /** Those that are not written to their end. */
  readonly responses: Set<ServerResponse>;
  latest: { readonly request: IncomingMessage; readonly response: ServerResponse };
  isEnding: boolean;
}

/** What is under way on each connection, so that nothing is said where the answer to another request is expected. */
export interface Connections {
  opened(request: IncomingMessage, response: ServerResponse): void;
  /** Whether a last word would be taken for the answer to what could not be read, and for no other. */
  mayBeTold(socket: Duplex): boolean;
  /** Ends a connection, behind the answers that are under way. */
  end(socket: Duplex): void;
}

export function createConnections(): Connections {
  const open = new WeakMap<Duplex, Connection>();
  return {
    opened(request, response) {
      const { socket } = request;
      const latest = { request, response };
      const connection = open.get(socket) ?? { responses: new Set(), latest, isEnding: false };
      connection.latest = latest;
      open.set(socket, connection);
      connection.responses.add(response);
      response.once('close', () => {
        connection.responses.delete(response);
        if (connection.isEnding && connection.responses.size === 0) socket.end();
      });
    },
    mayBeTold(socket) {
      const { responses, latest } = open.get(socket) ?? {};
      if (!latest || !responses) return true;
      if (latest.request.complete) return responses.size === 0;
      return responses.size === 1 && responses.has(latest.response) && !latest.response.headersSent;
    },
    end(socket) {
      const connection = open.get(socket);
      if (connection) connection.isEnding = true;
      if (!connection || connection.responses.size === 0) socket.end();
    },
  };
}
