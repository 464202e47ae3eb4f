import { join } from 'node:path';
import { Workspace } from '../workspace.ts';
import { parseEvents, toSentence } from './events.ts';

const HEAD = 'severity,id,shape,file,line,column,message,hint,suppressionReason\n';
const root = join('/', 'work', 'here');
const workspace = new Workspace(root);

const event = (message: string, file = join(root, 'libs/model/a.smithy')) =>
  parseEvents(`${HEAD}"DANGER","MissingThing","gatehouse.a#B","${file}",12,1,"${message}","",""\n`);

describe('parseEvents', () => {
  it('reads severity, validator, shape, place and message', () => {
    expect(event('It is missing.', '/a.smithy')).toEqual([
      {
        severity: 'DANGER',
        id: 'MissingThing',
        shape: 'gatehouse.a#B',
        file: '/a.smithy',
        line: '12',
        message: 'It is missing.',
      },
    ]);
  });

  it.each([
    ['a comma', 'One, two', 'One, two'],
    ['quotes', 'Say ""hi""', 'Say "hi"'],
    ['a line end', 'One\ntwo', 'One\ntwo'],
    ['nothing', '', ''],
  ])('reads a message with %s', (_, written, message) => {
    expect(event(written)[0]?.message).toBe(message);
  });

  it('reads several events', () => {
    const row = '"ERROR","Model","","/a",1,1,"Bad","",""';
    expect(parseEvents(`${HEAD}${row}\r\n${row}\n`)).toHaveLength(2);
  });

  it.each(['', HEAD, 'SUCCESS: Validated 1004 shapes\n'])('reads nothing from %j', (text) => {
    expect(parseEvents(text)).toEqual([]);
  });
});

describe('toSentence', () => {
  const sentence = (message: string, file?: string) =>
    event(message, file).map((told) => toSentence(workspace, told))[0];

  it('names file, line, shape and validator', () => {
    expect(sentence('It is missing.')).toBe(
      'libs/model/a.smithy:12: gatehouse.a#B: It is missing. [MissingThing]',
    );
  });

  it('puts a message of several lines into one', () => {
    expect(sentence('It is\n  missing.')).toContain('gatehouse.a#B: It is missing. [');
  });

  it('names files in messages as people see them', () => {
    expect(sentence(`See ${join(root, 'libs/x.smithy')}.`)).toContain('See libs/x.smithy. [');
  });

  it('leaves files outside the workspace as they are', () => {
    expect(sentence('Odd.', 'prelude.smithy')).toBe('prelude.smithy: gatehouse.a#B: Odd. [MissingThing]');
  });
});
