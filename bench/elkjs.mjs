// elkjs for layout_peers.py: node elkjs.mjs elk IN OUT REPEATS, as that script calls its js/jsbench.mjs.
// ELKJS names the folder of the package. Times are medians of the layout call itself.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, input, output, repeats] = process.argv.slice(2);
const ELK = createRequire(import.meta.url)(`${process.env.ELKJS}/lib/elk.bundled.js`);
const problem = JSON.parse(readFileSync(input, "utf8"));
const elk = new ELK();

const graph = (sizes, edges) => ({
  id: "root",
  layoutOptions: {
    "elk.algorithm": "layered",
    "elk.direction": "DOWN",
    "elk.spacing.nodeNode": "30",
    "elk.layered.spacing.nodeNodeBetweenLayers": "60",
  },
  children: sizes.map(([width, height], i) => ({ id: `n${i}`, width, height })),
  edges: edges.map(([from, to], k) => ({ id: `e${k}`, sources: [`n${from}`], targets: [`n${to}`] })),
});
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const walls = [], cpus = [];
let solved;
const warming = problem.sizes.length < 500 ? 5 : 1;  // for the compiler's sake
for (let k = -warming; k < Math.max(1, Number(repeats)); k++) {
  const given = graph(problem.sizes, problem.edges);
  const before = process.cpuUsage(), begun = performance.now();
  solved = await elk.layout(given);
  const spent = process.cpuUsage(before);
  if (k < 0) continue;
  walls.push((performance.now() - begun) / 1e3);
  cpus.push((spent.user + spent.system) / 1e6);
}
const pos = [], routes = problem.edges.map(() => null);
for (const { id, x, y, width, height } of solved.children) pos[id.slice(1)] = [x + width / 2, y + height / 2];
for (const { id, sections } of solved.edges) {
  const points = sections?.[0] && [sections[0].startPoint, ...(sections[0].bendPoints ?? []), sections[0].endPoint];
  if (points) routes[id.slice(1)] = points.map(({ x, y }) => [x, y]);
}
writeFileSync(output, JSON.stringify({ wall: median(walls), cpu: median(cpus), pos, routes, curved: false }));
