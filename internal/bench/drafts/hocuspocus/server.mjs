// The peer: a Hocuspocus server as its documentation starts it, with documents in memory
// alone. It says where it listens and ends with its standard input.
import { Server } from "@hocuspocus/server"

const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false })
await server.listen()
console.log(`127.0.0.1:${server.address.port}`)
process.stdin.resume()
process.stdin.on("end", () => process.exit(0))
