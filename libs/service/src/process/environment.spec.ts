import { ServiceError } from '../errors.ts';
import { readEnvironment } from './environment.ts';

describe('the environment', () => {
  it('has defaults for everything but the database', () => {
    const env = readEnvironment({});
    const { host, port, healthPort, logLevel, demoData } = env;
    expect({ host, port, healthPort, logLevel, demoData }).toEqual({
      ...{ host: '127.0.0.1', port: 0, healthPort: 0, logLevel: 'info', demoData: false },
    });
    expect(() => env.databaseUrl).toThrow(ServiceError);
  });

  it('is read as it is set', () => {
    const env = readEnvironment({
      ...{ HOST: '0.0.0.0', PORT: '3000', HEALTH_PORT: '65535', LOG_LEVEL: 'debug', DEMO_DATA: 'true' },
      DATABASE_URL: 'postgresql://u:p@h/d',
    });
    expect(env).toEqual({
      ...{ host: '0.0.0.0', port: 3000, healthPort: 65535, logLevel: 'debug', demoData: true },
      databaseUrl: 'postgresql://u:p@h/d',
    });
  });

  it.each([
    ['PORT', '65536', 'PORT has to be a number from 0 to 65535.'],
    ['PORT', '-1', 'PORT has to be a number from 0 to 65535.'],
    ['PORT', '80a', 'PORT has to be a number from 0 to 65535.'],
    ['HEALTH_PORT', ' 80', 'HEALTH_PORT has to be a number from 0 to 65535.'],
    ['LOG_LEVEL', 'INFO', 'LOG_LEVEL has to be one of debug, info, warn, error, silent.'],
    ['DEMO_DATA', 'yes', 'DEMO_DATA has to be one of true, false.'],
    ['DATABASE_URL', 'mysql://u:secret@h/d', 'DATABASE_URL has to be a postgres:// URL.'],
  ])('refuses %s=%s in a sentence without the value', (name, value, sentence) => {
    const reading = () => readEnvironment({ [name]: value }).databaseUrl;
    expect(reading).toThrow(expect.objectContaining({ code: 'ERR_ENVIRONMENT' }));
    expect(reading).toThrow(sentence);
    expect(reading).not.toThrow(new RegExp(`secret|${value}\\b.*not`));
  });
});
