import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openScreen, signIn, waitForLive } from './harness/browser.mjs'
import { startWire } from './harness/proxy.mjs'
import { startServer } from './harness/server.mjs'

let server
let browser

before(async () => {
  server = await startServer()
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await server?.end()
})

const pathOf = (code) => `/en/plans/nap4/commitments/${code}/draft`
const english = '#draft-text-en'

/** A draft as the API tells it. */
async function draftOf(code, language = 'EN') {
  const { plan } = await server.ask(
    `query ($code: String!) { plan(slug: "nap4") { commitment(code: $code) { drafts { id language version text hash peopleHere state } } } }`,
    { code },
  )
  return plan.commitment.drafts.find((draft) => draft.language === language)
}

/** Opens a draft as a persona, ready to write. */
async function write(persona, code, { url = server.url, width = 1280 } = {}) {
  const screen = await openScreen(browser, { width })
  await signIn(screen.page, url, persona, pathOf(code))
  await screen.page.locator(`${english}[contenteditable="true"]`).waitFor()
  await waitForLive(screen.page)
  return screen
}

/** Puts the caret at the end of the paragraph with these words. */
async function toEndOf(page, words) {
  const paragraph = page.locator(`${english} p`, { hasText: words }).first()
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+End')
  await paragraph.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    range.collapse(false)
    const selection = window.getSelection()
    selection.removeAllRanges()
    selection.addRange(range)
  })
}

const saved = (page) => page.locator('[data-save="saved"]').waitFor({ timeout: 30_000 })
const textOn = (page) => page.locator(english).evaluate((element) => [...element.querySelectorAll('h2,h3,h4,h5,p')].map((block) => block.textContent).join('\n'))

/** Waits until a screen shows what the server has. */
async function sameAsServer(page, code) {
  const plain = (text) => text.replaceAll(/\s+/g, ' ').trim()
  for (const end = Date.now() + 20_000; ; ) {
    const [shown, { text }] = [await textOn(page), await draftOf(code)]
    if (plain(shown) === plain(text)) return plain(text)
    if (Date.now() > end) assert.equal(plain(shown), plain(text))
    await page.waitForTimeout(50)
  }
}

const times = (text, part) => text.split(part).length - 1

test('two people type at once in one paragraph; a signed-out reader sees it live and learns no names', async () => {
  const code = 'C01'
  const champion = await write('Demo champion', code)
  const official = await write('Demo official', code)
  const reader = await openScreen(browser)
  await reader.page.goto(`${server.url}/fr/plans/nap4/engagements/${code}/ebauche?show=both`)
  await waitForLive(reader.page)
  const start = (await champion.page.locator(`${english} p`).first().textContent()).slice(0, 30)
  await toEndOf(champion.page, start)
  await toEndOf(official.page, start)
  await Promise.all([
    champion.page.keyboard.type(' The champion writes these words.', { delay: 12 }),
    official.page.keyboard.type(' And the official writes these.', { delay: 12 }),
  ])
  await saved(champion.page)
  await saved(official.page)
  const text = await sameAsServer(champion.page, code)
  await sameAsServer(official.page, code)
  await sameAsServer(reader.page, code)
  const letters = (words) => [...words.replaceAll(' ', '')]
  // Their words may stand letter by letter beside each other, but every letter is there, in each one's order.
  for (const words of ['The champion writes these words.', 'And the official writes these.']) {
    let at = text.indexOf(start)
    for (const letter of letters(words)) {
      at = text.indexOf(letter, at + 1)
      assert.ok(at > 0, `${letter} of “${words}” is in the text`)
    }
  }
  await champion.page.locator('.caret-name', { hasText: 'Demo official' }).first().waitFor({ state: 'attached' })
  assert.equal(await champion.page.locator(`${english} .caret`).count(), 0, 'carets are not in the text')
  await reader.page.getByText('2 personnes ici').waitFor()
  assert.doesNotMatch(await reader.page.locator('main').textContent(), /Demo (champion|official)/)
  assert.equal(await reader.page.locator('[contenteditable="true"]').count(), 0)
  for (const screen of [champion, official, reader]) {
    screen.calm()
    await screen.context.close()
  }
})

