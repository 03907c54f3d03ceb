import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openScreen } from './harness/browser.mjs'
import { reportableBy } from './harness/plan.mjs'
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

/** Presses Tab until the focus is on something with this role and name. */
async function tabTo(page, role, name, { backwards = false, most = 200 } = {}) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
    if (await isFocused(page.getByRole(role, { name }))) return
  }
  throw new Error(`Tab does not reach ${role} ${name}`)
}

async function isFocused(locator) {
  return (await locator.count()) > 0 && (await locator.evaluateAll((list) => list.includes(document.activeElement)))
}

test('keyboard alone: sign in and report progress', async () => {
  const [target] = await reportableBy(server, 'demo-official')
  const { page, calm, context } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4/tracker/${target.code}/report`)
  await page.getByRole('heading', { name: 'Sign in to report progress' }).waitFor()

  // The first stop is the skip link; it leads into the page.
  await page.keyboard.press('Tab')
  assert.ok(await isFocused(page.getByRole('link', { name: 'Skip to main content' })))
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
  await page.keyboard.press('Tab')
  await tabTo(page, 'link', 'Sign in')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await tabTo(page, 'button', 'Enter as Demo official')
  await page.keyboard.press('Enter')

  // Back at the form, signed in.
  await page.getByRole('button', { name: 'Publish report' }).waitFor()
  assert.match(page.url(), new RegExp(`${target.code}/report$`))
  await tabTo(page, 'button', 'Publish report')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'))
  assert.match(await page.title(), /^Error: /)

  // The summary leads to the fields.
  await page.keyboard.press('Tab')
  assert.ok(await isFocused(page.getByRole('link', { name: 'Choose a status' })))
  await page.keyboard.press('Enter')
  assert.ok(await isFocused(page.getByRole('radio', { name: 'Not started' })))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  assert.ok(await page.getByRole('radio', { name: 'Substantial progress' }).isChecked())
  await page.keyboard.press('Tab')
  await page.keyboard.type('The pilot runs.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Le projet pilote est en marche.')
  await tabTo(page, 'button', 'Publish report')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Your report is published' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`#${target.code}$`))
  await page.waitForFunction((code) => document.activeElement?.id === code, target.code)
  assert.match(await page.locator(`[id="${target.code}"]`).textContent(), /The pilot runs\./)
  calm()
  await context.close()
})

test('keyboard alone: the menu of a narrow screen opens, closes and leads on', async () => {
  const { page, calm, context } = await openScreen(browser, { width: 320 })
  await page.goto(`${server.url}/fr/plans/nap4`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.focus()
  assert.equal(await menu.getAttribute('aria-expanded'), 'false')
  await page.keyboard.press('Enter')
  assert.equal(await menu.getAttribute('aria-expanded'), 'true')
  await tabTo(page, 'link', 'Suivi')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Suivi des jalons' }).waitFor()
  assert.equal(await menu.getAttribute('aria-expanded'), 'false')
  calm()
  await context.close()
})
