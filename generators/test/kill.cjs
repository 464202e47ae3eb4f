// Loaded into a run of Nx: ends it without a word, half-way in the sixth file that it writes for the service doomed.
const fs = require('node:fs');

const { writeFileSync } = fs;
let count = 0;
fs.writeFileSync = (file, content, ...rest) => {
  if (String(file).includes('doomed') && ++count === 6) {
    writeFileSync(file, content.subarray(0, content.length / 2), ...rest);
    process.kill(process.pid, 'SIGKILL');
  }
  return writeFileSync(file, content, ...rest);
};
