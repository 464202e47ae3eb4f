// What jest.config.cjs does after a run.
export default () => globalThis.closeTestDatabases?.();
