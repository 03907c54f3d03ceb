import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import type { UserErrorCode } from '#gql/graphql'
import { newReference } from '#lib/text/reference'
import { hashOf } from '../document/canonical'
import { stepsBetween } from '../document/difference'
import { schema } from '../document/schema'
import { staysValid } from '../document/validity'
import { countChanges, wordsAround, wordsBroughtBy } from '../document/words'
import { Following, type FollowingOwner } from './following'
import { KeptPage, noKeeper } from './kept'
import { Incoming } from './incoming'
import { Outbox, type OutboxOwner, type Stop } from './outbox'
import { confirmedDoc, type Pending, type Standing, standingKey, standingPlugin, take, type Taken, takenMeta } from './pending'
import { SaveState } from './save-state'
import type { OpenedDraft, RemoteChange, SessionOptions, SessionSnapshot, Trouble, Waiting } from './session-types'
import type { DraftEvent, DraftTransport, ToldCommit, ToldCursor } from './transport'
import { keptOf, restored, shadowOf, unsentOf } from './unsent'
import { Voices } from './voices'

const refusedWait = 15_000
const catchUpWithin = 4_000
/** With more than this waiting, holding ends by itself. */
const mostHeld = 2_000

/** One draft in one open page: the document, what is on its way out, and what comes in. */
export class DraftSession {
  readonly draftId: string
  readonly clientId: string
  state: EditorState
  private readonly opened: { -readonly [Key in keyof OpenedDraft]: OpenedDraft[Key] }
  private readonly transport: DraftTransport
  private readonly outbox: Outbox
  private readonly save: SaveState
  private readonly kept: KeptPage
  private readonly accountId: string
  private readonly incoming = new Incoming()
  private readonly acknowledgedRefs = new Set<string>()
  private readonly changes = new Voices()
  private readonly transactions = new Voices<Transaction>()
  private readonly remotes = new Voices<RemoteChange>()
  private readonly cursors = new Voices<ToldCursor>()
  private readonly following: Following
  private resyncing = false
  private ended = false
  private part: Omit<SessionSnapshot, 'doc' | 'version' | 'save' | 'savedAt' | 'unsaved' | 'waiting' | 'state' | 'canEdit' | 'canFreeze' | 'public' | 'peopleHere'> = {
    stop: null,
    stopReason: '',
    stoppedAt: null,
    unkept: false,
    trouble: null,
    holding: false,
    catchingUp: false,
  }
  private current: SessionSnapshot
  private composing: () => boolean = () => false

  constructor(options: SessionOptions) {
    const { opened, transport, keeper = noKeeper, accountId = '', clientId = newReference(), plugins = [], kept } = options
    this.draftId = opened.id
    this.clientId = clientId
    this.accountId = accountId
    this.opened = { ...opened }
    this.transport = transport
    this.save = new SaveState(() => this.tell())
    this.kept = new KeptPage(keeper, clientId, (failed) => {
      if (this.part.unkept !== failed) this.set({ unkept: failed })
    }, kept !== undefined)
    this.outbox = new Outbox(this.owner(), transport, newReference)
    this.following = new Following(this.followingOwner(), transport)
    this.state = EditorState.create({
      doc: schema.nodeFromJSON(opened.content),
      plugins: [standingPlugin(opened.version), ...plugins],
    })
    if (kept !== undefined) {
      this.state = restored(this.state, kept)
      this.outbox.sent = kept.sent
      this.save.pending()
    }
    this.current = this.build()
  }

  /** Hears that something changed. */
  readonly subscribe = this.changes.hear
  /** Hears every transaction that was applied, own and remote. */
  readonly onTransaction = this.transactions.hear
  /** Hears what others committed. */
  readonly onRemote = this.remotes.hear
  /** Hears where others' carets are. */
  readonly onCursor = this.cursors.hear

  readonly snapshot = (): SessionSnapshot => this.current

  /** The session has ended for good. */
  get isEnded(): boolean {
    return this.ended
  }

  /** What the document stands on. */
  get standing(): Standing {
    const standing = standingKey.getState(this.state)
    if (standing === undefined) throw new Error('the state has lost its standing')
    return standing
  }

  /** The person may change the text here and now. */
  get writable(): boolean {
    return this.opened.viewerCanEdit && this.opened.state === 'OPEN' && this.part.stop === null && !this.part.catchingUp
  }

