/** Differences smaller than this are not worth a line of style, in pixels. */
const least = 0.5

interface Measured {
  readonly id: string | null
  /** From the end of the block before to the top of this one, without what was added. */
  readonly gap: number
  readonly height: number
}

/** How much room each block gets above it so that paired blocks begin at one height; by id. */
export type Extras = ReadonlyMap<string, number>

/** Computes the room for both sides from what they measure without it. */
export function extrasFor(left: readonly Measured[], right: readonly Measured[]): { left: Extras; right: Extras } {
  const extras = { left: new Map<string, number>(), right: new Map<string, number>() }
  const places = new Map(right.map((block, i) => [block.id, i] as const))
  let leftEnd = 0
  let rightEnd = 0
  let next = 0
  for (const block of left) {
    const place = block.id === null ? undefined : places.get(block.id)
    if (place === undefined || place < next) {
      leftEnd += block.gap + block.height
      continue
    }
    for (; next < place; next += 1) rightEnd += sizeOf(right[next])
    const counterpart = right[place]
    next = place + 1
    if (counterpart === undefined || block.id === null) continue
    const top = Math.max(leftEnd + block.gap, rightEnd + counterpart.gap)
    note(extras.left, block.id, top - leftEnd - block.gap)
    note(extras.right, block.id, top - rightEnd - counterpart.gap)
    leftEnd = top + block.height
    rightEnd = top + counterpart.height
  }
  return extras
}

function sizeOf(block: Measured | undefined): number {
  return block === undefined ? 0 : block.gap + block.height
}

function note(extras: Map<string, number>, id: string, extra: number) {
  if (extra >= least) extras.set(id, Math.round(extra * 2) / 2)
}

/**
 * Keeps the blocks of two editors at one height, by rules in a stylesheet of its own: the editors'
 * elements are never touched, so nothing disturbs an input method or a caret.
 */
export class Alignment {
  private readonly sheet = new CSSStyleSheet()
  private readonly observer: ResizeObserver
  private frame = 0
  private written = ''
  private extras: { left: Extras; right: Extras } = { left: new Map(), right: new Map() }

  constructor(
    private readonly left: HTMLElement,
    private readonly right: HTMLElement,
    /** Side by side now; where the editors stand below each other nothing is aligned. */
    private readonly sideBySide: () => boolean,
  ) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]
    this.observer = new ResizeObserver(() => this.soon())
    this.observer.observe(left)
    this.observer.observe(right)
    this.soon()
  }

  /** Something may have changed its height. */
  soon() {
    if (this.frame !== 0) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      this.align()
    })
  }

  end() {
    cancelAnimationFrame(this.frame)
    this.observer.disconnect()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet)
  }

  private align() {
    this.extras = this.sideBySide()
      ? extrasFor(measure(this.left, this.extras.left), measure(this.right, this.extras.right))
      : { left: new Map(), right: new Map() }
    const text = [rules(this.left, this.extras.left), rules(this.right, this.extras.right)].join('')
    if (text === this.written) return
    this.written = text
    this.sheet.replaceSync(text)
  }
}

function measure(root: HTMLElement, extras: Extras): readonly Measured[] {
  let end = root.getBoundingClientRect().top
  return [...root.children].map((block) => {
    const { top, bottom, height } = block.getBoundingClientRect()
    const id = block.getAttribute('data-id')
    const extra = id === null ? 0 : (extras.get(id) ?? 0)
    const measured = { id, gap: top - end - extra, height }
    end = bottom
    return measured
  })
}

function rules(root: HTMLElement, extras: Extras): string {
  return [...extras].map(([id, extra]) => `#${CSS.escape(root.id)} > [data-id="${CSS.escape(id)}"] { --beside: ${extra}px; }\n`).join('')
}
