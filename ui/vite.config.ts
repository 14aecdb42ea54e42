import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

type Graph = { getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null };
/** Whether the first screen waits for this module: whether imports lead to it from the entry without an `import()` between. */
function atFirst(id: string, graph: Graph, seen = new Set<string>()): boolean {
  const info = graph.getModuleInfo(id);
  if (info === null || seen.has(id)) return false;
  seen.add(id);
  return info.isEntry || info.importers.some((importer) => atFirst(importer, graph, seen));
}

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    // The oldest engine among the three: macOS 14's WebKit. WebKitGTK 2.50 and WebView2 are newer.
    target: 'safari17.5',
    // Every engine above knows modulepreload; the polyfill would only make the entry larger.
    modulePreload: { polyfill: false },
    // A data: URL would have to be allowed by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Icons that later screens share come in one file: alone, each is mostly wrapping.
          includeDependenciesRecursively: false,
          groups: [
            {
              debugName: 'icons',
              name: (id, graph) => (atFirst(id, graph) ? null : 'icons'),
              test: /lucide.svelte.dist.icons/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { port: 5317, strictPort: true },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Two cores are shared with other work; a slow machine is not a failing screen.
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
