const longest = 20_000

/**
 * How long to wait before the next attempt: doubling from `first` ms, at most 20 s, with enough chance in it that
 * thousands of screens do not come back in the same second. A network that returns or a tab that
 * comes to the front ends the wait.
 */
export function retryWait(retries: number, first: number): Promise<void> {
  const wait = Math.min(first * 2 ** retries, longest) * (0.5 + Math.random())
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('online', finish)
      document.removeEventListener('visibilitychange', finishWhenVisible)
      done()
    }
    const finishWhenVisible = () => {
      if (document.visibilityState === 'visible') finish()
    }
    const timer = setTimeout(finish, wait)
    window.addEventListener('online', finish)
    document.addEventListener('visibilitychange', finishWhenVisible)
  })
}
