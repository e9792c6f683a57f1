import { css } from "lit";

export const chartStyles = css`
  .chart {
    position: relative;
    overflow: clip;
  }
  canvas {
    inline-size: 100%;
    caret-color: var(--_accent);
    column-rule-color: var(--_muted);
    text-emphasis-color: Canvas;
    transition:
      color 1ms,
      caret-color 1ms;
  }
  .over {
    position: absolute;
    inline-size: 24px;
    block-size: 24px;
    translate: -50% -50%;
    border-radius: 50%;
  }
  .progress {
    display: flex;
    gap: 1em;
    align-items: center;
    margin: 0;
  }
  progress {
    accent-color: var(--_accent);
  }
  .chart .picture {
    -webkit-touch-callout: none;
  }
`;

export const haloStyles = css`
  /* So that a page that changes its colours is heard of. */
  .free {
    transition: color 1ms;
  }
  .free text {
    paint-order: stroke;
    stroke: var(--_page, Canvas);
    stroke-width: 3.5px;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .free text {
      stroke: none;
    }
  }
`;
