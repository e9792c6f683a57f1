import type { Parents, Root } from "mdast";
import { visit } from "./markdown.js";

const after = /[)\]]*[，。；：、！？）」』】《》“”…][\s\S]*$/u;

/** A bare address ends where Chinese or Japanese punctuation begins, which GitHub's rules for addresses in a text do not know. */
export function trimAutolinks(tree: Root): void {
  visit(tree, (node) => {
    const { children } = node as Parents;
    for (let k = 0; k < (children?.length ?? 0); k++) {
      const link = children[k]!;
      if (link.type !== "link" || link.children.length !== 1) continue;
      const [words] = link.children;
      if (words?.type !== "text" || !/^https?:\/\/|^www\./.test(words.value)) continue;
      const rest = after.exec(words.value)?.[0];
      if (!rest || !decoded(link.url).endsWith(rest)) continue;
      words.value = words.value.slice(0, -rest.length);
      link.url = decoded(link.url).slice(0, -rest.length);
      (children as unknown[]).splice(k + 1, 0, { type: "text", value: rest });
    }
  });
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
