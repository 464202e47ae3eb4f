import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import { Workspace } from '../workspace.ts';
import { gatewayResponses } from './gateway-responses.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gatehouse-responses-'));
  mkdirSync(join(root, 'libs/model/smithy'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function read(response: object) {
  writeFileSync(
    join(root, 'libs/model/smithy/gateway-responses.json'),
    JSON.stringify({ DEFAULT_4XX: response }),
  );
  return () => gatewayResponses(new Workspace(root));
}

const template = (text: string) => ({ responseTemplates: { 'application/json': text } });
const parameter = (value: string) => ({ responseParameters: { 'gatewayresponse.header.x-a': value } });

describe('gatewayResponses', () => {
  it('reads the table of the project', () => {
    const responses = gatewayResponses(new Workspace(fileURLToPath(new URL('../../../..', import.meta.url))));
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['UNAUTHORIZED', 'ACCESS_DENIED', 'DEFAULT_5XX']),
    );
  });

  it.each([
    'plain text',
    '{"requestId":"$context.requestId"}',
    '{"message":$context.error.messageString}',
    '$stageVariables.name',
    '${context.requestId}',
    'a colour #1 is no directive',
  ])('takes the template %s', (text) => {
    expect(read(template(text))()).toEqual({ DEFAULT_4XX: template(text) });
  });

  it.each([
    ['$input.body', '$input.body'],
    ['$util.escapeJavaScript($context.x)', '$util.escapeJavaScript($context.x)'],
    ['{"a":"$request.header.x"}', '$request.header.x'],
    ['$contextual', '$contextual'],
    ['#if($context.x)', '#if($context.x)'],
    ['#set($a = 1)', '#set($a'],
    ['costs $', '$'],
  ])('refuses the template %s, and names the part', (text, part) => {
    expect(read(template(text))).toThrow(Failure);
    expect(read(template(text))).toThrow(
      `libs/model/smithy/gateway-responses.json: DEFAULT_4XX has in its application/json template ${part},`,
    );
  });

  it.each([
    "'Bearer'",
    "''",
    'context.requestId',
    'stageVariables.a',
    'method.request.header.Origin',
    'method.request.querystring.a',
  ])('takes the parameter %s', (value) => {
    expect(read(parameter(value))()).toEqual({ DEFAULT_4XX: parameter(value) });
  });

  it.each([
    'Bearer',
    '$context.requestId',
    'method.request.body.a',
    'integration.response.header.x',
    "'a' 'b'",
  ])('refuses the parameter %s', (value) => {
    expect(read(parameter(value))).toThrow('maps gatewayresponse.header.x-a from something else');
  });
});