  /** What the page has read anew about the draft and the viewer's rights. */
  learn(opened: OpenedDraft) {
    this.changeRights(opened)
  }

  /** Begins to follow and to send. */
  start() {
    this.following.start()
    if (this.opened.viewerCanEdit && this.opened.state === 'OPEN') this.outbox.resume()
  }

  /** Ends for good. What is not sent stays on the device. */
  end() {
    this.ended = true
    this.following.end()
    this.outbox.pause()
    this.save.end()
    this.tell()
  }

  /** Applies a transaction of the editor. One that would not be a valid text is not applied. */
  dispatch(tr: Transaction): boolean {
    const remote = tr.getMeta(standingKey) !== undefined
    if (tr.docChanged && !remote && !this.writable) return false
    const { state, transactions } = this.state.applyTransaction(tr)
    const changed = transactions.some((each) => each.docChanged)
    if (changed && !remote && !staysValid(state.doc, transactions.flatMap((each) => each.steps))) return false
    this.state = state
    for (const each of transactions) this.transactions.tell(each)
    if (changed && !remote) {
      this.save.pending()
      this.persist()
      this.outbox.poke()
    }
    this.tell()
    return true
  }

  /** Lets incoming commits wait, or takes them. */
  hold(holding: boolean) {
    this.set({ holding })
    if (!holding) this.drain()
  }

  /** How to ask whether an input method composes: incoming commits wait then. */
  whileComposing(composing: () => boolean) {
    this.composing = composing
  }

  /** An input method has finished composing. */
  composed() {
    this.drain()
  }

  /** The person has read about a trouble and taken their words. */
  settleTrouble() {
    this.set({ trouble: null })
  }

  /** The connection came back, or the browser says that it may have. */
  reachable() {
    this.outbox.retryNow()
  }

  /** The connection is gone, as far as the page knows. */
  unreachable() {
    this.save.cut()
  }

  /** The page comes back from the background: reads what it missed before the first key lands. */
  async catchUp(): Promise<void> {
    if (this.part.catchingUp || this.ended) return
    this.set({ catchingUp: true })
    const limit = new Promise<boolean>((done) => setTimeout(() => done(false), catchUpWithin))
    await Promise.race([this.pull(), limit])
    this.set({ catchingUp: false })
    this.outbox.retryNow()
  }

  /** Reads everything after the newest known version; false when that failed. */
  pull(): Promise<boolean> {
    return this.following.pull()
  }

  // What comes in.

  private event(event: DraftEvent) {
    switch (event.__typename) {
      case 'DraftStepsCommitted':
        // The answer to an own commit may have come before its event, and brings no hash.
        if (event.hash !== null && event.version === this.standing.version) void this.compare(event.version, event.hash)
        this.receive([event])
        break
      case 'DraftCursorMoved':
        this.cursors.tell(event)
        break
      case 'DraftStateChanged':
        this.changeRights(event.draft)
        break
    }
  }

  private receive(commits: readonly ToldCommit[]) {
    for (const commit of commits) {
      try {
        this.incoming.add(commit, this.standing.version)
      } catch {
        void this.resync() // steps that this page's schema does not know: a newer server
        return
      }
      this.acknowledge(commit.ref)
    }
    this.drain()
    this.following.mindGap()
  }

  private acknowledge(ref: string) {
    if (!this.standing.pending.some((each) => each.origin.ref === ref)) return
    this.acknowledgedRefs.add(ref)
    this.outbox.settled(ref)
  }

  /** Takes what waits, in order, unless the person holds it or an input method composes. */
  private drain() {
    if (this.part.holding && this.incoming.size > mostHeld) this.set({ holding: false })
    if (!this.part.holding && !this.composing()) {
      for (let next = this.incoming.after(this.standing.version); next !== undefined; next = this.incoming.after(this.standing.version)) {
        if (!this.takeIn(next)) return
      }
    }
    this.countSaved()
    this.persist()
    this.outbox.poke()
    this.tell()
  }

  private takeIn(commit: Waiting): boolean {
    this.incoming.dropUpTo(commit.version)
    const { tr } = this.state
    try {
      const taken = take(tr, this.standing, commit, commit.ref)
      this.applyRemote(tr, taken, commit.steps)
      this.acknowledgedRefs.delete(commit.ref)
      if (taken.lost.length > 0) this.tellLost('lost', taken.lost)
      if (commit.clientId !== this.clientId) this.remotes.tell({ clientId: commit.clientId, author: commit.author, at: commit.at, transaction: tr })
    } catch {
      void this.resync() // the texts have parted: read the server's
      return false
    }
    if (commit.hash !== null) void this.compare(commit.version, commit.hash)
    return true
  }

