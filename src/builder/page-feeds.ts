import { wholeFeed } from "../feed/pages.js";
import { parseFeed } from "../feed/parse.js";
import type { Feed, Item } from "../feed/types.js";
import { languageAndScript } from "../format.js";
import { alternateFeed, documentOf } from "../model/alternates.js";
import { entityOf, findItem, languageOf } from "../model/entities.js";
import { Unavailable } from "./download.js";
import { placeOf } from "./page-address.js";
import { isUrl, readDocument } from "./read-document.js";

/** A feed and the address its own relative ones belong to. */
interface Loaded {
  feed: Feed;
  url: string;
}

/** An entity, and the feed it was found in. */
export interface Found extends Loaded {
  item: Item;
}

/** The feeds of pages, each read once. */
export class PageFeeds {
  readonly #loaded = new Map<string, Promise<Loaded>>();

  /**
   * @param root real path of the folder the site is served from
   * @param allowPrivate ask addresses of this machine and of local networks as well
   */
  constructor(
    private readonly root: string | undefined,
    private readonly allowPrivate: boolean,
  ) {}

  /**
   * Finds an entity as the elements do: in the feed, else in the document the feed names for it; in the wanted language where
   * there is such a feed.
   *
   * @param address absolute
   * @param entity the entity's id; the feed's first item when absent
   * @param wanted BCP 47 language of the place on the page; "" when none is told
   * @returns it, and what went wrong with its translation
   * @throws Unavailable with the reason
   */
  async find(address: string, entity: string | undefined, wanted: string): Promise<Found & { loss?: string }> {
    let { feed, url } = await this.#load(address);
    let item = findItem(feed, entity);
    let failure = "";
    const alone = !item && entity ? documentOf(feed, url, entity, wanted) : undefined;
    if (alone) {
      try {
        ({ feed, url } = await this.#load(alone));
        item = findItem(feed, entity);
      } catch (error) {
        failure = ` ${messageOf(error)}`;
      }
    }
    if (!item) throw new Unavailable(entity ? `The feed has no entity ${entity}.${failure}` : "The feed is empty.");
    const other = alternateFeed(item, feed, wanted);
    if (!other) return { item, feed, url };
    try {
      const translated = await this.#load(other);
      const same = findItem(translated.feed, entityOf(item));
      if (same) return { ...translated, item: same };
      return { item, feed, url, loss: `The feed in ${wanted} has no entity ${entityOf(item)}.` };
    } catch (error) {
      return { item, feed, url, loss: messageOf(error) };
    }
  }

  /** @returns the same, in a feed with all of its pages; and why some are missing */
  async whole(found: Found): Promise<Found & { loss?: string }> {
    const load = async (page: string) => ({ ...(await this.#load(page)), problems: [] });
    const { feed, problems } = await wholeFeed(found.feed, found.url, new AbortController().signal, load);
    return { ...found, feed, ...(problems[0] && { loss: problems[0].message }) };
  }

  #load(address: string): Promise<Loaded> {
    const { href } = Object.assign(new URL(address), { hash: "" });
    let loaded = this.#loaded.get(href);
    if (!loaded) this.#loaded.set(href, (loaded = this.#read(href)));
    return loaded;
  }

  /**
   * @returns a document's text, and the address its own relative ones belong to
   * @throws Unavailable with the reason
   */
  async document(address: string): Promise<{ text: string; url: string; place: string }> {
    const place = await placeOf(address, this.root);
    const { text, url } = await readDocument(place, this.allowPrivate);
    return { text, place, url: isUrl(place) ? url : address };
  }

  async #read(address: string): Promise<Loaded> {
    const { text, place, url: base } = await this.document(address);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      throw new Unavailable(`${place} is not JSON: ${(error as Error).message}`);
    }
    const { feed, problems } = parseFeed(json, { baseUrl: base });
    if (!feed) throw new Unavailable(`${place} is no feed: ${problems[0]?.message ?? "it has no items."}`);
    return { feed, url: base };
  }
}

/** @returns whether an item is written in the language of the place it is to stand in */
export const isInLanguage = ({ item, feed }: Found, wanted: string): boolean =>
  languageAndScript(languageOf(item, feed)) === languageAndScript(wanted);

function messageOf(error: unknown): string {
  if (error instanceof Unavailable) return error.message;
  throw error;
}
