const mark = 'jalon:loaded-anew'
/** A server whose files are broken must not keep a tab loading itself. */
const notWithin = 60_000

/**
 * Loads the page from the address again when the server is there although a file of the app did not
 * come twice: some browsers remember that a file failed, and a newer app has files of other names.
 * Nothing typed is lost by it: the page that would hold it is not there.
 */
export async function loadAnew(): Promise<void> {
  const answer = await fetch(window.location.href, { cache: 'no-store', headers: { Accept: 'text/html' } }).catch(() => null)
  if (answer?.ok !== true || recently()) return
  window.location.reload()
}

function recently(): boolean {
  try {
    const last = Number(window.sessionStorage.getItem(mark) ?? 0)
    window.sessionStorage.setItem(mark, String(Date.now()))
    return Date.now() - last < notWithin
  } catch {
    return true // without a memory it might never end
  }
}
