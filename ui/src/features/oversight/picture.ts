// The engine's picture as nodes of this page: only drawing elements and attributes get in, nothing that could run or load.
const ELEMENTS = new Set(
  "svg g title desc rect line polyline polygon path circle ellipse text tspan defs clipPath linearGradient stop".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  `viewBox width height role x y x1 y1 x2 y2 cx cy r rx ry d points transform fill fill-opacity fill-rule stroke
  stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray opacity font-family font-size font-weight
  font-style text-anchor dominant-baseline dx dy id clip-path offset stop-color stop-opacity`.split(/\s+/),
);

/** The picture with its size in pixels, or `null` when it is no SVG. */
export type Picture = { root: SVGSVGElement; width: number; height: number };

export function picture(svg: string): Picture | null {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.localName !== "svg" || parsed.querySelector("parsererror")) return null;
  cleanse(root);
  const width = Number.parseFloat(root.getAttribute("width") ?? "");
  const height = Number.parseFloat(root.getAttribute("height") ?? "");
  if (!(width > 0 && height > 0)) return null;
  if (!root.hasAttribute("viewBox")) root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  // The frame around it gives the size; it scales until the next picture of the new size is there.
  root.setAttribute("width", "100%");
  root.removeAttribute("height");
  return { root: document.importNode(root, true) as unknown as SVGSVGElement, width, height };
}

function cleanse(element: Element) {
  for (const { name, value } of [...element.attributes]) {
    const kept = ATTRIBUTES.has(name) && !/url\s*\(\s*(?!['"]?#)/i.test(value);
    if (!kept && name !== "xmlns") element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (ELEMENTS.has(child.localName)) cleanse(child);
    else child.remove();
  }
}
