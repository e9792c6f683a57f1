import { html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import { know } from "../feed/read.js";
import { scores as scoreShapes } from "../feed/shapes/scores.js";
import type { Item, Stance } from "../feed/types.js";
import { directionOf, formatNumber } from "../format.js";
import { gapPlot } from "../layout/gap.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { gapsOf, type Gap, type Gaps } from "../model/gaps.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { gapStyles } from "./score-gap.styles.js";
import { sourceLine } from "./source-line.js";
import { tokens } from "./tokens.styles.js";

know(scoreShapes);

const stamps = () => import("./illustrative-stamp.js");

/** Lines of text about a score, about. */
const scoreLines = 4;
/** Layout units a scale takes, and the signs that tell the stances apart: a tick, a tilde, a cross. */
const scaleWidth = 300;
const signs: Record<string, string> = {
  endorsed: "M1 6.5l3 3 7-8",
  reserved: "M1 7q2.5-5 5-1t5-1",
  rejected: "M2 2l8 8m0-8l-8 8",
};

/**
 * Where an entity's measured score and its own stance part: for each dimension it takes a stance on, what was measured
 * beside what it says of it. Where no figure is published, what is claimed, and by whom.
 *
 * @slot - What the author says of it: the fallback
 * @csspart title - The title
 * @csspart row - Each stance
 * @csspart axis - The name of each dimension
 * @csspart interval - The interval of each score
 * @csspart label - What each half of a row shows
 * @csspart tick - Each value at a scale
 * @csspart caption - Where something comes from
 */
export class ScoreGap extends FeedElement {
  static override styles = [tokens, gapStyles];

  /** Id of the evaluation; each of the entity's that tells a stance when empty. */
  @property() evaluation = "";
  /** Id of whose stances to show; everybody's when empty. */
  @property() subject = "";

  protected override emptyText(): string {
    const { subject } = this;
    return subject ? msg(str`No stance of “${subject}” is told here.`) : msg("No stance is told here.");
  }

  protected override draw(item: Item): TemplateResult | undefined {
    const all = gapsOf(extensionOf(item).evaluations ?? [], this.evaluation, this.subject);
    return all.length ? html`${all.map((gaps) => this.#figure(gaps, titleOf(item)))}` : undefined;
  }

  #figure(all: Gaps, entity: string): TemplateResult {
    const { contentLang } = this;
    const { evaluation, gaps } = all;
    const subjects = [...new Set(gaps.map(({ subject }) => subject))].join(msg(", "));
    return html`<figure>
      <figcaption>
        <b class="title" part="title" lang=${contentLang} dir="auto"
          >${titleOf({ id: entity, title: evaluation.title })}</b
        >
        <span dir="auto">${msg(str`${subjects}: what is measured, and what it says itself`)}</span>
      </figcaption>
      ${gaps.map((gap) => this.#gap(gap, all))}
    </figure>`;
  }

  #gap(gap: Gap, { evaluation, claims, source }: Gaps): TemplateResult {
    const { uiLang: lang, contentLang } = this;
    const { dimension, question, mean, missing, stance, illustrative } = gap;
    const graders = (evaluation.instrument?.graders ?? []).join(msg(", "));
    return html`<div class="gap" part="row">
      <div class="about">
        <p class="name" part="axis" lang=${contentLang} dir="auto">${dimension}</p>
        ${question ? html`<p class="question" lang=${contentLang} dir="auto">${question}</p>` : nothing}
      </div>
      <div class="side">
        <p class="head" part="label">
          ${mean !== undefined ? (illustrative ? msg("Illustrative figure, not measured") : msg("Measured")) : claims.length ? msg("Claimed") : msg("Not measured")}
        </p>
        ${
          mean === undefined
            ? html`<p>${missing === "not_run" ? msg("No figure: not run.") : msg("No figure is published.")}</p>
                ${claims.map(
                  (claim) =>
                    html`<p lang=${contentLang} dir="auto"><q>${claim.statement}</q></p>
                      ${sourceLine(claim.source ?? source, lang)}`,
                )}`
            : html`${illustrative ? this.lazily(stamps, (part) => part.stampLayer(part.illustrativeStamp(), scoreLines)) : nothing}
              ${this.#score(gap, mean, evaluation.scale)}${sourceLine(source, lang)}`
        }
        ${graders ? html`<p class="caption" dir="auto">${msg(str`Graded by ${graders}.`)}</p>` : nothing}
      </div>
      <div class="side">
        <p class="head" part="label">${msg("Own stance")}</p>
        <p class="value">${this.#sign(stance)}${this.#position(stance)}</p>
        ${stance.statement ? html`<p lang=${contentLang} dir="auto">${stance.statement}</p>` : nothing}
        ${sourceLine(stance.source, lang)}
      </div>
    </div>`;
  }

  #score(
    { lo, hi, n }: Gap,
    mean: number,
    { min = NaN, max = NaN, neutral }: { min?: number; max?: number; neutral?: number } = {},
  ): TemplateResult {
    const { uiLang: lang } = this;
    const text = (value: number) => formatNumber(lang, value, { maximumSignificantDigits: 6 }).replace("-", "−");
    const ends = lo === undefined || hi === undefined ? undefined : ([lo, hi] as const);
    const [value, low, high] = [mean, lo ?? mean, hi ?? mean].map(text);
    const words = ends ? msg(str`${value} (${low} to ${high})`) : value;
    const isNeutral = neutral !== undefined && neutral >= min && neutral <= max;
    const plot =
      min < max
        ? gapPlot(
            { min, max, neutral: isNeutral ? neutral : undefined },
            mean,
            ends,
            scaleWidth,
            directionOf(lang) === "rtl",
          )
        : undefined;
    return html`<p class="value">${words}</p>
      ${n === undefined ? nothing : html`<p class="caption">n = ${formatNumber(lang, n)}</p>`}
      ${
        plot
          ? html`<svg viewBox="0 0 ${plot.width} ${plot.height}" font-size="12" aria-hidden="true">
              <path class="scale" d=${plot.scale} />
              <path class="neutral" d=${plot.neutral} />
              <path class="interval" part="interval" d=${plot.interval} />
              <path class="mark" d=${plot.mark} />
              ${plot.ticks.map(({ value: tick, x, y }) => svg`<text part="tick" x=${x} y=${y} text-anchor="middle">${text(tick)}</text>`)}
            </svg>`
          : nothing
      }`;
  }

  #sign({ position = "" }: Stance): TemplateResult | typeof nothing {
    const d = Object.hasOwn(signs, position) ? signs[position]! : "";
    return d
      ? html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true"><path stroke-width="1.8" d=${d} /></svg>`
      : nothing;
  }

  /** A word of the publisher's own stands as it is. */
  #position({ position }: Stance): string {
    switch (position) {
      case "endorsed":
        return msg("Endorsed");
      case "reserved":
        return msg("Reserved");
      case "rejected":
        return msg("Rejected");
      default:
        return position ?? msg("Not said");
    }
  }
}

define("score-gap", ScoreGap);

declare global {
  interface HTMLElementTagNameMap {
    "score-gap": ScoreGap;
  }
}
