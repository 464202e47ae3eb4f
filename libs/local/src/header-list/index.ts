/** The header fields of one message, as they came over the wire: nothing joined, nothing dropped, nothing renamed. */
export { endToEnd, headerList, isHopByHop, valuesOf, type HeaderList } from './header-list.ts';
