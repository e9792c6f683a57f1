import type { Element } from "hast";
import { formatDate } from "../format.js";
import { element, isolated } from "./light-markup.js";

const dateAtFront = /^\d{4}-\d\d-\d\d/;

/** @returns the day of a date as the language writes it, the same wherever this runs */
export const day = (lang: string, date: string): string => formatDate(lang, dateAtFront.exec(date)?.[0] ?? date);

/** @returns the day of a date; what is no date as it is */
export const timeOf = (lang: string, date: string): Element =>
  dateAtFront.test(date) ? element("time", { dateTime: date }, day(lang, date)) : isolated(date);
