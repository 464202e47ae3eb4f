import { onDemand } from './on-demand.ts';

class Shop {
  readonly config = {};
  readonly name = 'shop';
  sell(what: string, times = 1): Promise<string> {
    return Promise.resolve(`${what} x ${times} of ${this.name}`);
  }
  async *paginateSales(from: number): AsyncGenerator<number> {
    yield Promise.resolve(from);
    yield from + 1;
  }
  refuse(): Promise<never> {
    return Promise.reject(new Error('sold out'));
  }
}

const load = () => jest.fn(() => Promise.resolve(new Shop()));

describe('a client on demand', () => {
  it('is loaded by its first call, and once', async () => {
    const loading = load();
    const shop = onDemand(loading);
    expect(loading).not.toHaveBeenCalled();
    await expect(Promise.all([shop.sell('tea'), shop.sell('milk', 2)])).resolves.toEqual([
      'tea x 1 of shop',
      'milk x 2 of shop',
    ]);
    expect(loading).toHaveBeenCalledTimes(1);
  });

  it('gives pages, and is not loaded before the first is asked for', async () => {
    const loading = load();
    const pages = onDemand(loading).paginateSales(7);
    expect(loading).not.toHaveBeenCalled();
    const sales: number[] = [];
    for await (const page of pages) sales.push(page);
    expect(sales).toEqual([7, 8]);
  });

  it('throws what the client throws', async () => {
    await expect(onDemand(load()).refuse()).rejects.toThrow('sold out');
  });

  it('is loaded again after a load that failed', async () => {
    const loading = load().mockRejectedValueOnce(new Error('no such chunk'));
    const shop = onDemand(loading);
    await expect(shop.sell('tea')).rejects.toThrow('no such chunk');
    await expect(shop.sell('tea')).resolves.toContain('tea');
  });

  it('says which operation it does not have', async () => {
    const shop = onDemand(load()) as unknown as Record<string, () => Promise<unknown>>;
    await expect(shop['steal']?.()).rejects.toThrow('The service has no steal.');
    await expect(shop['name']?.()).rejects.toThrow('The service has no name.');
  });

  it('can be awaited and printed like any object', async () => {
    const loading = load();
    const shop = onDemand(loading);
    expect(await Promise.resolve(shop)).toBe(shop);
    expect(Object.prototype.toString.call(shop)).toBe('[object Object]');
    expect(loading).not.toHaveBeenCalled();
  });

  it('can be replaced in a test, an operation at a time', async () => {
    const shop = onDemand(load());
    jest.spyOn(shop, 'sell').mockResolvedValue('a stub');
    await expect(shop.sell('tea')).resolves.toBe('a stub');
  });

  it('has no part that would have to be there at once', () => {
    const shop = onDemand(load());
    // @ts-expect-error the configuration is the loaded client's
    expect(typeof shop.config).toBe('function');
  });
});
