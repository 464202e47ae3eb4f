export { default } from './generators/plopfile.mjs';