test('undo takes back one’s own words and leaves the other’s', async () => {
  const code = 'C07'
  const champion = await write('Demo champion', code)
  const official = await write('Demo official', code)
  const start = (await champion.page.locator(`${english} p`).first().textContent()).slice(0, 30)
  await toEndOf(champion.page, start)
  await champion.page.keyboard.type(' Mine.')
  await saved(champion.page)
  await official.page.locator(english, { hasText: 'Mine.' }).waitFor()
  await toEndOf(official.page, start)
  await official.page.keyboard.type(' Yours.')
  await saved(official.page)
  await champion.page.locator(english, { hasText: 'Yours.' }).waitFor()
  await champion.page.keyboard.press('Control+z')
  await saved(champion.page)
  const text = await sameAsServer(champion.page, code)
  assert.equal(times(text, 'Mine.'), 0)
  assert.equal(times(text, 'Yours.'), 1)
  await sameAsServer(official.page, code)
  for (const screen of [champion, official]) {
    screen.calm()
    await screen.context.close()
  }
})

test('cut off for two minutes and typing: not saved is said, nothing is lost, and both texts are one afterwards', async () => {
  const code = 'C05'
  const wire = await startWire(server.url)
  const champion = await write('Demo champion', code, { url: wire.url })
  const official = await write('Demo official', code)
  const start = (await champion.page.locator(`${english} p`).first().textContent()).slice(0, 30)
  await toEndOf(champion.page, start)
  await toEndOf(official.page, start)
  const cutAt = Date.now()
  wire.cut()
  await champion.page.keyboard.type(' Written without a network.', { delay: 20 })
  await official.page.keyboard.type(' Written meanwhile.', { delay: 20 })
  await champion.page.locator('[data-not-saved]').waitFor({ timeout: 20_000 })
  assert.match(await champion.page.locator('[data-not-saved]').textContent(), /^Not saved: \d+ changes?\. We are reconnecting\. Keep writing; your words are kept on this device\.$/)
  await champion.page.keyboard.press('Enter')
  await champion.page.keyboard.type('A paragraph of its own, é à ç œ 😀.', { delay: 20 })
  await champion.page.waitForFunction((at) => Date.now() - at >= 120_000, cutAt, { timeout: 130_000, polling: 500 })
  wire.mend()
  await champion.page.locator('[data-not-saved]').waitFor({ state: 'detached', timeout: 60_000 })
  await saved(champion.page)
  const text = await sameAsServer(champion.page, code)
  await sameAsServer(official.page, code)
  for (const words of ['Written without a network.', 'Written meanwhile.', 'A paragraph of its own, é à ç œ 😀.']) assert.equal(times(text, words), 1, words)
  for (const screen of [champion, official]) {
    screen.calm()
    await screen.context.close()
  }
  wire.end()
})

test('the server is killed in mid-typing and comes back: every word is there once', async () => {
  const code = 'C01'
  const champion = await write('Demo champion', code)
  const official = await write('Demo official', code)
  const first = (await champion.page.locator(`${english} p`).nth(1).textContent()).slice(0, 24)
  const second = (await champion.page.locator(`${english} p`).nth(2).textContent()).slice(0, 24)
  await toEndOf(champion.page, first)
  await toEndOf(official.page, second)
  const typing = Promise.all([
    champion.page.keyboard.type(' One two three four five six seven eight nine ten.', { delay: 60 }),
    official.page.keyboard.type(' Un deux trois quatre cinq six sept huit neuf dix.', { delay: 60 }),
  ])
  await champion.page.waitForTimeout(900)
  await server.kill()
  await server.start()
  await typing
  await saved(champion.page)
  await saved(official.page)
  const text = await sameAsServer(champion.page, code)
  await sameAsServer(official.page, code)
  assert.equal(times(text, 'One two three four five six seven eight nine ten.'), 1)
  assert.equal(times(text, 'Un deux trois quatre cinq six sept huit neuf dix.'), 1)
  for (const screen of [champion, official]) await screen.context.close()
})

test('a tab closed without a network: opened again, the words are there and are sent', async () => {
  const code = 'C05'
  const { page, context } = await write('Demo champion', code)
  const start = (await page.locator(`${english} p`).nth(1).textContent()).slice(0, 24)
  await toEndOf(page, start)
  await context.setOffline(true)
  await page.keyboard.type(' Kept on this device.')
  await page.locator('[data-not-saved]').waitFor()
  await page.close({ runBeforeUnload: false })
  assert.equal(times((await draftOf(code)).text, 'Kept on this device.'), 0)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(server.url + pathOf(code))
  await again.getByText(/change(s)? from before (is|are) saved/).waitFor({ timeout: 20_000 })
  await again.locator(english, { hasText: 'Kept on this device.' }).waitFor()
  assert.equal(times((await draftOf(code)).text, 'Kept on this device.'), 1)
  await context.close()
})

