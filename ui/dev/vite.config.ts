// The window without its shell: the same sources over a made-up engine in memory. Nothing of this is in the page.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root: here,
  plugins: [react()],
  build: { outDir: `${here}/../node_modules/.demo`, emptyOutDir: true, assetsInlineLimit: 0 },
  preview: { port: 5199, strictPort: true },
});
