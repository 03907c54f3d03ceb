import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { launch, openScreen, waitForLive } from './harness/browser.mjs'
import { draftOf, draftPath, openToWrite, sameAsServer, saved, textOf, times, toEndOf } from './harness/draft.mjs'
import { startServer } from './harness/server.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env.JALON_PICTURES

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

async function findings(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } } }),
  )
  return violations.map((each) => `${each.id}: ${each.help}\n    ${each.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary?.replaceAll('\n', ' ')}`).join('\n    ')}`)
}

const spill = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('three people write in one paragraph at once, and all three and the server end alike', async () => {
  const code = 'C01'
  const personas = ['Demo champion', 'Demo official', 'Demo facilitator']
  const screens = await Promise.all(personas.map((persona) => openToWrite(browser, server, persona, code)))
  const reread = []
  for (const { page } of screens) page.on('request', (request) => request.postData()?.includes('query DraftAgain') && reread.push(request.url()))
  await Promise.all(screens.map(({ page }) => toEndOf(page, 0)))
  const words = [' Alpha bravo charlie delta échelon.', ' Uniform victor whisky déjà zulu.', ' 0123456789 9876543210.']
  await Promise.all(screens.map(({ page }, i) => page.keyboard.type(words[i], { delay: 25 })))
  await Promise.all(screens.map(({ page }) => saved(page)))
  const texts = await Promise.all(screens.map(({ page }) => sameAsServer(page, server, code)))
  assert.equal(new Set(texts).size, 1)
  const letters = (text) => [...text.replaceAll(/\s/g, '')].toSorted().join('')
  const { node } = await server.ask('query ($id: ID!) { node(id: $id) { ... on Draft { at(version: 40) { text } } } }', { id: (await draftOf(server, code)).id })
  assert.equal(letters(texts[0]), letters(node.at.text + words.join('')), 'every letter is there once')
  assert.ok((await draftOf(server, code)).version > 50, 'the fiftieth version was passed, with its hash')
  assert.deepEqual(reread, [], 'and every page had the server’s hash')

  // Who is here, and the way to them.
  const [{ page }] = screens
  const people = page.locator('[data-people]')
  await people.click()
  const list = page.locator('.people li')
  await page.locator('.people li', { hasText: 'Demo official' }).waitFor()
  assert.equal(await list.count(), 2, 'oneself is not listed')
  await toEndOf(screens[1].page, 4)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go to Demo official' }).click()
  await page.locator(`${textOf.en}:focus`).waitFor()
  for (const screen of screens) {
    screen.calm()
    await screen.context.close()
  }
})

test('two tabs of one person write side by side; neither sends the other’s words', async () => {
  const code = 'C05'
  const { page, context, calm } = await openToWrite(browser, server, 'Demo champion', code)
  const second = await context.newPage()
  await second.goto(server.url + draftPath(code))
  await second.locator(`${textOf.en}[contenteditable="true"]`).waitFor()
  await waitForLive(second)
  await toEndOf(page, 0)
  await toEndOf(second, 1)
  await page.keyboard.type(' First tab.')
  await second.keyboard.type(' Second tab.')
  await saved(page)
  await saved(second)
  const text = await sameAsServer(page, server, code)
  await sameAsServer(second, server, code)
  assert.equal(times(text, 'First tab.'), 1)
  assert.equal(times(text, 'Second tab.'), 1)
  assert.equal(await page.getByText(/from before/).count(), 0)
  calm()
  await context.close()
})

test('a tab comes back from the background: it reads what it missed before a key lands, and says so', async () => {
  const code = 'C07'
  const { page, context, calm } = await openToWrite(browser, server, 'Demo champion', code)
  const other = await openToWrite(browser, server, 'Demo official', code)
  await toEndOf(page, 0)
  // A tab in the background hears nothing: its stream is put to sleep, and its clock says that it was long.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (window.asleep ? 'hidden' : 'visible') })
    window.asleep = true
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await toEndOf(other.page, 1)
  await other.page.keyboard.type(' Written meanwhile.')
  await saved(other.page)
  let answer
  const held = new Promise((done) => {
    answer = done
  })
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query DraftSince') === true) await held
    await route.continue()
  })
  await page.waitForTimeout(3_100) // as long as makes an absence
  await page.evaluate(() => {
    window.asleep = false
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.getByText('Reading what you missed. You can write in a moment.').waitFor()
  const unchanged = await page.locator(`${textOf.en} > p`).first().textContent()
  await page.keyboard.type('not yet')
  assert.equal(await page.locator(`${textOf.en} > p`).first().textContent(), unchanged, 'no key lands on an old text')
  answer()
  await page.getByText('Reading what you missed.').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate((text) => document.activeElement?.matches(text) === true, textOf.en), true, 'focus has stayed')
  await page.keyboard.type(' Now.')
  await saved(page)
  assert.equal(times(await sameAsServer(page, server, code), ' Now.'), 1)
  for (const screen of [{ calm, context }, other]) {
    screen.calm()
    await screen.context.close()
  }
})

test('what is pasted is cleaned, and every block has an id of its own', async () => {
  const code = 'C07'
  const { page, context, calm } = await openToWrite(browser, server, 'Demo official', code)
  await toEndOf(page, 1)
  await page.locator(textOf.en).evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<h2 onclick="x()">Pasted heading</h2><p style="color:red">Pasted <b>bold</b> <a href="javascript:alert(1)">bad link</a> <a href="https://open.canada.ca/">good link</a></p><script>window.bad = true</script><p><b style="font-weight:normal"><span style="font-weight:700">styled bold</span> not bold</b></p><ul><li>one</li><li>two</li></ul>',
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await saved(page)
  const { content, text } = await draftOf(server, code)
  assert.match(text, /Pasted bold bad link good link/)
  const json = JSON.stringify(content)
  assert.ok(json.includes('{"type":"text","marks":[{"type":"strong"}],"text":"styled bold"},{"type":"text","text":" not bold"}'), 'styles are understood')
  assert.doesNotMatch(json, /javascript:|onclick|color:|window\.bad/)
  const ids = [...json.matchAll(/"id":("[^"]*"|null)/g)].map((match) => match[1])
  assert.equal(new Set(ids).size, ids.length, 'ids are never twice')
  assert.ok(!ids.includes('null'), 'and never missing')
  assert.equal(await page.evaluate(() => window.bad), undefined)
  calm()
  await context.close()
})

test('blocks of one id stand at one height, and stay there when a side grows', async () => {
  const { page, context, calm } = await openToWrite(browser, server, 'Demo champion', 'C05')
  const apart = () =>
    page.evaluate(({ en, fr }) => {
      const tops = (text) => new Map([...document.querySelectorAll(`${text} > [data-id]`)].map((block) => [block.dataset.id, block.getBoundingClientRect().top]))
      const [left, right] = [tops(en), tops(fr)]
      return [...left].filter(([id, top]) => right.has(id) && Math.abs(right.get(id) - top) > 1).map(([id]) => id)
    }, textOf)
  await page.waitForTimeout(300)
  assert.deepEqual(await apart(), [])
  await toEndOf(page, 0, 'fr')
  await page.keyboard.type(' Une phrase de plus, assez longue pour prendre une ligne entière de la colonne de droite.')
  await saved(page)
  await page.waitForTimeout(200)
  assert.deepEqual(await apart(), [])
  calm()
  await context.close()
})

test('on a phone: reading comes first, writing is asked for, and what is written is saved', async () => {
  const code = 'C01'
  const screen = await openScreen(browser, { width: 320 })
  await screen.page.goto(server.url + draftPath(code, 'fr'))
  await waitForLive(screen.page)
  assert.equal(await screen.page.locator(textOf.fr).isVisible(), true, 'the reader’s language')
  assert.equal(await screen.page.locator(textOf.en).count(), 0)
  assert.equal(await screen.page.locator('[contenteditable]').count(), 0)
  await screen.context.close()
  const { page, context, calm } = await openToWrite(browser, server, 'Demo champion', code, { width: 320, language: 'fr' })
  await toEndOf(page, 1, 'fr')
  await page.keyboard.type(' Écrit au téléphone.')
  await saved(page)
  assert.equal(times(await sameAsServer(page, server, code, 'fr'), 'Écrit au téléphone.'), 1)
  assert.equal(await spill(page), 0)
  calm()
  await context.close()
})

test('what people hear: one polite sentence about others’ changes', async () => {
  const code = 'C07'
  const listener = await openToWrite(browser, server, 'Demo champion', code)
  const other = await openToWrite(browser, server, 'Demo official', code)
  await toEndOf(other.page, 2)
  await other.page.keyboard.type(' Heard.')
  await saved(other.page)
  const said = listener.page.locator('[data-announcer]')
  await listener.page.waitForFunction(() => document.querySelector('[data-announcer]').textContent !== '')
  assert.match(await said.textContent(), /^Demo official changed the English text( \d+ times)?\.$/)
  assert.equal(await listener.page.locator('[aria-live="polite"][data-announcer]').count(), 1)
  for (const screen of [listener, other]) {
    screen.calm()
    await screen.context.close()
  }
})

for (const width of [320, 1280]) {
  for (const language of ['en', 'fr']) {
    test(`axe finds nothing while one writes, with others here and words that are not saved, in ${language} at ${width} px`, async () => {
      const code = 'C05'
      const other = await openToWrite(browser, server, 'Demo official', code)
      const { page, context, calm } = await openToWrite(browser, server, 'Demo champion', code, { width, language })
      await toEndOf(other.page, 3)
      await other.page.keyboard.type(' Here.')
      await page.locator('[data-people]').waitFor()
      await page.locator('[data-people]').click()
      await toEndOf(page, 1, language)
      await page.keyboard.type(language === 'en' ? ' Saved words.' : ' Mots enregistrés.')
      await saved(page)
      assert.deepEqual(await findings(page), [])
      assert.equal(await spill(page), 0)
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/writing-${language}-${width}.png`, fullPage: true })
      await context.setOffline(true)
      await page.keyboard.type(language === 'en' ? ' Not saved.' : ' Non enregistré.')
      await page.locator('[data-not-saved]').waitFor()
      assert.deepEqual(await findings(page), [])
      assert.equal(await spill(page), 0)
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/not-saved-${language}-${width}.png` })
      await context.setOffline(false)
      await page.locator('[data-not-saved]').waitFor({ state: 'detached', timeout: 30_000 })
      await saved(page)
      calm()
      await context.close()
      await other.context.close()
    })
  }
}
