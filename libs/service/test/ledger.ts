import { defineService } from '../src/define-service.ts';
import type { OperationTable } from '../src/operation-table.ts';

interface LedgerOperations {
  GetEntry: {
    input: { tenantId: string | undefined; entryId: string | undefined };
    output: { entryId: string | undefined; tenantId: string | undefined };
    errors: never;
  };
  GetHealth: { input: object; output: object; errors: never };
}

const label = (name: string) => ({
  in: 'label',
  name,
  required: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$', maxLength: 64 },
});
const text = (name: string) => ({ in: 'body', name, schema: { type: 'string' } });
const common = { method: 'GET', status: 200, errors: { ForbiddenException: { status: 403 } } };

const table: OperationTable = {
  service: 'ledger',
  operations: {
    GetEntry: {
      ...common,
      route: '/api/ledger/tenants/{tenantId}/entries/{entryId}',
      input: { members: { tenantId: label('tenantId'), entryId: label('entryId') } },
      output: { members: { entryId: text('entryId'), tenantId: text('tenantId') } },
    },
    GetHealth: { ...common, route: '/api/ledger/health', input: { members: {} }, output: { members: {} } },
  },
};

/** A service whose tenant stands in the path. Its answers say which tenant the caller has. */
export const ledger = <Deps>() =>
  defineService<LedgerOperations, Deps>(table, {
    GetEntry: async ({ entryId }, { principal }) => ({ entryId, tenantId: principal.tenantId }),
    GetHealth: async () => ({}),
  });
