// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { I18nextProvider } from 'react-i18next'
import { Provider as GraphqlProvider } from 'urql'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftOpenedFragment, DraftPageQuery } from '#gql/graphql'
import { AnnouncerProvider } from '#components/announcer'
import { AskFailed } from '#lib/graphql/ask'
import { catalogue as en } from '#lib/i18n/catalogues/en/index'
import { catalogue as fr } from '#lib/i18n/catalogues/fr/index'
import { createI18n } from '#lib/i18n/i18n'
import type { Language } from '#lib/i18n/language'
import { StaticRouter } from '#lib/router/router'
import { fakeClient } from '#testing/fake-client'
import { documentOf, paragraph } from '#testing/draft-edits'
import { FakeDraftServer } from '#testing/fake-draft-server'
import { noKeeper } from '../collab/kept'
import { DraftScreenIn } from '../components/draft-screen'
import type { DraftWorld } from '../model/use-open-draft'

beforeEach(() => {
  // jsdom lays nothing out and watches no sizes.
  vi.stubGlobal('ResizeObserver', class {
    observe() {}
    disconnect() {}
  })
})

type Commitment = NonNullable<NonNullable<DraftPageQuery['plan']>['commitment']>

/** Both drafts on servers of their own, and the page over them. */
function page(options: { language?: Language; signedIn?: boolean; canEdit?: boolean; state?: 'OPEN' | 'FROZEN' } = {}) {
  const { language = 'en', signedIn = true, canEdit = true, state = 'OPEN' } = options
  const servers = {
    EN: new FakeDraftServer(documentOf(paragraph('a', 'First.'), paragraph('b', 'Second.')), 'EN'),
    FR: new FakeDraftServer(documentOf(paragraph('a', 'Un.'), paragraph('b', 'Deux.')), 'FR'),
  }
  const of = (id: string) => (id === 'FR' ? servers.FR : servers.EN)
  for (const server of Object.values(servers)) {
    server.canEdit = canEdit
    server.state = state
  }
  const transports = { EN: servers.EN.transport(), FR: servers.FR.transport() }
  const to = (id: string) => (id === 'FR' ? transports.FR : transports.EN)
  const world: DraftWorld = {
    keeper: noKeeper,
    transport: {
      submit: (input) => to(input.draftId).submit(input),
      since: (id, version) => to(id).since(id, version),
      again: (id) => to(id).again(id),
      at: (id, version) => to(id).at(id, version),
      moveCursor: (input) => to(input.draftId).moveCursor(input),
      follow: (id, since, reader) => to(id).follow(id, since, reader),
    },
  }
  const draft = (side: 'EN' | 'FR'): DraftOpenedFragment => ({ ...of(side).opened(), language: side, floor: 0, people: [] })
  const commitment: Commitment = { id: 'c', code: 'C05', title: { en: 'Open science', fr: 'Science ouverte' }, drafts: [draft('EN'), draft('FR')] }
  const view = render(
    <StaticRouter href={`/${language}/plans/nap4/commitments/C05/draft?show=both`}>
      <I18nextProvider i18n={createI18n(language, language === 'en' ? en : fr)}>
        <GraphqlProvider value={fakeClient()}>
          <AnnouncerProvider>
            <main>
              <DraftScreenIn commitment={commitment} viewerId={signedIn ? 'account' : null} participantId={signedIn ? 'me' : null} timeZone="America/Toronto" world={world} />
            </main>
          </AnnouncerProvider>
        </GraphqlProvider>
      </I18nextProvider>
    </StaticRouter>,
  )
  return { servers, ...view }
}

const edit = async () => {
  await userEvent.click(await screen.findByRole('button', { name: /^(Editing|Modification)$/ }))
  return screen.findByRole('textbox', { name: /^(Text in English|Texte en anglais)$/ })
}

/** Somebody else writes. */
const commit = (server: FakeDraftServer, words: string, ref = words) =>
  server.commit({ draftId: 'EN', clientId: 'other', ref, version: server.version, steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: words }] } }] })

