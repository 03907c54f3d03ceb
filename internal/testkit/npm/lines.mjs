// What the drivers share: they print what happens as lines of JSON, and do what comes in as
// lines of JSON.
import { createInterface } from 'node:readline'

export function say(what) {
  process.stdout.write(JSON.stringify(what) + '\n')
}

export function obey(commands) {
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const { do: command, ...args } = JSON.parse(line)
      commands[command](args)
    })
    .on('close', () => process.exit(0))
}

/** A request whose variable since is, each time it is sent, the newest position. */
export function resuming({ query, variables }, position) {
  return {
    query,
    get variables() {
      return { ...variables, since: position() ?? variables?.since }
    },
  }
}
