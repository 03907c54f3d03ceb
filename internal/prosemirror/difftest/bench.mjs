// The npm packages' side of internal/bench/prosemirror: answers each request on
// standard input with the nanoseconds that one operation took.
import { readFileSync, writeFileSync } from "node:fs"
import { createInterface } from "node:readline"
import { Fragment, Slice } from "prosemirror-model"
import { ReplaceStep, Step, Transform } from "prosemirror-transform"
import { buildSchema } from "./schema.mjs"
import { Random } from "./random.mjs"

const schema = buildSchema(JSON.parse(readFileSync(new URL("../schema/jalon.json", import.meta.url))))

// Time of one call of run, which makes n operations.
function time(n, run) {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / n
}

const tasks = {
  // Single characters, written in runs at the given positions.
  insert({ document, positions }) {
    let doc = schema.nodeFromJSON(JSON.parse(readFileSync(document, "utf8")))
    const slice = new Slice(Fragment.from(schema.text("x")), 0, 0)
    const steps = positions.map(pos => new ReplaceStep(pos, pos, slice))
    return time(steps.length, () => { for (const s of steps) doc = s.apply(doc).doc })
  },

  // A log of keystrokes: every step read from JSON and applied.
  trace({ trace }) {
    const lines = readFileSync(trace, "utf8").trimEnd().split("\n")
    let doc = schema.topNodeType.createAndFill()
    const result = time(lines.length, () => {
      for (const line of lines) {
        const applied = Step.fromJSON(schema, JSON.parse(line)).apply(doc)
        if (applied.failed) throw new Error(applied.failed)
        doc = applied.doc
      }
    })
    tasks.lastDocument = JSON.stringify(doc)
    return result
  },
  traceDocument() { return tasks.lastDocument },

  parse({ document, n }) {
    const text = readFileSync(document, "utf8")
    return time(n, () => { for (let i = 0; i < n; i++) schema.nodeFromJSON(JSON.parse(text)) })
  },
  check({ document, n }) {
    const doc = schema.nodeFromJSON(JSON.parse(readFileSync(document, "utf8")))
    return time(n, () => { for (let i = 0; i < n; i++) doc.check() })
  },
  write({ document, n }) {
    const doc = schema.nodeFromJSON(JSON.parse(readFileSync(document, "utf8")))
    return time(n, () => { for (let i = 0; i < n; i++) JSON.stringify(doc) })
  },

  // Writes a log of keystrokes: mostly typing, with corrections, new
  // paragraphs and a cursor that moves about.
  record({ trace, n }) {
    const r = new Random(7), lines = []
    let doc = schema.topNodeType.createAndFill(), cursor = 1
    const put = step => { doc = step.apply(doc).doc; lines.push(JSON.stringify(step)) }
    while (lines.length < n) {
      const dice = r.next(), $pos = doc.resolve(cursor)
      if (dice < 0.02) {
        for (;;) { cursor = r.int(doc.content.size + 1); if (doc.resolve(cursor).parent.isTextblock) break }
      } else if (dice < 0.035) {
        const tr = new Transform(doc).split(cursor)
        put(tr.steps[0])
        cursor += 2
      } else if (dice < 0.13 && $pos.parentOffset > 0) {
        put(new ReplaceStep(cursor - 1, cursor, Slice.empty))
        cursor--
      } else {
        const letter = r.pick("eeeeaaissnrtulodcpmévqfbghjàxèy ,.'    ")
        put(new ReplaceStep(cursor, cursor, new Slice(Fragment.from(schema.text(letter)), 0, 0)))
        cursor++
      }
    }
    writeFileSync(trace, lines.join("\n") + "\n")
    return doc.childCount
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  process.stdout.write(JSON.stringify({ answer: tasks[request.task](request) }) + "\n")
}
