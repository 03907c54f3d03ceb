import assert from 'node:assert/strict'
import { openScreen, signIn, waitForLive } from './browser.mjs'

/** Where the text in a language stands on the page. */
export const textOf = { en: '#draft-text-en', fr: '#draft-text-fr' }

/** The page of a commitment's drafts. */
export function draftPath(code, language = 'en') {
  return language === 'en' ? `/en/plans/nap4/commitments/${code}/draft` : `/fr/plans/nap4/engagements/${code}/ebauche`
}

/** A draft as the API tells it. */
export async function draftOf(server, code, language = 'EN') {
  const { plan } = await server.ask(
    `query ($code: String!) { plan(slug: "nap4") { commitment(code: $code) { drafts { id language version text hash content state peopleHere } } } }`,
    { code },
  )
  return plan.commitment.drafts.find((draft) => draft.language === language)
}

/** Opens a draft as a persona, ready to write. */
export async function openToWrite(browser, server, persona, code, { url = server.url, width = 1280, language = 'en' } = {}) {
  const screen = await openScreen(browser, { width })
  await signIn(screen.page, url, persona)
  await screen.page.goto(url + draftPath(code, language))
  await waitForLive(screen.page)
  if (width < 1024) await screen.page.getByRole('button', { name: /^(Editing|Modification)$/ }).click()
  await screen.page.locator(`${textOf[language]}[contenteditable="true"]`).waitFor()
  return screen
}

/** Puts the caret at the end of a paragraph of the text, as a click there does. */
export async function toEndOf(page, nth, language = 'en') {
  const paragraph = page.locator(`${textOf[language]} > p`).nth(nth)
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click()
  await paragraph.evaluate((element) => window.getSelection().collapse(element, element.childNodes.length))
}

/** Waits until the page says that everything is saved. */
export async function saved(page) {
  await page.locator('[data-save="saved"]').waitFor({ timeout: 30_000 })
}

const plain = (text) => text.replaceAll(/\s+/g, ' ').trim()

/** Waits until a screen shows the text that the server has, and gives it. */
export async function sameAsServer(page, server, code, language = 'en') {
  const shown = () => page.locator(textOf[language]).evaluate((element) => [...element.querySelectorAll('h2,h3,h4,h5,p')].map((block) => block.textContent).join('\n'))
  for (const end = Date.now() + 20_000; ; ) {
    const [here, { text }] = [await shown(), await draftOf(server, code, language.toUpperCase())]
    if (plain(here) === plain(text)) return plain(text)
    if (Date.now() > end) assert.equal(plain(here), plain(text))
    await page.waitForTimeout(50)
  }
}

/** How often words stand in a text. */
export const times = (text, words) => text.split(words).length - 1
