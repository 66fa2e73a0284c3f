import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { UserConfig } from 'electron-vite'
import { listLicences } from './tools/list-licences.mjs'
import { recountPage } from './tools/recount-page.mjs'

const inProject = (file: string) => resolve(import.meta.dirname, file)

/** Flat names: the program finds its folder from where its files lie (src-main/host/folders.ts). */
const FLAT = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } as const

const PARTS: UserConfig = {
  main: {
    plugins: [listLicences()],
    // fflate's build for Node declares a `require` of its own, and so does electron-vite in each file that names one.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'out/main',
      target: 'node24',
      // Everything but the two dependencies (better-sqlite3, highs: a binary each, hence left outside) is bundled.
      rolldownOptions: {
        input: {
          main: inProject('src-main/main.ts'),
          'window-engine': inProject('src-main/window-engine.ts'),
          // Started by their file names (src-main/office/read-in-thread.ts, src-main/solver/start-solver.ts).
          'read-office-thread': inProject('src-main/office/read-office-thread.ts'),
          'solver-worker': inProject('src-main/solver/solver-worker.ts'),
          'read-package-process': inProject('src-main/store/read-package-process.ts'),
        },
        output: { format: 'es', ...FLAT },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script must be one CommonJS file that needs nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: inProject('src-main/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  /** The screens; addresses stay relative so that both the web host and a window can serve them. */
  renderer: {
    root: 'src-renderer',
    plugins: [react(), listLicences(), recountPage(import.meta.dirname)],
    build: {
      outDir: 'out/renderer',
      target: 'es2023',
      minify: true,
      rolldownOptions: { input: inProject('src-renderer/index.html') },
    },
  },
}

/** DAIHOI_BUILD=main,preload builds only these parts (tools/build-program.mjs); without it all are built. */
const wanted = process.env['DAIHOI_BUILD']?.split(',')

export default defineConfig(
  Object.fromEntries(
    Object.entries(PARTS).filter(([part]) => wanted?.includes(part) ?? true),
  ) as UserConfig,
)
