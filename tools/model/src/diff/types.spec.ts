import { compareTypes } from './types.ts';

const FILE = 'services/shop/generated/types.ts';
const tree = (...names: string[]) => new Map([[FILE, names.map((name) => `export ${name} {}\n`).join('')]]);

describe('compareTypes', () => {
  it('tells a type that went or was given another name, once for a type that is a value too', () => {
    const before = tree('interface Money', 'const Colour', 'type Colour', 'interface Order');
    expect(compareTypes(before, tree('interface Price', 'interface Order'))).toEqual([
      { kind: 'breaking', where: 'shop:Money', what: 'the type is gone' },
      { kind: 'breaking', where: 'shop:Colour', what: 'the type is gone' },
    ]);
  });

  it('tells nothing of a new type, or of what goes with its operation', () => {
    const before = tree('interface GetOrderInput', 'interface GetOrderOutput');
    expect(compareTypes(before, tree('interface Money'))).toEqual([]);
    expect(compareTypes(tree(), tree('interface Money'))).toEqual([]);
  });

  it('leaves a service that went to who compares services', () => {
    expect(compareTypes(tree('interface Money'), new Map())).toEqual([]);
  });
});
