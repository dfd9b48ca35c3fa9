import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Entry points by output name; one whose source is not there is left out. */
function entries(sources: Record<string, string>): Record<string, string> {
  const files = Object.entries(sources).map(
    ([name, file]) => [name, fileURLToPath(new URL(file, import.meta.url))] as const
  )
  return Object.fromEntries(files.filter(([, file]) => existsSync(file)))
}

/**
 * Three worlds. Main, the archive process, its threads and the command line are ES modules with their
 * dependencies left in node_modules (they are packaged); the preload is one CommonJS file, as the sandbox
 * wants it; the renderer holds everything it needs.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: true,
      sourcemap: true,
      rollupOptions: {
        input: entries({
          index: 'src/main/index.ts',
          'archive-process': 'src/main/archive-process.ts',
          'reader-thread': 'src/archive/threads/reader-thread.ts',
          'importer-thread': 'src/archive/threads/importer-thread.ts',
          cli: 'src/cli/index.ts'
        }),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: entries({ index: 'src/preload/index.ts', print: 'src/preload/print.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      rollupOptions: {
        input: entries({ index: 'src/renderer/index.html', print: 'src/renderer/print.html' })
      }
    }
  }
})
