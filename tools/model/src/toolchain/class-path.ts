import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import type { Workspace } from '../workspace.ts';
import { runMaven } from './process.ts';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';

/**
 * The Java class path of the Smithy tool chain. Maven resolves it once per pom.xml, with the developer's own
 * settings (mirrors, proxies); later runs read the kept answer as long as its jars are there.
 */
export async function classPath(workspace: Workspace): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(workspace.pom)).digest('hex').slice(0, 16);
  const kept = join(workspace.cacheFolder, `class-path-${digest}.txt`);
  return readKept(kept) ?? (await resolve(workspace, kept));
}

function readKept(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const jars = readFileSync(file, 'utf8').trim();
  return jars !== '' && jars.split(delimiter).every((jar) => existsSync(jar)) ? jars : undefined;
}

async function resolve(workspace: Workspace, kept: string): Promise<string> {
  mkdirSync(workspace.cacheFolder, { recursive: true });
  const answer = `${kept}.${process.pid}`;
  const args = [
    '-q',
    '-B',
    '-f',
    workspace.pom,
    PLUGIN,
    `-Dmdep.outputFile=${answer}`,
    '-Dmdep.includeScope=runtime',
  ];
  const { code, missing, stdout, stderr } = await runMaven(args, workspace.root);
  if (missing || /not recognized|not found/.test(stderr)) {
    throw new Failure(
      'The model build needs Maven to fetch the Smithy tool chain: install Maven 3.6.3 or later (`mvn` on the PATH) and Java 17 or later.',
      EXIT.toolchainMissing,
    );
  }
  if (code !== 0 || !existsSync(answer)) {
    rmSync(answer, { force: true });
    const [reason = 'it said nothing'] = `${stdout}\n${stderr}`
      .split('\n')
      .filter((line) => line.includes('ERROR'));
    throw new Failure(
      `Maven could not fetch the Smithy tool chain of tools/smithy/pom.xml: ${reason.replace('[ERROR]', '').trim()}`,
      EXIT.toolchainMissing,
    );
  }
  renameSync(answer, kept);
  return readFileSync(kept, 'utf8').trim();
}
