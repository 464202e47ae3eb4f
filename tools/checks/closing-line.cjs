// A Jest reporter that says which specs took longest, and closes the run with one line that a machine can read:
// `N passed, N failed`. It keeps that with Jest's summary.
const { utils } = require('@jest/reporters');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const { stripVTControlCharacters } = require('node:util');

const root = join(__dirname, '../..');
const folder = join(root, 'node_modules/.cache/gatehouse');
/** Seconds. */
const LONG_S = 10;

module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped}\n`;
    mkdirSync(folder, { recursive: true });
    const summary = stripVTControlCharacters(utils.getSummary(results));
    writeFileSync(join(folder, 'summary.txt'), `${summary}\n\n${line}`);
    const slow = results.testResults
      .map(({ perfStats, testFilePath }) => [
        Math.round(perfStats.runtime / 1_000),
        relative(root, testFilePath),
      ])
      .filter(([seconds]) => seconds >= LONG_S)
      .sort(([one], [other]) => other - one)
      .map(([seconds, file]) => `${String(seconds).padStart(5)} s  ${file}\n`);
    process.stderr.write(`\n${slow.join('')}\n${line}`);
  }
};
