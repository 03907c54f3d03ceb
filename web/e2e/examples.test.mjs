import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { report, reportableBy } from './harness/plan.mjs'
import { startServer } from './harness/server.mjs'

const examples = resolve(import.meta.dirname, '../src/features/developer/examples')
const root = resolve(import.meta.dirname, '../..')

let server
let folder

before(async () => {
  server = await startServer()
  folder = await mkdtemp(join(tmpdir(), 'jalon-examples-'))
  await symlink(resolve(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'))
})
after(async () => {
  await server?.end()
  await rm(folder, { recursive: true, force: true })
})

/** Starts an example and gives its lines as they come. */
function start(command, args, cwd = folder) {
  const child = spawn(command, args, { cwd, env: { ...process.env, JALON: server.url }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const lines = []
  const waiting = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      for (const check of waiting) check()
    })
  }
  return {
    line: (pattern) =>
      new Promise((done, fail) => {
        const check = () => {
          const found = lines.find((line) => pattern.test(line))
          if (found !== undefined) done(found)
        }
        waiting.push(check)
        child.once('exit', () => fail(new Error(`it ended without ${pattern}:\n${lines.join('\n')}`)))
        check()
      }),
    lines,
    stop: () => process.kill(-child.pid, 'SIGKILL'),
  }
}

test('curl: the first query', async () => {
  const example = start('sh', [join(examples, 'query.sh.txt')])
  const { data } = JSON.parse(await example.line(/^\{/))
  assert.equal(data.plan.progress.indicators, 135)
})

test('curl: the first subscription', async () => {
  const [row] = await reportableBy(server, 'demo-official')
  const example = start('sh', [join(examples, 'subscribe.sh.txt')])
  // There is no sign that a stream has begun: a report every moment until one arrives.
  const arrived = example.line(/ProgressReported/)
  const reporting = setInterval(() => report(server, 'demo-official', row, 'SP', `At ${Date.now()}.`).catch(() => undefined), 200)
  assert.match(await arrived, new RegExp(row.code.replaceAll('.', '\\.')))
  clearInterval(reporting)
  example.stop()
})

for (const [name, run] of [
  ['JavaScript', async () => {
    await writeFile(join(folder, 'follow.mjs'), await readFile(join(examples, 'follow.mjs.txt')))
    return start(process.execPath, ['follow.mjs'])
  }],
  ['Go', async () => {
    // In a folder of the module, so that the module's own gorilla/websocket serves.
    const inModule = await mkdtemp(join(root, '.example-'))
    await writeFile(join(inModule, 'main.go'), await readFile(join(examples, 'follow.go.txt')))
    after(() => rm(inModule, { recursive: true, force: true }))
    return start('go', ['run', '.'], inModule)
  }],
]) {
  test(`${name}: follows, and misses nothing when the server restarts`, async () => {
    const rows = await reportableBy(server, 'demo-official')
    const example = await run()
    await example.line(/^ready/)
    const first = rows[3]
    const arrived = example.line(new RegExp(`"${first.code}"`))
    const reporting = setInterval(() => report(server, 'demo-official', first, 'LP', `At ${Date.now()}.`).catch(() => undefined), 300)
    await arrived
    clearInterval(reporting)
    await server.stop()
    await server.start()
    // This one may happen before the example is back: it has to come all the same.
    await report(server, 'demo-official', rows[4], 'C', 'After the restart.')
    await example.line(new RegExp(`"${rows[4].code}"`))
    example.stop()
  })
}
