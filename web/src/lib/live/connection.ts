import { type Client, createClient, type ExecutionResult } from 'graphql-ws'
import type { TypedDocumentString } from '#gql/graphql'
import { LiveStatus } from './status'
import { retryWait } from './retry-wait'

/** How the end of a stream is to be understood by its reader. */
export type StreamEnd =
  /** The position can no longer be served: read everything again, then follow from the new position. */
  | 'resync'
  /** The server refuses for another reason; trying again later may serve. */
  | 'refused'

/** A place in a stream: a position of the feed, or a number that the reader counts itself. */
type Place = string | number | null

/** What a reader of a stream gives. */
export interface StreamReader<Data> {
  /** The position after which the stream begins; a function where the reader itself knows how far it is. */
  since: Place | (() => Place)
  next: (data: Data) => void
  end: (why: StreamEnd) => void
}

interface Stream {
  position: Place
  readonly counted: (() => Place) | null
}

/** Times in milliseconds; tests shorten them. */
export interface LiveTimings {
  /** How often the server is asked whether it is there. */
  pingEvery: number
  /** Without an answer for this long the connection counts as lost. */
  pongWithin: number
  /** How long a lost connection is called "reconnecting" before it is called "offline". */
  offlineAfter: number
  /** How long "caught up" stands. */
  caughtUpFor: number
  /** After a reconnection, quiet of this length means that all missed changes are here. */
  quietFor: number
  /** The first pause before coming back; it doubles with each attempt. */
  retryAfter: number
}

/** The times of the product. */
export const liveTimings: LiveTimings = {
  pingEvery: 10_000,
  pongWithin: 3_000,
  offlineAfter: 30_000,
  caughtUpFor: 5_000,
  quietFor: 300,
  retryAfter: 500,
}

interface ConnectionOptions {
  url: string
  /** What `connection_init` carries. */
  payload: () => Record<string, unknown>
  timings?: LiveTimings
}

/** One connection per tab: every stream of changes of every page goes through it. */
export class LiveConnection {
  readonly status: LiveStatus
  private readonly client: Client
  private readonly timings: LiveTimings
  private readonly streams = new Set<Stream>()
  private socket: WebSocket | null = null
  private pinging: ReturnType<typeof setInterval> | undefined
  private overdue: ReturnType<typeof setTimeout> | undefined
  private quiet: ReturnType<typeof setTimeout> | undefined
  private catchingUp = false

  constructor({ url, payload, timings = liveTimings }: ConnectionOptions) {
    this.timings = timings
    this.status = new LiveStatus(timings)
    this.client = createClient({
      url,
      lazy: true,
      lazyCloseTimeout: 2_000,
      connectionParams: payload,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (retries) => retryWait(retries, timings.retryAfter),
      on: {
        connecting: () => this.status.connecting(),
        connected: (socket, _payload, wasRetry) => this.connected(socket as WebSocket, wasRetry),
        message: () => this.heard(),
        ping: (received, carried) => {
          if (received) this.advanceAll(carried?.position)
        },
        pong: (received) => {
          if (received) this.answered()
        },
        closed: () => this.closed(),
      },
    })
    this.watchBrowser()
  }

  /**
   * Follows a stream. After a cut it goes on from the last position that was received, so that
   * nothing is missed and nothing comes twice. Returns the way to stop.
   */
  follow<Data, Variables extends { since?: string | number | null | undefined }>(
    document: TypedDocumentString<Data, Variables>,
    variables: Omit<Variables, 'since'>,
    reader: StreamReader<Data>,
  ): () => void {
    const { since } = reader
    const stream: Stream = typeof since === 'function' ? { position: null, counted: since } : { position: since, counted: null }
    this.streams.add(stream)
    // graphql-ws sends this very object again after a reconnection: the getter makes it go on
    // from where the stream stands then.
    const payload = {
      query: document.toString(),
      get variables() {
        return { ...variables, since: stream.counted === null ? stream.position : stream.counted() }
      },
    }
    let stopped = false
    const end = (why: StreamEnd) => {
      this.streams.delete(stream)
      if (!stopped) reader.end(why)
    }
    const stop = this.client.subscribe<Data, { position?: unknown }>(payload, {
      next: (result) => {
        if (stopped) return
        if (result.data) reader.next(result.data)
        const position = result.extensions?.position
        if (typeof position === 'string') stream.position = position
        if (this.catchingUp) this.waitForQuiet()
      },
      error: (error) => end(endOf(error)),
      complete: () => end('refused'),
    })
    return () => {
      stopped = true
      this.streams.delete(stream)
      stop()
    }
  }

  /** Ends the connection for good. */
  close() {
    clearInterval(this.pinging)
    clearTimeout(this.overdue)
    clearTimeout(this.quiet)
    void this.client.dispose()
  }

  /** A ping's position holds for every stream of the socket: an idle screen stays resumable. */
  private advanceAll(position: unknown) {
    if (typeof position !== 'string') return
    for (const stream of this.streams) stream.position = position
  }

  private connected(socket: WebSocket, wasRetry: boolean) {
    this.socket = socket
    clearInterval(this.pinging)
    this.pinging = setInterval(() => this.ping(), this.timings.pingEvery)
    if (wasRetry || this.status.wasCut()) {
      this.catchingUp = true
      // Streams subscribe again right after this event; the ping goes behind them on the wire.
      setTimeout(() => this.ping(), 0)
    } else {
      this.status.live()
    }
  }

  private ping() {
    const { socket } = this
    if (socket === null || socket.readyState !== socket.OPEN) return
    socket.send('{"type":"ping"}')
    clearTimeout(this.overdue)
    this.overdue = setTimeout(() => {
      this.status.lost()
      this.client.terminate()
    }, this.timings.pongWithin)
  }

  private answered() {
    clearTimeout(this.overdue)
    if (this.catchingUp || this.status.wasCut()) this.waitForQuiet()
    else this.status.live()
  }

  private waitForQuiet() {
    clearTimeout(this.quiet)
    this.quiet = setTimeout(() => {
      this.catchingUp = false
      this.status.resumed()
    }, this.timings.quietFor)
  }

  private heard() {
    this.status.heard()
  }

  private closed() {
    this.socket = null
    clearInterval(this.pinging)
    clearTimeout(this.overdue)
    clearTimeout(this.quiet)
    if (this.streams.size > 0) this.status.lost()
    else this.status.idle()
  }

  /** A tab that wakes up, or a network that comes back, is asked at once instead of at the next tick. */
  private watchBrowser() {
    if (typeof window === 'undefined') return
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.ping()
    })
    window.addEventListener('online', () => this.ping())
    window.addEventListener('offline', () => {
      if (this.streams.size > 0) this.status.offline()
    })
  }
}

function endOf(error: unknown): StreamEnd {
  if (!Array.isArray(error)) return 'refused'
  const codes = (error as readonly ExecutionResult['errors'][]).map(codeOf)
  return codes.includes('RESYNC_REQUIRED') || codes.includes('BAD_POSITION') ? 'resync' : 'refused'
}

function codeOf(error: unknown): unknown {
  return (error as { extensions?: { code?: unknown } }).extensions?.code
}
