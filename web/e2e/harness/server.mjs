import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const binary = process.env.JALON ?? resolve(import.meta.dirname, '../../../bin/jalon')

/** A port that nobody uses now. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** A demonstration server of its own, on a free port, with its data in a temporary folder. */
export async function startServer() {
  const data = await mkdtemp(join(tmpdir(), 'jalon-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child = await run(data, port)

  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return {
    url,
    stop,
    /** Kills the server at once, as when the power fails. */
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    /** Starts the stopped server again on the same data and the same port. */
    start: async () => {
      child = await run(data, port)
    },
    /** Stops the server and throws its data away. */
    end: async () => {
      await stop()
      await rm(data, { recursive: true, force: true })
    },
    /** Asks the API, as a persona or as nobody. */
    ask: (query, variables = {}, token = null) => ask(url, query, variables, token),
  }
}

async function run(data, port) {
  const child = spawn(binary, ['serve', '--demo', '--data', data, '--addr', `127.0.0.1:${port}`, '--metrics-addr', ''], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  const ready = new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (line.startsWith('Jalon is at')) done()
      })
    }
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said.join('\n')}`)))
    child.once('error', fail)
  })
  await ready
  return child
}

async function ask(url, query, variables, token) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await answer.json()
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}
