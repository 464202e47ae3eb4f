import { readCommandLine } from './command-line.ts';

const known = ['bundle', 'services'];

describe('the command line of the bench', () => {
  it('asks for the usual measurements, at three sizes', () => {
    expect(readCommandLine([], known)).toEqual({ help: false, names: [], sizes: [10, 100, 300] });
  });

  it('takes names, sizes and a cry for help', () => {
    expect(readCommandLine(['services', 'bundle', '--sizes', '5,40'], known)).toEqual({
      help: false,
      names: ['services', 'bundle'],
      sizes: [5, 40],
    });
    expect(readCommandLine(['--help'], known).help).toBe(true);
  });

  it.each([
    ['an unknown measurement', ['speed'], 'There is no measurement "speed".'],
    ['a name of every object', ['constructor'], 'There is no measurement "constructor".'],
    ['too small a size', ['--sizes', '3'], '--sizes are numbers of services from 5 to 999, ascending'],
    ['sizes that descend', ['--sizes', '100,10'], 'ascending'],
    ['half a service', ['--sizes', '10.5'], 'numbers of services'],
    ['no number', ['--sizes', 'many'], 'numbers of services'],
    ['an unknown option', ['--fast'], "Unknown option '--fast'"],
  ])('refuses %s in a sentence', (_, args, sentence) => {
    expect(() => readCommandLine(args, known)).toThrow(RangeError);
    expect(() => readCommandLine(args, known)).toThrow(sentence);
  });
});
