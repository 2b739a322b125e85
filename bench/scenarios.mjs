/** The pages that each contender is asked for, and what is read from them, with the aims. */

/** How late the files of a page come that is visited over a network, in milliseconds: the page is drawn before them. */
const WAIT = 200;
/** Widgets on a full page. */
const MANY = 20;

/**
 * `times` is how much more content than the shipped data there is, `count` how many widgets the page has. `base` names the
 * scenario that this one is compared with.
 */
export const SCENARIOS = [
  {name: 'page', title: 'One widget', times: 1, count: 1, wait: WAIT, opens: true},
  {name: 'phone', title: 'On a phone', times: 1, count: 1, wait: WAIT, opens: true, phone: true},
  {name: 'x10', title: 'Ten times the content', times: 10, count: 1, opens: true, base: 'page'},
  {name: 'x100', title: 'A hundred times the content', times: 100, count: 1, opens: true, base: 'page'},
  {name: 'twenty', title: 'Twenty widgets on the page', times: 1, count: MANY, base: 'page'},
];

const kB = (bytes) => bytes / 1000;
/** What one widget takes more than the first. */
const further = (name) => (figures, base) => (figures.load[name] - base.load[name]) / (MANY - 1);

/** What an open theme takes. */
const growth = ({load, open}) => kB(open.heap + open.document - load.heap - load.document);

/**
 * What is read, by scenario: label, unit, how it follows from the figures of a visit (and of the visit to the base in the
 * same round), and the aim: at most so many times the floor (`ratio`), or at most so much (`most`).
 */
export const MEASURES = {
  page: [
    ['script and styles', 'kB', ({bytes}) => kB(bytes)],
    ['requests', '', ({requests}) => requests, {most: 4}],
    ['requests on a click', '', ({requestsOnClick}) => requestsOnClick, {most: 0}],
    ['layout shift', '', ({shift}) => shift, {most: 0.01}],
    ['load: script', 'ms', ({load}) => load.script, {ratio: 1.3}],
    ['load: all work', 'ms', ({load}) => load.work],
    ['load: heap', 'kB', ({load}) => kB(load.heap), {ratio: 1.3}],
    ['load: document', 'kB', ({load}) => kB(load.document)],
    ['load: nodes', '', ({load}) => load.nodes],
    ['click to painted', 'ms', ({painted}) => painted, {ratio: 1}],
    ['open: script', 'ms', ({open}) => open.script, {ratio: 1.3}],
    ['open: all work', 'ms', ({open}) => open.work],
    ['open: heap', 'kB', ({open}) => kB(open.heap), {ratio: 1.3}],
    ['open: document', 'kB', ({open}) => kB(open.document)],
    ['open: nodes', '', ({open}) => open.nodes],
  ],
  phone: [
    ['layout shift', '', ({shift}) => shift, {most: 0.01}],
    ['load: all work', 'ms', ({load}) => load.work],
    ['tap to painted', 'ms', ({painted}) => painted, {ratio: 1}],
    ['open: all work', 'ms', ({open}) => open.work],
  ],
  x10: [
    ['load: all work', 'ms', ({load}) => load.work],
    ['load: heap', 'kB', ({load}) => kB(load.heap)],
    ['load: nodes more than with the shipped data', '', ({load}, base) => load.nodes - base.load.nodes, {most: 0}],
    ['click to painted', 'ms', ({painted}) => painted, {ratio: 1}],
    ['open: all work', 'ms', ({open}) => open.work],
    ['open: memory it takes', 'kB', growth],
    ['open: nodes', '', ({open}) => open.nodes],
  ],
  x100: [
    ['load: all work', 'ms', ({load}) => load.work],
    ['load: heap', 'kB', ({load}) => kB(load.heap)],
    ['load: nodes more than with the shipped data', '', ({load}, base) => load.nodes - base.load.nodes, {most: 0}],
    ['click to painted', 'ms', ({painted}) => painted, {ratio: 1}],
    ['open: all work', 'ms', ({open}) => open.work, {ratio: 0.5}],
    ['open: script', 'ms', ({open}) => open.script],
    ['open: memory it takes', 'kB', growth, {ratio: 0.5}],
    ['open: nodes', '', ({open}) => open.nodes],
  ],
  twenty: [
    ['downloads of the data', '', ({downloads}) => downloads, {most: 1}],
    ['load: all work', 'ms', ({load}) => load.work],
    ['heap of each further widget', 'kB', (...figures) => kB(further('heap')(...figures)), {most: 25}],
    ['document of each further widget', 'kB', (...figures) => kB(further('document')(...figures))],
    ['nodes of each further widget', '', further('nodes')],
  ],
};