test('frozen in mid-word: the reason is said and the words that were not saved can be copied', async () => {
  const code = 'C07'
  const { page, context, calm } = await write('Demo champion', code)
  const { id } = await draftOf(code)
  const start = (await page.locator(`${english} p`).nth(1).textContent()).slice(0, 24)
  await toEndOf(page, start)
  await page.keyboard.type(' Before.')
  await saved(page)
  // What is typed now is on its way when the draft is frozen.
  let release
  const frozen = new Promise((done) => {
    release = done
  })
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('submitDraftSteps')) await frozen
    await route.continue()
  })
  await page.keyboard.type(' Too late')
  await server.ask('mutation ($input: FreezeDraftInput!) { freezeDraft(input: $input) { userErrors { code } } }', { input: { draftId: id } }, 'demo-facilitator')
  release()
  const notice = page.locator('[data-stop="notOpen"]')
  await notice.waitFor()
  assert.match(await notice.textContent(), /This draft was frozen at .+ What was saved stays in the text\./)
  assert.match(await notice.locator('blockquote').textContent(), /Before\. Too late/)
  assert.equal(await page.evaluate((selector) => document.activeElement?.matches(selector) === true, english), true, 'focus is not taken')
  await page.unroute('**/graphql')
  await server.ask('mutation ($input: ReopenDraftInput!) { reopenDraft(input: $input) { userErrors { code } } }', { input: { draftId: id } }, 'demo-facilitator')
  await notice.waitFor({ state: 'detached' })
  await saved(page)
  const text = await sameAsServer(page, code)
  assert.equal(times(text, 'Before. Too late'), 1)
  calm()
  await context.close()
})

test('signed out in mid-word: the words stay and can be copied', async () => {
  const code = 'C07'
  const { page, context } = await write('Demo champion', code)
  const start = (await page.locator(`${english} p`).nth(2).textContent()).slice(0, 24)
  await toEndOf(page, start)
  await context.clearCookies()
  await page.keyboard.type(' Typed while signed out.')
  await page.locator('[data-stop]').waitFor({ timeout: 20_000 })
  assert.match(await page.locator('[data-stop] blockquote').first().textContent(), /Typed/)
  await context.close()
})

test('accents, emoji and an input method, by real key events', async () => {
  const code = 'C01'
  const { page, context, calm } = await write('Demo official', code)
  const start = (await page.locator(`${english} p`).nth(3).textContent()).slice(0, 24)
  await toEndOf(page, start)
  await page.keyboard.type(' Été, cœur, « façade » 👩‍🔬')
  const devtools = await context.newCDPSession(page)
  for (const text of ['n', 'ni', 'nih', '日本']) await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await devtools.send('Input.insertText', { text: '日本' })
  await page.keyboard.press('Backspace')
  await saved(page)
  const text = await sameAsServer(page, code)
  assert.equal(times(text, 'Été, cœur, « façade » 👩‍🔬日'), 1)
  assert.equal(times(text, '日本'), 0)
  calm()
  await context.close()
})

test('keyboard alone: write, go to the toolbar and back, change the block, hold what comes in', async () => {
  const code = 'C05'
  const { page, context, calm } = await write('Demo champion', code)
  await page.locator(english).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+F10')
  assert.equal(await page.evaluate(() => document.activeElement.closest('[role=toolbar]') !== null), true)
  for (let i = 0; i < 20 && (await page.evaluate(() => document.activeElement.textContent)) !== 'Quote'; i += 1) await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Quote')
  await page.keyboard.press('Escape')
  assert.equal(await page.evaluate((selector) => document.activeElement.matches(selector), english), true)
  await page.keyboard.press('Alt+h')
  const version = (await draftOf(code)).version
  const { id, text } = await draftOf(code)
  const passage = text.split('\n\n')[1]
  const { node } = await server.ask('query ($id: ID!) { node(id: $id) { ... on Draft { content } } }', { id })
  const block = node.content.content.find((each) => each.content?.map((piece) => piece.text ?? '').join('') === passage)
  await server.ask(
    'mutation ($input: ProposeDraftTextInput!) { proposeDraftText(input: $input) { userErrors { code message } } }',
    { input: { draftId: id, blockId: block.attrs.id, was: passage, text: `${passage} Held back.` } },
    'demo-official',
  )
  await page.locator('[data-hold] .tag').waitFor()
  assert.equal(times(await textOn(page), 'Held back.'), 0, 'nothing moves while it is held')
  await page.keyboard.press('Alt+h')
  await page.locator(english, { hasText: 'Held back.' }).waitFor()
  assert.equal((await draftOf(code)).version, version + 1)
  await page.keyboard.press('Alt+l')
  await page.locator('#draft-text-fr:focus').waitFor()
  calm()
  await context.close()
})
