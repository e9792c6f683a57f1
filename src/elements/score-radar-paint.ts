/** Any colour a style sheet may hold, as the `#rrggbb` that every program reads, and its opacity. */
export function plainColour(colour: string): [hex: string, opacity: number] {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  return [`#${hex}`, Math.round((alpha / 255) * 100) / 100];
}

/** A canvas paints shapes and letters itself: a page whose policy lets no image in can still save one. */
export function painted(picture: SVGSVGElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const number = (element: Element, name: string, otherwise = 0) =>
    parseFloat(element.getAttribute(name) ?? `${otherwise}`);
  canvas.width = number(picture, "width") * scale;
  canvas.height = number(picture, "height") * scale;
  const context = canvas.getContext("2d")!;
  context.scale(scale, scale);
  const family = picture.getAttribute("font-family") ?? "sans-serif";
  const paint = (element: Element, dx: number, dy: number) => {
    const [, x = 0, y = 0] = (
      /translate\(([\d.-]+) ([\d.-]+)\)/.exec(element.getAttribute("transform") ?? "") ?? []
    ).map(Number);
    if (element.localName === "g") {
      for (const child of element.children) paint(child, dx + x, dy + y);
      return;
    }
    context.save();
    context.translate(dx, dy);
    const whole = number(element, "opacity", 1);
    const fill = element.getAttribute("fill") ?? "none";
    const stroke = element.getAttribute("stroke") ?? "none";
    context.fillStyle = fill;
    context.strokeStyle = stroke;
    context.lineWidth = number(element, "stroke-width", 1);
    context.setLineDash((element.getAttribute("stroke-dasharray") ?? "").match(/[\d.]+/g)?.map(Number) ?? []);
    if (element.localName === "text") {
      const slant = element.getAttribute("font-style") ?? "normal";
      context.font = `${slant} ${element.getAttribute("font-weight") ?? 400} ${number(element, "font-size", 13)}px ${family}`;
      context.textAlign =
        ({ start: "left", end: "right", middle: "center" } as const)[element.getAttribute("text-anchor") as "start"] ??
        "left";
      context.globalAlpha = whole * number(element, "fill-opacity", 1);
      const [turn = 0, cx = 0, cy = 0] = (/^rotate\((.*)\)$/.exec(element.getAttribute("transform") ?? "")?.[1] ?? "")
        .split(" ")
        .map(Number);
      context.translate(cx, cy);
      context.rotate((turn * Math.PI) / 180);
      context.translate(-cx, -cy);
      let at = number(element, "y");
      for (const part of element.childNodes) {
        if (part instanceof Element) at += number(part, "dy");
        context.fillText(part.textContent ?? "", number(element, "x"), at);
      }
    } else if (element.localName === "rect") {
      context.fillRect(0, 0, number(element, "width"), number(element, "height"));
    } else {
      const path = new Path2D(element.getAttribute("d") ?? "");
      context.globalAlpha = whole * number(element, "fill-opacity", 1);
      if (fill !== "none") context.fill(path);
      context.globalAlpha = whole * number(element, "stroke-opacity", 1);
      if (stroke !== "none") context.stroke(path);
    }
    context.restore();
  };
  for (const child of picture.children) paint(child, 0, 0);
  return canvas;
}
