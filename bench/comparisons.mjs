/** What is measured of each kind of widget, and how it is shown. */

async function held({ heap }, before) {
  const after = await heap();
  return { heap: after.scripts - before.scripts, heapAll: after.all - before.all };
}

/**
 * Columns are the heading, the number's name, and where it is not that of the row itself, the count and `true` for the
 * ratio to the floor.
 */
export const comparisons = {
  radar: {
    counts: [1, 10, 50, 200],
    floor: "hand-made-svg",
    parts: {
      radar: (count) => ({
        work: async (tools, before) => ({ ...(await tools.busy("radar", count)), ...(await held(tools, before)) }),
      }),
    },
    tables: (counts) => [
      {
        title: "Radars of 15 axes × 4 series: data in memory → painted, ms",
        part: "radar",
        by: [counts.at(-1), "painted"],
        columns: [
          ...counts.map((count) => [`${count}`, count, "painted"]),
          ...counts.filter((count) => count >= 50).map((count) => [`× floor @${count}`, count, "painted", true]),
          [`main thread @${counts.at(-1)}`, counts.at(-1), "busy"],
          ["× floor", counts.at(-1), "busy", true],
          ["heap MB", counts.at(-1), "heap"],
          ["elements each", counts[0], "elements"],
        ],
      },
    ],
  },
  cards: {
    counts: [1000],
    floor: "vanilla",
    parts: {
      cards: (count) => ({ work: (tools) => tools.busy("cards", count) }),
      memory: (count) => ({
        async work({ call, heap, nodes }) {
          await call("cardsAgain", count, 3);
          const [first, firstNodes] = [await heap(), await nodes()];
          await call("cardsAgain", count, 20);
          const [second, secondNodes] = [await heap(), await nodes()];
          await call("cardsHeld", count);
          const third = await heap();
          return {
            growth: second.all - first.all,
            nodes: secondNodes - firstNodes,
            heap: third.scripts - first.scripts,
            heapAll: third.all - first.all,
          };
        },
      }),
    },
    tables: ([count]) => [
      {
        title: `${count} cards, ms`,
        part: "cards",
        by: [count, "mount"],
        columns: [
          ["mount", count, "mount"],
          ["× floor", count, "mount", true],
          ["update all", count, "update"],
          ["× floor", count, "update", true],
          ["unmount", count, "unmount"],
          ["main thread", count, "busy"],
          ["long tasks", count, "longTasks"],
          ["elements each", count, "elements"],
        ],
      },
      {
        title: `Memory of ${count} cards, and what stays after 20 times of mounting and unmounting, MB`,
        part: "memory",
        by: [count, "heapAll"],
        columns: [
          ["scripts", count, "heap"],
          ["with the document", count, "heapAll"],
          ["growth", count, "growth"],
          ["nodes that stay", count, "nodes"],
        ],
      },
    ],
  },
  graph: {
    counts: [20, 1000, 10_000],
    floor: "plain-canvas",
    parts: {
      view: (count) => ({
        work: async (tools, before) => ({
          ...(await tools.busy("graphView", count, `/points/${count}.bin`, 30_000)),
          ...(await held(tools, before)),
          ...(await tools.call("graphLook")),
        }),
      }),
      layout: (count) => ({
        uncapped: false,
        work: async (tools, before) => ({
          ...(await tools.busy("graphLayout", count, 60_000)),
          ...(await held(tools, before)),
        }),
      }),
    },
    tables: (counts) =>
      counts.flatMap((count) => [
        {
          title: `${count} notes with given positions, then 120 frames of zoom and pan, ms`,
          part: "view",
          by: [count, "frame"],
          columns: [
            ["shown", count, "shown"],
            ["× floor", count, "shown", true],
            ["frame, median", count, "frame"],
            ["× floor", count, "frame", true],
            ["mean", count, "mean"],
            ["4th worst frame", count, "worst"],
            ["heap MB", count, "heap"],
            ["with buffers", count, "heapAll"],
          ],
        },
        {
          title: `${count} notes, own layout, ms`,
          part: "layout",
          by: [count, "settled"],
          columns: [
            ["first paint", count, "shown"],
            ["settled", count, "settled"],
            ["long tasks", count, "longTasks"],
            ["main thread", count, "busy"],
            ["heap MB", count, "heap"],
          ],
        },
      ]),
  },
};
