import { ServiceError } from '../errors.ts';
import { logLevels, type LogLevel } from '../log.ts';

/** The environment of a service, checked once. */
export interface Environment {
  /** `HOST`, default 127.0.0.1. */
  readonly host: string;
  /** `PORT`, default 0: any free one. */
  readonly port: number;
  /** `HEALTH_PORT`, default 0: any free one. */
  readonly healthPort: number;
  /** `DATABASE_URL`; reading it when it is not set is `ERR_ENVIRONMENT`. */
  readonly databaseUrl: string;
  /** `LOG_LEVEL`: debug, info (default), warn, error or silent. */
  readonly logLevel: LogLevel;
  /** `DEMO_DATA`: true or false (default). */
  readonly demoData: boolean;
}

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  return {
    host: variables['HOST'] || '127.0.0.1',
    port: readPort(variables, 'PORT'),
    healthPort: readPort(variables, 'HEALTH_PORT'),
    logLevel: oneOf(variables, 'LOG_LEVEL', logLevels) ?? 'info',
    demoData: oneOf(variables, 'DEMO_DATA', ['true', 'false']) === 'true',
    get databaseUrl() {
      const url = variables['DATABASE_URL'] ?? '';
      if (!/^postgres(?:ql)?:\/\/./.test(url)) throw wrong('DATABASE_URL has to be a postgres:// URL.');
      return url;
    },
  };
}

function readPort(variables: NodeJS.ProcessEnv, name: string): number {
  const text = variables[name] || '0';
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw wrong(`${name} has to be a number from 0 to 65535.`);
  return Number(text);
}

function oneOf<Choice extends string>(
  variables: NodeJS.ProcessEnv,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = variables[name];
  if (!text) return undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw wrong(`${name} has to be one of ${choices.join(', ')}.`);
  return choice;
}

const wrong = (detail: string): ServiceError => new ServiceError('ERR_ENVIRONMENT', detail);
