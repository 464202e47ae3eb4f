// Starts the specs that take longest first: one that starts last keeps one worker busy while the other waits. Jest does
// so by itself, but from the times of an earlier run, which a clean checkout does not have.
const Sequencer = require('@jest/test-sequencer').default;
const { longestFirst } = require('./specs.json');

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const index = longestFirst.findIndex((spec) => path.replaceAll('\\', '/').includes(`/${spec}`));
      return index === -1 ? longestFirst.length : index;
    };
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