describe('the draft page', () => {
  it('opens for reading on a narrow screen; writing is asked for', async () => {
    page()
    expect(await screen.findByText('First.')).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('toolbar')).toBeNull()
    const text = await edit()
    expect(text.getAttribute('lang')).toBe('en')
    expect(text.getAttribute('aria-multiline')).toBe('true')
    expect(screen.getByRole('toolbar')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Text in French' }).getAttribute('lang')).toBe('fr')
  })

  it('shows what others write at once, to a reader too, and the text is never an editor there', async () => {
    const { servers } = page({ signedIn: false, canEdit: false })
    await screen.findByText('First.')
    act(() => void commit(servers.EN, 'Live '))
    expect(await screen.findByText('Live First.')).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Editing' })).toBeNull()
    expect(screen.getByText(/You can read this draft\. Sign in/)).toBeTruthy()
    expect(servers.EN.cursors).toEqual([])
  })

  it('has one stop for the Tab key in the toolbar; arrows go along it, Escape leads back to the text', async () => {
    page()
    await edit()
    const toolbar = screen.getByRole('toolbar')
    const stops = () => [...toolbar.querySelectorAll<HTMLElement>('button, select')].filter((each) => each.tabIndex === 0)
    expect(stops()).toHaveLength(1)
    act(() => stops()[0]?.focus())
    await userEvent.keyboard('{End}')
    expect(document.activeElement?.getAttribute('role')).toBe('switch')
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('Redo')
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true')
    expect(stops()).toHaveLength(1)
    expect(within(toolbar).getByRole('button', { name: 'Bold' }).getAttribute('aria-pressed')).toBe('false')
  })

  it('says how many changes are not saved, as an alarm, and that they are saved when they are', async () => {
    const { servers } = page()
    await edit()
    for (const server of Object.values(servers)) server.failure = new AskFailed('network', null, '')
    // Typing in a real editor is for a browser; a tool changes the text here as well.
    await userEvent.click(screen.getByRole('button', { name: 'Quote' }))
    expect(await screen.findByText('Not saved: 1 change.')).toBeTruthy()
    expect(screen.getByText('Not saved: 1 change.').closest('[role="alert"]')).toBeTruthy()
    expect(screen.queryByText(/^Saved at/)).toBeNull()
    for (const server of Object.values(servers)) server.failure = null
    expect(await screen.findByText(/^Saved at/)).toBeTruthy()
    expect(screen.queryByText(/Not saved/)).toBeNull()
    expect(servers.EN.doc.child(0).type.name).toBe('blockquote')
  })

  it('says that the draft was frozen under the writer, in words', async () => {
    const { servers } = page()
    const text = await edit()
    act(() => {
      servers.EN.state = 'FROZEN'
      servers.EN.tellState()
    })
    expect(await screen.findByText(/This draft was frozen at/)).toBeTruthy()
    expect(text.isConnected).toBe(true)
    await vi.waitFor(() => expect(screen.getByLabelText('Text in English').getAttribute('contenteditable')).toBe('false'))
    act(() => {
      servers.EN.state = 'OPEN'
      servers.EN.tellState()
    })
    await vi.waitFor(() => expect(screen.queryByText(/This draft was frozen at/)).toBeNull())
    expect(screen.getByLabelText('Text in English').getAttribute('contenteditable')).toBe('true')
  })

  it('says why a change was refused and gives its words back', async () => {
    const { servers } = page()
    await edit()
    servers.EN.refuses = () => true
    await userEvent.click(screen.getByRole('button', { name: 'Table' }))
    const notice = await screen.findByText(/A change was not accepted/)
    expect(notice.closest('[role="alert"]')?.textContent).toContain('This change cannot be made.')
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText(/A change was not accepted/)).toBeNull()
  })

  it('holds what comes in, says that it waits, and shows it afterwards', async () => {
    const { servers } = page()
    await edit()
    await userEvent.click(screen.getByRole('switch', { name: /Hold incoming changes/ }))
    act(() => void commit(servers.EN, 'Held '))
    expect(await screen.findByText('1 change waits')).toBeTruthy()
    expect(screen.queryByText('Held First.')).toBeNull()
    await userEvent.click(screen.getByRole('switch', { name: /Hold incoming changes/ }))
    expect(await screen.findByText('Held First.')).toBeTruthy()
  })

  it('takes an address for a link only when it is whole, and says what is needed', async () => {
    page()
    await edit()
    await userEvent.click(screen.getByRole('button', { name: 'Link' }))
    const field = screen.getByRole('textbox', { name: 'Address' })
    expect(document.activeElement).toBe(field)
    await userEvent.clear(field)
    await userEvent.type(field, 'javascript:alert(1){Enter}')
    expect(screen.getByText(/Enter a whole address/)).toBeTruthy()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await userEvent.clear(field)
    await userEvent.type(field, 'https://open.canada.ca{Enter}')
    expect(await screen.findByRole('link', { name: 'https://open.canada.ca' })).toBeTruthy()
  })

  for (const language of ['en', 'fr'] as const) {
    it(`leaves axe nothing to find, reading and writing, in ${language}`, async () => {
      const { container } = page({ language })
      await screen.findByText('First.')
      const rules = { 'color-contrast': { enabled: false } }
      expect((await axe.run(container, { rules })).violations.map((each) => each.id)).toEqual([])
      await edit()
      expect((await axe.run(container, { rules })).violations.map((each) => each.id)).toEqual([])
    })
  }
})
