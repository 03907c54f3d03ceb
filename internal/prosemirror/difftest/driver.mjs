// Answers requests on standard input, one JSON line each, with lines of cases.
import { readFileSync } from "node:fs"
import { createInterface } from "node:readline"
import { once } from "node:events"
import { buildSchema } from "./schema.mjs"
import { Random } from "./random.mjs"
import * as cases from "./cases.mjs"

const here = new URL(".", import.meta.url)
const load = path => {
  const file = JSON.parse(readFileSync(new URL(path, here)))
  return { file, schema: buildSchema(file) }
}
const schemas = { jalon: load("../schema/jalon.json"), wide: load("./wide.json") }

async function write(thing) {
  if (!process.stdout.write(JSON.stringify(thing) + "\n")) await once(process.stdout, "drain")
}

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, schema, seed, n } = JSON.parse(line)
  for (const one of cases[kind](new Random(seed), schemas[schema], n)) await write(one)
  await write({ k: "end" })
}
