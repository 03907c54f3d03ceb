import { useEffect, useState } from 'react'

/** How many milliseconds the page has stood since this part of it appeared, told every `every` ms. */
export function useTick(every: number): number {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const start = Date.now()
    const timer = setInterval(() => setElapsed(Date.now() - start), every)
    return () => clearInterval(timer)
  }, [every])
  return elapsed
}
