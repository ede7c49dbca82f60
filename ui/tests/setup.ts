// What a browser has and jsdom has not, and a clean page after every test.
import { clearMocks } from "@tauri-apps/api/mocks";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = Observer;
// Mantine waits for fonts, tables and charts ask for sizes.
Object.defineProperty(document, "fonts", { value: new EventTarget() });
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { get: () => 800 },
  clientWidth: { get: () => 800 },
});
Element.prototype.scrollIntoView = () => {};

afterEach(() => {
  cleanup();
  clearMocks();
  window.location.hash = "";
});
