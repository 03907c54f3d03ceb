import { existsSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const dist = resolve(import.meta.dirname, 'dist')

/**
 * Empties dist except README.txt, which is committed so that the Go binary can embed the folder
 * before the web app was ever built.
 */
function emptyDistKeepingReadme(): Plugin {
  return {
    name: 'empty-dist-keeping-readme',
    apply: 'build',
    buildStart() {
      if (!existsSync(dist)) return
      for (const name of readdirSync(dist)) {
        if (name !== 'README.txt') rmSync(resolve(dist, name), { recursive: true })
      }
    },
  }
}

/**
 * GraphiQL's stylesheet carries its fonts inside it (400 kB, and the content security policy refuses
 * them). The site's own fonts serve.
 */
function withoutEmbeddedFonts(): Plugin {
  return {
    name: 'without-embedded-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/graphiql/dist/style.css')) return undefined
      return { code: code.replaceAll(/@font-face\s*\{[^}]*\}/g, ''), map: null }
    },
  }
}

const server = process.env.JALON_URL ?? 'http://127.0.0.1:8080'
const alias = {
  ...Object.fromEntries(
    ['app', 'features', 'components', 'lib', 'gql', 'testing'].map((folder) => [
      `#${folder}`,
      resolve(import.meta.dirname, 'src', folder),
    ]),
  ),
  // The schema of draft texts: the very file that the server compiles.
  '#engine': resolve(import.meta.dirname, '../internal/prosemirror/schema'),
}

export default defineConfig({
  plugins: [react(), emptyDistKeepingReadme(), withoutEmbeddedFonts()],
  resolve: { alias },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800, // GraphiQL, which only /graphiql loads
  },
  server: {
    fs: { allow: ['.', '../internal/prosemirror/schema'] },
    proxy: {
      '/graphql': { target: server, ws: true },
      '/session': { target: server },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 30_000,
    reporters: ['default', './src/testing/count-reporter.ts'],
  },
})
