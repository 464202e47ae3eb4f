import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspace } from '../workspace.ts';
import { locate, toSentence } from './locate.ts';

const ORDERS = `$version: "2"

namespace gatehouse.shop

/// The operation GetOrder of the resource Order.
resource Order {
    identifiers: { orderId: OrderId }
}

structure Oops {
    message: String

    code: String
}

@readonly
operation GetOrder {
    input := {}
}

operation GetOrderLine {}
`;

let root: string;
let orders: string;
let other: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gatehouse-locate-'));
  const folder = join(root, 'libs/model/services/shop');
  mkdirSync(folder, { recursive: true });
  orders = join(folder, 'orders.smithy');
  other = join(folder, 'other.smithy');
  writeFileSync(orders, ORDERS);
  writeFileSync(other, 'namespace gatehouse.other\n\noperation GetOrder {}\n');
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('locate', () => {
  it.each([
    ['a resource', 'Order', 6],
    ['an operation below its traits', 'GetOrder', 17],
    ['an operation whose name begins as another', 'GetOrderLine', 21],
    ['a member', 'Oops$code', 13],
  ])('finds %s', (_, shape, line) => {
    expect(locate([other, orders], `gatehouse.shop#${shape}`)).toEqual({ file: orders, line });
  });

  it('looks only into files of the namespace', () => {
    expect(locate([orders, other], 'gatehouse.other#GetOrder')).toEqual({ file: other, line: 3 });
  });

  it('finds nothing for a shape that no file defines', () => {
    expect(locate([orders, other], 'gatehouse.shop#GetOrderInput')).toBeUndefined();
  });
});

describe('toSentence', () => {
  it('names file, line and shape', () => {
    const finding = { shape: 'gatehouse.shop#GetOrder', problem: 'has no example that succeeds' };
    expect(toSentence(new Workspace(root), [orders], finding)).toBe(
      'libs/model/services/shop/orders.smithy:17: gatehouse.shop#GetOrder has no example that succeeds.',
    );
  });

  it('does without a place when it finds none', () => {
    const finding = { shape: 'gatehouse.shop#Nowhere', problem: 'is lost' };
    expect(toSentence(new Workspace(root), [orders], finding)).toBe('gatehouse.shop#Nowhere is lost.');
  });
});
