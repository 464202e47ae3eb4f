import { spawn } from 'node:child_process';

/** What a child process left behind; `missing` when there is no such program. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  missing: boolean;
}

/** Runs a program to its end, without a shell. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
    }
    child.on('error', () => resolve({ code: 1, ...output, missing: true }));
    child.on('close', (code) => resolve({ code: code ?? 1, ...output, missing: false }));
  });
}

/** Maven's launcher is a batch file on Windows, which only the command processor starts. */
export function runMaven(args: readonly string[], cwd: string): Promise<Outcome> {
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'mvn.cmd', ...args], cwd)
    : run('mvn', args, cwd);
}
