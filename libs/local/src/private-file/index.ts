export { readPrivateJson, writePrivateJson } from './private-file.ts';
