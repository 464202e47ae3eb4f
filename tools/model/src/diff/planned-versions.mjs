// The versions that `nx release` would give, sent to the process that started this one: Nx prints while it works.
import { releaseVersion } from 'nx/release';

const { projectsVersionData } = await releaseVersion({
  dryRun: true,
  gitCommit: false,
  gitTag: false,
  stageChanges: false,
});
process.send(projectsVersionData);
process.disconnect();
