// What jest.config.cjs does before a run.
import { openDoor } from './door.mjs';

export default async function setUp() {
  const { url, close } = await openDoor();
  process.env.TEST_DATABASES = url;
  globalThis.closeTestDatabases = close;
}
