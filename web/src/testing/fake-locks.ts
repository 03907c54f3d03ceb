/** Names that one page at a time may hold, as browsers give them; Node has none. */
export class FakeLocks {
  private readonly held = new Set<string>()

  /** Which names are held now. */
  names(): readonly string[] {
    return [...this.held]
  }

  readonly request = async (name: string, optionsOrWork: unknown, maybeWork?: unknown): Promise<unknown> => {
    const work = (maybeWork ?? optionsOrWork) as (lock: { name: string } | null) => unknown
    if (this.held.has(name)) return work(null)
    this.held.add(name)
    try {
      return await work({ name })
    } finally {
      this.held.delete(name)
    }
  }
}