  private applyRemote(tr: Transaction, taken: Taken, steps: readonly Step[]) {
    const { selection } = this.state
    if (tr.docChanged && selection instanceof TextSelection) {
      const at = (position: number) => tr.doc.resolve(tr.mapping.map(position, -1))
      tr.setSelection(TextSelection.between(at(selection.anchor), at(selection.head), -1))
    }
    tr.setMeta('rebased', taken.undone).setMeta('addToHistory', false)
    tr.setMeta(standingKey, { version: taken.version, pending: taken.pending } satisfies Standing)
    tr.setMeta(takenMeta, steps.map((step) => step.getMap()))
    this.state = this.state.apply(tr)
    this.transactions.tell(tr)
  }

  private tellLost(kind: 'lost' | 'resync', lost: readonly Pending[]) {
    const words = wordsBroughtBy(lost.map((each) => each.step))
    // Formatting that found no place is not worth an alarm; words are.
    if (words.trim() !== '') this.addTrouble({ kind, code: null, reason: '', words })
  }

  private addTrouble(trouble: Trouble) {
    const before = this.part.trouble
    this.set({ trouble: before === null ? trouble : { ...trouble, words: [before.words, trouble.words].filter(Boolean).join('\n') } })
  }

  /** What lies over the confirmed text must not hide that the texts have parted. */
  private async compare(version: number, hash: string) {
    const { doc } = this.state
    const { pending } = this.standing
    const own = await hashOf(pending.length === 0 ? doc : confirmedDoc(doc, pending))
    if (own !== null && own !== hash && !this.ended && version >= this.comparedFrom) await this.resync()
  }

  /** Hashes of versions before this one no longer matter: the text was read again since. */
  private comparedFrom = 0

  /** Reads the whole text again and makes own changes on it. What finds no place is shown. */
  private async resync(): Promise<void> {
    if (this.resyncing || this.ended) return
    this.resyncing = true
    try {
      // A commit whose fate is not known may be in the text that is read, or not.
      await this.outbox.quiet()
      const read = await this.transport.again(this.draftId)
      if (read !== null && !this.ended) this.standOn(read)
    } catch {
      setTimeout(() => void this.resync(), refusedWait)
    } finally {
      this.resyncing = false
    }
    if (!this.ended && this.part.stop === null && this.opened.viewerCanEdit) this.outbox.resume()
    this.drain()
  }

  private standOn(read: OpenedDraft) {
    const { pending } = this.standing
    const acknowledged = 'acknowledged'
    for (const each of pending) {
      if (each.origin.ref !== null && this.acknowledgedRefs.has(each.origin.ref)) each.origin.ref = acknowledged
    }
    const steps = stepsBetween(confirmedDoc(this.state.doc, pending), schema.nodeFromJSON(read.content))
    const { tr } = this.state
    const taken = take(tr, this.standing, { version: read.version, steps, ref: acknowledged, clientId: '' }, acknowledged)
    this.applyRemote(tr, taken, steps)
    this.comparedFrom = read.version + 1
    this.incoming.dropUpTo(read.version)
    this.changeRights(read)
    const lost = taken.lost.filter((each) => each.origin.ref !== acknowledged)
    if (lost.length > 0) this.tellLost('resync', lost)
  }

  private async readRights() {
    try {
      const read = await this.transport.again(this.draftId)
      if (read === null) this.stop('gone', '')
      else this.changeRights(read)
    } catch {
      // Not reached: the stream is tried again and says more.
    }
  }

  private changeRights(draft: Pick<OpenedDraft, 'state' | 'public' | 'peopleHere' | 'viewerCanEdit' | 'viewerCanFreeze'>) {
    const { opened } = this
    const couldWrite = opened.viewerCanEdit && opened.state === 'OPEN'
    opened.state = draft.state
    opened.public = draft.public
    opened.peopleHere = draft.peopleHere
    opened.viewerCanFreeze = draft.viewerCanFreeze
    opened.viewerCanEdit = draft.viewerCanEdit
    const canWrite = draft.viewerCanEdit && draft.state === 'OPEN'
    if (canWrite && (!couldWrite || this.part.stop !== null)) {
      this.set({ stop: null, stopReason: '', stoppedAt: null })
      this.outbox.resume()
    } else if (!canWrite && couldWrite) {
      this.stop(draft.state === 'OPEN' ? 'forbidden' : 'notOpen', '')
    } else {
      this.tell()
    }
  }

