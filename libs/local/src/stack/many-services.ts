import { mergeCedarSchemas, readModel } from '@gatehouse/model';
import { MAX_SCHEMA_BYTES } from '../policy-store/index.ts';
import { StackError } from './errors.ts';
import type { Settings } from './options.ts';

/** So many services start without a word. */
const FEW = 25;

/**
 * Says what many services are about to cost, since each is a process of its own.
 * @throws {StackError} ERR_SERVICES_TOO_MANY before any is started, when no policy store would take their schema
 */
export function checkNumber(
  settings: Pick<Settings, 'services' | 'loaded' | 'started' | 'policyStoreId' | 'onNotice'>,
  schemaOf: (loaded: Settings['loaded']) => object = (loaded) =>
    mergeCedarSchemas(readModel(undefined, loaded)),
): void {
  const { services, loaded, started, policyStoreId, onNotice } = settings;
  const count = (loaded ?? services).length;
  if (policyStoreId === undefined && count > FEW) {
    const bytes = Buffer.byteLength(JSON.stringify(schemaOf(loaded)));
    if (bytes > MAX_SCHEMA_BYTES) throw new StackError('ERR_SERVICES_TOO_MANY', { services: count, bytes });
  }
  if (started.length > FEW)
    onNotice(`${started.length} services start, each a process of its own; --only NAME starts one of them.`);
}
