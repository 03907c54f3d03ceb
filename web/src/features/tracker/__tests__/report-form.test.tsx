// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { GraphQLError } from 'graphql'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeRoot, type FakeRoot } from '#testing/fake-api'
import { pageAt } from '#testing/page'

const viewer = {
  id: 'account-1',
  name: { en: 'Demo official', fr: 'Fonctionnaire de démonstration', state: 'IN_STEP' },
  toReport: () => ({ totalCount: 0, nodes: [] }),
}

interface Indicator {
  id: string
  viewerCanReport: readonly string[]
  latestReport: (arguments_: { voice: string }) => unknown
}

/** A root in which somebody is signed in who may report on C05.3.3. */
function rootFor(voices: readonly string[], reportProgress: (arguments_: { input: unknown }) => unknown = () => ({ userErrors: [] })): FakeRoot {
  const root = fakeRoot({ viewer, reportProgress })
  const plan = (root.plan as (arguments_: { slug: string }) => { indicator: (arguments_: { code: string }) => Indicator })({ slug: 'nap4' })
  plan.indicator({ code: 'C05.3.3' }).viewerCanReport = voices
  return root
}

const address = '/en/plans/nap4/tracker/C05.3.3/report'

async function open(root: FakeRoot) {
  const user = userEvent.setup()
  const view = render(await pageAt(address, { root }))
  await screen.findByRole('heading', { level: 1, name: 'Report progress on C05.3.3' })
  return { user, view }
}

const box = (group: string, language: string) => within(screen.getByRole('group', { name: new RegExp(`^${group}`) })).getByRole('textbox', { name: language })

