import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/**
 * A wire between a screen and the server that a test can cut. A cut wire is silent, as when a cable
 * is pulled: nothing is refused, nothing answers.
 */
export async function startWire(target) {
  const { port: targetPort } = new URL(target)
  const pairs = new Set()
  let cut = false
  const server = createServer((client) => {
    const upstream = connect(Number(targetPort), '127.0.0.1')
    const pair = { client, upstream }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      upstream.destroy()
    }
    for (const [from, to] of [[client, upstream], [upstream, client]]) {
      from.on('data', (bytes) => {
        if (!cut) to.write(bytes)
      })
      from.on('error', end)
      from.on('close', () => {
        if (!cut) end()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut: () => {
      cut = true
    },
    /** What was under way in the cut is lost; new connections go through. */
    mend: () => {
      for (const { client, upstream } of pairs) {
        client.destroy()
        upstream.destroy()
      }
      pairs.clear()
      cut = false
    },
    end: () => {
      for (const { client, upstream } of pairs) {
        client.destroy()
        upstream.destroy()
      }
      server.close()
    },
  }
}
