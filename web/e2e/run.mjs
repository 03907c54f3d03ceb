// Runs the stories in headless Chromium, one file after the other, against servers that they start
// themselves. `npm run e2e -- restart` runs the files whose name contains "restart".
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .map((name) => resolve(import.meta.dirname, name))
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-force-exit', '--test-timeout=900000', '--test-reporter=spec', ...files], { stdio: 'inherit' })
process.exit(status ?? 1)