describe('the form for a progress report', () => {
  beforeEach(() => {
    window.localStorage.clear()
    window.sessionStorage.clear()
  })

  it('names every field, and axe finds nothing', async () => {
    const { view } = await open(rootFor(['OFFICIAL']))
    expect(screen.getByRole('group', { name: 'What is the status now?' })).toBeTruthy()
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Not started',
      'Limited progress',
      'Substantial progress',
      'Complete',
    ])
    for (const group of ['Progress this period', 'Evidence', 'Challenges']) {
      expect(box(group, 'English').getAttribute('lang')).toBe('en')
      expect(box(group, 'French').getAttribute('lang')).toBe('fr')
    }
    const { violations } = await axe.run(view.container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((each) => each.id)).toEqual([])
  })

  it('takes the focus to what must be mended, with the same words above and beside', async () => {
    const { user } = await open(rootFor(['OFFICIAL']))
    await user.click(screen.getByRole('radio', { name: 'Limited progress' }))
    await user.type(box('Progress this period', 'English'), 'Two options were compared.')
    await user.click(screen.getByRole('button', { name: 'Publish report' }))
    const summary = screen.getByRole('group', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    expect(document.title).toMatch(/^Error: Report progress on C05\.3\.3/)
    await user.keyboard('{Tab}{Enter}')
    const french = box('Progress this period', 'French')
    expect(document.activeElement).toBe(french)
    expect(french.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(french.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toBe(within(summary).getAllByRole('link')[0]?.textContent)
    expect(box('Progress this period', 'English')).toHaveProperty('value', 'Two options were compared.')
  })

  it('shows what somebody else published, keeps one’s own words and publishes them as the newer version', async () => {
    const inputs: unknown[] = []
    const current = {
      id: 'theirs',
      period: '2020-06',
      voice: 'OFFICIAL',
      status: 'SP',
      version: 4,
      reportedAt: '2020-07-06T14:00:00Z',
      progress: { en: 'Their words.', fr: 'Leurs mots.', state: 'IN_STEP' },
      evidence: null,
      challenges: null,
      author: null,
      organization: null,
    }
    const root = rootFor(['OFFICIAL'], ({ input }) => {
      inputs.push(input)
      return inputs.length === 1
        ? { report: null, indicator: null, current, userErrors: [{ code: 'STALE_VERSION', message: 'Somebody else reported.', field: ['baseVersion'] }] }
        : { report: { ...current, version: 5 }, indicator: null, current: null, userErrors: [] }
    })
    const { user } = await open(root)
    await user.click(screen.getByRole('radio', { name: 'Complete' }))
    await user.type(box('Progress this period', 'English'), 'Mine.')
    await user.type(box('Progress this period', 'French'), 'Les miens.')
    await user.click(screen.getByRole('button', { name: 'Publish report' }))
    const theirs = await screen.findByRole('region', { name: 'Somebody else reported while you were writing' })
    expect(document.activeElement).toBe(theirs)
    expect(within(theirs).getByText('Their words.')).toBeTruthy()
    expect(box('Progress this period', 'English')).toHaveProperty('value', 'Mine.')
    await user.click(screen.getByRole('button', { name: 'Publish mine as the newer version' }))
    await screen.findByRole('heading', { level: 1, name: 'Your report is published' })
    expect(inputs).toMatchObject([{ baseVersion: 0 }, { baseVersion: 4, status: 'C', progress: { en: 'Mine.', fr: 'Les miens.' } }])
  })

  it('sends the same request again when the same words are tried again after a failure', async () => {
    const references: unknown[] = []
    const root = rootFor(['OFFICIAL'], ({ input }) => {
      references.push((input as { ref: string }).ref)
      throw new Error('no answer')
    })
    const { user } = await open(root)
    await user.click(screen.getByRole('radio', { name: 'Complete' }))
    await user.type(box('Progress this period', 'English'), 'Done.')
    await user.type(box('Progress this period', 'French'), 'Fait.')
    await user.click(screen.getByRole('button', { name: 'Publish report' }))
    await screen.findByRole('alert')
    await user.click(screen.getByRole('button', { name: 'Publish report' }))
    await user.type(box('Progress this period', 'English'), ' Now.')
    await user.click(screen.getByRole('button', { name: 'Publish report' }))
    await waitFor(() => expect(references).toHaveLength(3))
    expect(references[1]).toBe(references[0])
    expect(references[2]).not.toBe(references[0])
    expect(box('Progress this period', 'English')).toHaveProperty('value', 'Done. Now.')
  })

  it('says beside the button that it was not published, and brings the words into sight', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView')
    const { user } = await open(
      rootFor(['OFFICIAL'], () => {
        throw new Error('no answer')
      }),
    )
    await user.click(screen.getByRole('radio', { name: 'Complete' }))
    await user.type(box('Progress this period', 'English'), 'Done.')
    await user.type(box('Progress this period', 'French'), 'Fait.')
    const button = screen.getByRole('button', { name: 'Publish report' })
    await user.click(button)
    const alert = await screen.findByRole('alert')
    expect(alert.closest('.form-foot')?.contains(button)).toBe(true)
    expect(seen).toHaveBeenCalled()
    expect(document.activeElement).toBe(button)
    seen.mockRestore()
  })

  it('keeps the form when the session ended, stops saying who is signed in, and offers the text to the same person under another id', async () => {
    let account: unknown = viewer
    const ended = rootFor(['OFFICIAL'], () => {
      account = null
      throw new GraphQLError('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } })
    })
    ended.viewer = () => account
    const { user, view } = await open(ended)
    await screen.findByText('Demo official')
    await user.click(screen.getByRole('radio', { name: 'Complete' }))
    await user.type(box('Progress this period', 'English'), 'Done.')
    await user.type(box('Progress this period', 'French'), 'Fait.')
    await user.click(screen.getByRole('button', { name: 'Publish report' }))
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: 'Sign in again' })
    expect(link.getAttribute('href')).toBe(`/en/sign-in?return=${encodeURIComponent(address)}`)
    await waitFor(() => expect(screen.queryByText('Demo official')).toBeNull())
    expect(box('Progress this period', 'English')).toHaveProperty('value', 'Done.')
    view.unmount()
    const back = rootFor(['OFFICIAL'])
    back.viewer = { ...viewer, id: 'account-of-other-data' }
    const again = await open(back)
    expect(screen.getByText(/This is the draft you left/)).toBeTruthy()
    expect(box('Progress this period', 'English')).toHaveProperty('value', 'Done.')
    again.view.unmount()
    const stranger = rootFor(['OFFICIAL'])
    stranger.viewer = { ...viewer, id: 'account-2', name: { en: 'Somebody else', fr: 'Quelqu’un d’autre', state: 'IN_STEP' } }
    await open(stranger)
    expect(box('Progress this period', 'English')).toHaveProperty('value', '')
  })

  it('keeps a draft for each account, and brings it back', async () => {
    const first = await open(rootFor(['OFFICIAL']))
    await first.user.type(box('Progress this period', 'English'), 'Half a sentence')
    // The plan's clock stands at 10:45 in its zone, whatever this device's says.
    await screen.findByText(/Draft saved at 10:4[5-9] am/)
    first.view.unmount()
    const second = await open(rootFor(['OFFICIAL']))
    expect(box('Progress this period', 'English')).toHaveProperty('value', 'Half a sentence')
    await second.user.click(screen.getByRole('button', { name: 'Discard the draft' }))
    expect(box('Progress this period', 'English')).toHaveProperty('value', '')
    expect(window.localStorage).toHaveLength(0)
  })

  it('says so when the device cannot keep a draft', async () => {
    const { user } = await open(rootFor(['OFFICIAL']))
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await user.type(box('Progress this period', 'English'), 'x')
    expect((await screen.findByRole('alert')).textContent).toBe('Not saved. Copy your text. This device cannot keep it.')
    full.mockRestore()
  })

  it('tells people who may not report who may', async () => {
    render(await pageAt(address, { root: rootFor([]) }))
    expect(await screen.findByText(/Your role cannot report on C05\.3\.3/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Publish report' })).toBeNull()
  })

  it('leads people who are not signed in to the sign-in page and back', async () => {
    render(await pageAt(address))
    const link = (await screen.findAllByRole('link', { name: 'Sign in' })).at(-1)
    expect(link?.getAttribute('href')).toBe(`/en/sign-in?return=${encodeURIComponent(address)}`)
  })
})
