import { defineService, type Handlers } from '../../src/define-service.ts';
import type { OperationTable } from '../../src/operation-table.ts';
import operations from './operations.json' with { type: 'json' };

interface Money {
  amountMinor: number | undefined;
  currency: string | undefined;
}

/** Types as smithy-typescript generates them. */
export interface ShopOperations {
  GetThing: {
    input: { thingId: string | undefined };
    output: {
      thingId: string | undefined;
      note?: string | undefined;
      total?: Money | undefined;
      createdAt: Date | undefined;
      seenAt?: Date | undefined;
      lastModified?: Date | undefined;
      version?: number | undefined;
    };
    errors: 'ResourceNotFoundException' | 'ServiceUnavailableException';
  };
  CreateThing: {
    input: {
      clientToken?: string | undefined;
      total: Money | undefined;
      note?: string | undefined;
      tags?: string[] | undefined;
      labels?: Record<string, string> | undefined;
      due?: Date | undefined;
      priority?: number | undefined;
      place?: { shelf: string } | { room: number } | undefined;
    };
    output: { thingId: string | undefined };
    errors: 'ConflictException';
  };
  ListThings: {
    input: {
      status?: 'OPEN' | 'SOLD' | undefined;
      maxResults?: number | undefined;
      since?: Date | undefined;
      tags?: number[] | undefined;
      deep?: boolean | undefined;
      ratio?: number | undefined;
    };
    output: { items: { thingId: string | undefined }[] | undefined; nextToken?: string | undefined };
    errors: 'ValidationException';
  };
  DeleteThing: { input: { thingId: string | undefined }; output: object; errors: never };
  GetHealth: { input: object; output: { ok: boolean | undefined }; errors: never };
}

export const table: OperationTable = operations;

/** What the handlers were given, for the specs to look at. */
export interface Seen {
  input?: object;
}

export const handlers: Handlers<ShopOperations, Seen> = {
  GetThing: async ({ thingId }) => ({ thingId, createdAt: new Date('2026-01-05T09:00:00.250Z') }),
  CreateThing: async (input, { deps }) => {
    deps.input = input;
    return { thingId: 'new' };
  },
  ListThings: async (input, { deps }) => {
    deps.input = input;
    return { items: [] };
  },
  DeleteThing: async () => ({}),
  GetHealth: async () => ({ ok: true }),
};

/** The shop, with some of its handlers replaced. */
export const shop = <Deps extends Seen = Seen>(replaced: Partial<Handlers<ShopOperations, Deps>> = {}) =>
  defineService<ShopOperations, Deps>(table, { ...handlers, ...replaced });
