import type { Feed, Item, ItemExtension, Source } from "../feed/types.js";

/** @returns the item of that entity, else with that id; the first item when none is named */
export const findItem = ({ items }: Feed, entity: string | undefined): Item | undefined =>
  entity ? (items.find((item) => entityOf(item) === entity) ?? items.find(({ id }) => id === entity)) : items[0];

/** @returns what the kit's extension says of an item; empty for a plain JSON Feed */
export const extensionOf = (item: Item): ItemExtension => item._entity_widgets ?? {};

/** @returns the stable name of an item: its entity, else its id */
export const entityOf = (item: Item): string => extensionOf(item).entity ?? item.id;

/** A name made only of spaces and invisible characters is no name. Few names need the classes of Unicode, which take half a millisecond to compile. */
const visible = (text: string | undefined) =>
  text && (/\w/.test(text) || /[^\s\p{C}\p{Z}\p{Mn}]/u.test(text)) ? text.trim() : undefined;

/** @returns a title a reader can see: the title, else the id */
export const titleOf = (item: { id?: string; entity?: string; title?: string }): string =>
  visible(item.title) ?? visible(item.entity) ?? visible(item.id) ?? "–";

/** @returns the title of a source, else its address; undefined where it has neither */
export const sourceName = ({ title, url }: Source): string | undefined => (title || url) && titleOf({ id: url, title });

/** @returns the language an item is written in, or undefined when the feed does not say */
export const languageOf = (item: Item | undefined, feed: Feed | undefined): string | undefined =>
  item?.language ?? feed?.language;
