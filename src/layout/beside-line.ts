/** A box in CSS pixels of the view, y growing downwards. */
export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is to stand beside a line, and the view it must stay in. */
export interface BesideWish {
  line: Line;
  /** Size of what is placed. */
  width: number;
  height: number;
  /** Size of the view. */
  viewWidth: number;
  viewHeight: number;
  /** True where reading goes to the left, and so the ends of both are at the right. */
  rtl?: boolean;
}

/** Between what is placed and the line, and between it and the edge of the view. */
const gap = 6;

/**
 * Below the line where there is room, else above it; where neither has room, on the side with more, cut to what is there.
 * It never covers the line, and never leaves the view sideways.
 *
 * @returns upper left corner and the height that is left, in CSS pixels of the view
 */
export function besideLine({ line, width, height, viewWidth, viewHeight, rtl }: BesideWish): {
  x: number;
  y: number;
  height: number;
} {
  const below = viewHeight - line.bottom - 2 * gap;
  const above = line.top - 2 * gap;
  const isBelow = height <= below || below >= above;
  const shown = Math.max(Math.min(height, isBelow ? below : above), 0);
  const start = rtl ? line.right - width : line.left;
  return {
    x: Math.max(Math.min(start, viewWidth - width - gap), gap),
    y: isBelow ? line.bottom + gap : line.top - gap - shown,
    height: shown,
  };
}

/**
 * @param lines those of a text that may run over several
 * @param x and y: where somebody points, in the same pixels
 * @returns the line that is pointed at, else the first
 */
export const lineAt = (lines: readonly Line[], x: number, y: number): Line | undefined =>
  lines.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom) ?? lines[0];
