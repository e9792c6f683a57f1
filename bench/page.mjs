/** In the page: mounts what an adapter makes of the data, and takes the time. */
import { cardsData, chances, graphData, radarData } from "./data.mjs";

const stage = document.getElementById("stage");
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** What was asked for before is on the screen by the second frame. */
const painted = async () => {
  await frame();
  await frame();
  return performance.now();
};
const idle = async () => {
  await painted();
  await pause(30);
};
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

let mount;
/** What is mounted now, so that memory is read while it lives. */
let kept;

/** Milliseconds of tasks over 50 ms, from now until the returned function is called. */
function longTasks() {
  const seen = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  return async () => {
    await pause(60);
    seen.push(...observer.takeRecords());
    observer.disconnect();
    return seen.reduce((sum, { duration }) => sum + duration, 0);
  };
}

async function timed(work) {
  const start = performance.now();
  const mounted = await work();
  await mounted?.ready;
  return { mounted, time: (await painted()) - start };
}

function elementsIn(root) {
  const all = [...root.querySelectorAll("*")];
  return all.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? elementsIn(shadowRoot) : 0), all.length);
}

function textOf(root) {
  const inside = [...root.querySelectorAll("*")].map(({ shadowRoot }) => (shadowRoot ? textOf(shadowRoot) : ""));
  return root.textContent + inside.join("");
}

globalThis.bench = {
  async load(url) {
    ({ mount } = await import(url));
  },

  /** A fixed piece of work: how busy the machine is with something else. */
  calibrate() {
    const chance = chances(1);
    const start = performance.now();
    let sum = 0;
    for (let k = 0; k < 2e6; k++) sum += Math.sqrt(chance());
    return sum && performance.now() - start;
  },

  async radar(count) {
    const data = Array.from({ length: count }, (_, at) => radarData(at + 1));
    const places = data.map(() => stage.appendChild(document.createElement("div")));
    stage.className = "radars";
    await idle();
    const long = longTasks();
    const { mounted, time } = await timed(() => {
      const all = places.map((place, at) => mount(place, data[at]));
      return { all, ready: Promise.all(all.map(({ ready }) => ready)) };
    });
    kept = [data, mounted];
    return { painted: time, longTasks: await long(), elements: elementsIn(stage) / count };
  },

  /** One evaluation of a feed, in a place as wide as an article. */
  async compared(data) {
    stage.className = "compared";
    const place = stage.appendChild(document.createElement("div"));
    await idle();
    const { mounted, time } = await timed(() => mount(place, data));
    kept = mounted;
    return { painted: time };
  },

  async cards(count) {
    const [first, second] = [cardsData(count, 1), cardsData(count, 2)];
    stage.className = "cards";
    await idle();
    const long = longTasks();
    const mounting = await timed(() => mount(stage, first));
    const { mounted } = mounting;
    const times = { mount: mounting.time, longTasks: await long(), elements: elementsIn(stage) / count };
    await idle();
    const updating = await timed(() => ({ ready: mounted.update(second) }));
    if (!textOf(stage).includes(second.at(-1).title)) throw new Error("The update is not to be seen.");
    await idle();
    const unmounting = await timed(() => void mounted.destroy());
    if (stage.childElementCount) throw new Error("Something stays behind.");
    return { ...times, update: updating.time, unmount: unmounting.time };
  },

  /** Mounts and unmounts, to see what stays behind. */
  async cardsAgain(count, times) {
    const data = cardsData(count, 1);
    stage.className = "cards";
    for (let k = 0; k < times; k++) {
      const mounted = mount(stage, data);
      await mounted.ready;
      await frame();
      mounted.destroy();
      await frame();
    }
    await pause(50);
  },

  async cardsHeld(count) {
    kept = mount(stage, cardsData(count, 1));
    await kept.ready;
    await painted();
  },

  /** Points are given: shown, then 120 frames of a reader who zooms in, moves about and comes back. */
  async graphView(count, pointsUrl, budget) {
    const points = new Float32Array(await (await fetch(pointsUrl)).arrayBuffer());
    const data = withDocument({ ...graphData(count), points });
    stage.className = "graph";
    await idle();
    const { mounted, time } = await timed(() => mount(stage, data));
    kept = [data, mounted];
    await pause(300);
    const stamps = [];
    const end = performance.now() + budget;
    for (let k = 0; k <= 120 && performance.now() < end; k++) {
      stamps.push(await frame());
      mounted.view(outlookAt(k / 120));
    }
    stamps.push(await frame());
    // Memory is then read of a picture that nobody moves.
    await pause(300);
    const gaps = stamps.slice(1).map((stamp, at) => stamp - stamps[at]);
    const mean = (stamps.at(-1) - stamps[0]) / gaps.length;
    return { shown: time, frame: middle(gaps), mean, worst: gaps.toSorted((a, b) => b - a)[3], frames: gaps.length };
  },

  /** Halfway through that, to look at. */
  graphLook() {
    kept[1].view(outlookAt(0.4));
  },

  /** Points are not given: first shown, and laid out. `settled` is null where the budget was not enough. */
  async graphLayout(count, budget) {
    const data = withDocument(graphData(count));
    stage.className = "graph";
    await idle();
    const long = longTasks();
    const start = performance.now();
    const { mounted, time } = await timed(() => mount(stage, data));
    kept = [data, mounted];
    const done = await Promise.race([mounted.layout().then(() => true), pause(budget)]);
    const settled = done ? (await painted()) - start : null;
    return { shown: time, settled, longTasks: await long() };
  },
};

/** Zoom 1 is the whole picture; x and y are shares of the width and height it is moved by. */
const outlookAt = (share) => ({
  zoom: 1 + 3 * Math.sin(Math.PI * share) ** 2,
  x: 0.25 * Math.sin(2 * Math.PI * share),
  y: 0.15 * Math.sin(4 * Math.PI * share),
});

/** What a wiki's page has in memory: a graph document, parsed. All libraries may draw from it. */
function withDocument(data) {
  const { count, titles, edges, degree, domain, points } = data;
  const ids = Array.from({ length: count }, (_, at) => `note-${at}`);
  const column = (from) =>
    points && Array.from({ length: count }, (_, at) => Math.round(points[2 * at + from] * 10) / 10);
  const document = {
    format: "1.0",
    ids,
    titles,
    urls: ids.map((id) => `https://wiki.example/${id}`),
    kinds: ids.map(() => "Concept"),
    domains: Array.from(domain, (k) => `domain ${k + 1}`),
    in: Array.from(degree, (value, at) => Math.max(0, value - Math.min(3, at))),
    ...(points && { x: column(0), y: column(1) }),
    edges: Array.from(edges),
  };
  return { ...data, document };
}
