import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const outdir = mkdtempSync(join(tmpdir(), 'gatehouse-page-'));
const read = (file: string) => readFileSync(join(outdir, file), 'utf8');

beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../build.mjs', import.meta.url)), outdir]);
});
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

describe('the built page', () => {
  it('is these files', () => {
    expect(readdirSync(outdir).sort()).toEqual([
      'favicon.svg',
      'index.html',
      'main.js',
      'main.js.map',
      'page.css',
      'page.css.map',
    ]);
  });

  it('asks nobody else for anything, and has nothing inline that its policy would refuse', () => {
    expect(read('index.html')).not.toMatch(/(?:src|href)="(?!\/)|<style|<script(?![^>]* src=)|\son\w+=/);
    expect(read('page.css')).not.toMatch(/url\(|@import/);
  });

  it('has the client for browsers, not the one for Node', () => {
    expect(read('main.js')).not.toMatch(/node:(?:http|fs|os|crypto)/);
  });

  it('is small enough to load at once', () => {
    expect(gzipSync(read('main.js')).length).toBeLessThan(90_000);
  });
});
