import { checkNumber } from './many-services.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `svc-${index}`);

/** What is said of so many services, of which so many are started, with a schema of so many bytes. */
function said(
  count: number,
  { only, bytes = 100, policyStoreId }: { only?: string[]; bytes?: number; policyStoreId?: string } = {},
) {
  const notices: string[] = [];
  const asked: unknown[] = [];
  const services = names(count).map((name) => ({ name, folder: `/apps/${name}`, ingress: 'router' }));
  const schemaOf = (loaded: unknown) => {
    asked.push(loaded);
    return { schema: 'x'.repeat(bytes) };
  };
  checkNumber(
    {
      services,
      loaded: only,
      started: only ?? names(count),
      policyStoreId,
      onNotice: (sentence) => void notices.push(sentence),
    },
    schemaOf,
  );
  return { notices, asked };
}

describe('the number of services', () => {
  it.each([[1], [25]])('%d start without a word, and nothing is read for it', (count) => {
    expect(said(count)).toEqual({ notices: [], asked: [] });
  });

  it('tells in a sentence that many start, and how to start fewer', () => {
    expect(said(26)).toEqual({
      notices: ['26 services start, each a process of its own; --only NAME starts one of them.'],
      asked: [undefined],
    });
  });

  it('is one of 300 that is started: without a word, and nothing is read for the others', () => {
    expect(said(300, { only: ['svc-7'], bytes: 600_000 })).toEqual({ notices: [], asked: [] });
  });

  it('is refused before any is started when no policy store would take their schema', () => {
    expect(() => said(300, { bytes: 513_355 })).toThrow(
      expect.objectContaining({
        code: 'ERR_SERVICES_TOO_MANY',
        message: expect.stringMatching(
          /^The Cedar schema of 300 services has 513368 bytes, and a policy store takes 200,000: start fewer by --only\.$/,
        ),
      }),
    );
    expect(() => said(300, { only: names(30), bytes: 513_355 })).toThrow('The Cedar schema of 30 services');
  });

  it('is taken when somebody else has brought the store up to date', () => {
    expect(said(300, { bytes: 513_355, policyStoreId: 'PS1' }).notices).toHaveLength(1);
  });
});