  private stop(why: Stop, reason: string) {
    this.outbox.pause()
    this.save.cut()
    this.set({ stop: why, stopReason: reason, stoppedAt: this.part.stoppedAt ?? Date.now() })
  }

  private followingOwner(): FollowingOwner {
    return {
      draftId: this.draftId,
      newest: () => this.incoming.newest(this.standing.version),
      hasGap: () => this.incoming.hasGap(this.standing.version),
      event: (event) => this.event(event),
      receive: (commits) => this.receive(commits),
      resync: () => this.resync(),
      readRights: () => this.readRights(),
    }
  }

  // What goes out.

  private owner(): OutboxOwner {
    return {
      draftId: this.draftId,
      clientId: this.clientId,
      unsent: (most) => unsentOf(this.shadow(), most),
      acknowledged: (message, answer) => {
        this.acknowledgedRefs.add(message.ref)
        this.receive([{ version: answer.version, steps: answer.steps, ref: message.ref, clientId: this.clientId, author: null, at: '', hash: null }])
        this.countSaved()
        this.tell()
      },
      refused: (message, code, words) => this.takeBack(message.ref, code, words),
      released: (ref) => {
        for (const each of this.standing.pending) if (each.origin.ref === ref) each.origin.ref = null
      },
      stopped: (why, words) => {
        if (why === 'resync') void this.resync()
        else this.stop(why, words)
      },
      cut: (cut) => {
        if (cut) this.save.cut()
      },
      changed: () => {
        this.persist()
        this.tell()
      },
    }
  }

  /** A refused step leaves the text; what was made after it stays where it can. */
  private takeBack(ref: string, code: UserErrorCode | 'TOO_LARGE', reason: string) {
    const { pending, version } = this.standing
    const refused = pending.filter((each) => each.origin.ref === ref)
    const { tr } = this.state
    const taken = take(tr, { version, pending: [...refused, ...pending.filter((each) => each.origin.ref !== ref)] }, { version, steps: [], ref, clientId: '' }, ref)
    this.applyRemote(tr, taken, [])
    this.addTrouble({ kind: 'refused', code, reason, words: wordsBroughtBy(taken.lost.map((each) => each.step)) })
    this.countSaved()
    this.persist()
  }

  private unacknowledged(): readonly Pending[] {
    return this.standing.pending.filter((each) => each.origin.ref === null || !this.acknowledgedRefs.has(each.origin.ref))
  }

  private countSaved() {
    if (this.unacknowledged().length > 0) this.save.pending()
    else if (this.part.trouble?.kind === 'refused') this.save.dropped()
    else this.save.done()
  }

  private persist() {
    if (this.unacknowledged().length === 0) {
      this.kept.write(null)
      return
    }
    const { clientId, draftId, accountId } = this
    this.kept.write(keptOf({ clientId, draftId, accountId }, this.shadow(), this.outbox.sent))
  }

  private shadow() {
    return shadowOf(this.state, this.standing, this.incoming)
  }

  // What the page is told.

  /** The text around what is not saved, to copy. */
  unsavedWords(): string {
    const { doc } = this.state
    return wordsAround(doc, this.standing.pending.map((each) => each.step))
  }

  private set(change: Partial<typeof this.part>) {
    this.part = { ...this.part, ...change }
    this.tell()
  }

  private tell() {
    if (this.current === undefined) return // still being made
    this.current = this.build()
    this.changes.tell()
  }

  private build(): SessionSnapshot {
    const { opened } = this
    return {
      ...this.part,
      doc: this.state.doc,
      version: this.standing.version,
      state: opened.state,
      canEdit: opened.viewerCanEdit,
      canFreeze: opened.viewerCanFreeze,
      public: opened.public,
      peopleHere: opened.peopleHere,
      save: this.save.phase,
      savedAt: this.save.savedAt,
      unsaved: countChanges(this.unacknowledged().map((each) => each.step)),
      waiting: this.incoming.size,
    }
  }
}
