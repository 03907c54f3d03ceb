/** Those who listen to one kind of thing. */
export class Voices<Told = void> {
  private readonly listeners = new Set<(told: Told) => void>()

  /** Hears everything from now on; returns the way to stop. */
  readonly hear = (listener: (told: Told) => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  tell(told: Told) {
    for (const listener of this.listeners) listener(told)
  }
}
