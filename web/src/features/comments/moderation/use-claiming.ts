import { useEffect } from 'react'

const settles = 500
const renewEvery = 300_000

/** Claims the comment that is being read, keeps the claim while it is read, and gives it back after. */
export function useClaiming(id: string | null, claim: (id: string) => Promise<void>, release: (id: string) => Promise<void>) {
  useEffect(() => {
    if (id === null) return
    let claimed = false
    const take = () => {
      claimed = true
      void claim(id)
    }
    // Somebody who walks through the list claims nothing on the way.
    const first = setTimeout(take, settles)
    const renew = setInterval(take, renewEvery)
    const leave = () => {
      if (claimed) void release(id)
      claimed = false
    }
    window.addEventListener('pagehide', leave)
    return () => {
      clearTimeout(first)
      clearInterval(renew)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id, claim, release])
}
