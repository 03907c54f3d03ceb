import { readSteps } from './pending'
import type { Waiting } from './session-types'
import type { ToldCommit } from './transport'

/** Commits that are known but not in the document yet, by the version that they make. */
export class Incoming {
  private readonly commits = new Map<number, Waiting>()

  get size(): number {
    return this.commits.size
  }

  /** Notes a commit, once; one that the document has is not noted. Throws where its steps cannot be read. */
  add(commit: ToldCommit, version: number) {
    const known = this.commits.get(commit.version)
    if (commit.version <= version) return
    if (known === undefined) {
      this.commits.set(commit.version, { ...commit, steps: readSteps(commit.steps) })
    } else if (known.hash === null && commit.hash !== null) {
      // An answer carries no hash; the event of the same commit may.
      this.commits.set(commit.version, { ...known, hash: commit.hash, author: commit.author, at: commit.at })
    }
  }

  /** The commit that follows a version. */
  after(version: number): Waiting | undefined {
    return this.commits.get(version + 1)
  }

  /** The newest version up to which every commit is known, from one that the document has. */
  newest(version: number): number {
    let newest = version
    while (this.commits.has(newest + 1)) newest += 1
    return newest
  }

  /** Something later is known, but not what follows. */
  hasGap(version: number): boolean {
    return this.commits.size > 0 && !this.commits.has(version + 1)
  }

  /** Forgets commits that the document has. */
  dropUpTo(version: number) {
    for (const each of this.commits.keys()) if (each <= version) this.commits.delete(each)
  }
}
