import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openScreen, signIn, waitForLive } from './harness/browser.mjs'
import { reportableBy, report, sameAs, shownOn, stateOf } from './harness/plan.mjs'
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

/** What must not move when something changes elsewhere. */
const placeOf = (page) =>
  page.evaluate(() => ({
    scroll: window.scrollY,
    focus: document.activeElement?.id,
    heading: document.querySelector('#overdue').getBoundingClientRect().top,
    row: document.querySelector('section[aria-labelledby="all"] tbody tr:nth-child(20)').getBoundingClientRect().top,
    address: window.location.href,
  }))

test('an official reports; a signed-out screen in the other language shows it at once and stays where it is', async () => {
  const [target] = (await reportableBy(server, 'demo-official')).filter((row) => row.official !== 'C')
  const reader = await openScreen(browser)
  await reader.page.goto(`${server.url}/fr/plans/nap4/suivi`)
  await waitForLive(reader.page)
  await reader.page.getByLabel('Responsable').focus()
  await reader.page.locator('section[aria-labelledby="all"] tbody tr').nth(8).scrollIntoViewIfNeeded()
  const place = await placeOf(reader.page)
  const summary = await reader.page.locator('.summary').textContent()

  const official = await openScreen(browser)
  await signIn(official.page, server.url, 'Demo official', `/en/plans/nap4/tracker/${target.code}/report`)
  await official.page.getByRole('radio', { name: 'Complete' }).check()
  await official.page.getByRole('textbox', { name: 'English' }).first().fill('All of it is done and public.')
  await official.page.getByRole('textbox', { name: 'French' }).first().fill('Tout est fait et public.')
  await official.page.getByRole('button', { name: 'Publish report' }).click()
  await official.page.getByRole('heading', { name: 'Your report is published' }).waitFor()
  const published = Date.now()

  const row = reader.page.locator('section[aria-labelledby="all"] tbody tr', { has: reader.page.getByText(target.code, { exact: true }) })
  await row.getByText('Modifié à').waitFor()
  assert.ok(Date.now() - published < 2_000, 'it is there at once')
  assert.match(await row.textContent(), /Réalisé/)
  assert.match(await row.textContent(), /fonctionnaire, de .+ à Réalisé/)
  await reader.page.getByText(/1 nouveau rapport pendant votre lecture/).waitFor()
  assert.deepEqual(await placeOf(reader.page), place, 'focus, scroll, layout and address stay')
  assert.notEqual(await reader.page.locator('.summary').textContent(), summary, 'the sentence counts it')
  assert.match(await reader.page.locator('[data-announcer]').textContent(), new RegExp(`1 rapport a changé\\s: ${target.code}, fonctionnaire, réalisé`))

  await reader.page.getByRole('button', { name: 'L’afficher' }).click()
  assert.equal(await reader.page.locator('section[aria-labelledby="all"] tbody tr').first().locator('code').textContent(), target.code)
  sameAs(await shownOn(reader.page, 'fr'), await stateOf(server))
  reader.calm()
  official.calm()
  await reader.context.close()
  await official.context.close()
})

test('a screen cut off for a minute catches up exactly', async () => {
  const wire = await startWire(server.url)
  const { page, context, calm } = await openScreen(browser)
  await page.goto(`${wire.url}/en/plans/nap4/tracker?sort=plan`)
  await waitForLive(page)
  await page.evaluate(() => {
    window.sameTab = true
    document.querySelector('select[name=lead]').focus()
  })

  const cutAt = Date.now()
  wire.cut()
  await page.getByText('Reconnecting …').waitFor({ timeout: 15_000 })
  const targets = await reportableBy(server, 'demo-official')
  const voices = await reportableBy(server, 'demo-champion')
  for (const [i, row] of targets.slice(0, 12).entries()) await report(server, 'demo-official', row, ['NS', 'LP', 'SP', 'C'][i % 4])
  for (const [i, row] of voices.slice(0, 12).entries()) await report(server, 'demo-champion', row, ['C', 'SP', 'LP', 'NS'][i % 4])
  await report(server, 'demo-official', targets[0], 'C', 'Reported a second time.')
  await page.locator('.live-offline').waitFor({ timeout: 40_000 })
  await page.getByText(/This is the tracker as it stood at/).waitFor()
  await page.waitForFunction((at) => Date.now() - at >= 60_000, cutAt, { timeout: 60_000, polling: 250 })

  wire.mend()
  await page.locator('.live-caughtUp').waitFor({ timeout: 60_000 })
  sameAs(await shownOn(page, 'en'), await stateOf(server))
  assert.equal(await page.evaluate(() => window.sameTab), true, 'the page was not loaded again')
  assert.equal(await page.evaluate(() => document.activeElement.name), 'lead')
  await page.locator('[data-announcer]', { hasText: 'Caught up. This page is live again.' }).waitFor({ timeout: 15_000 })
  await page.locator('.live-live').waitFor()
  calm()
  await context.close()
  wire.end()
})

test('the browser says that there is no network: offline at once, and live again after', async () => {
  const { page, context, calm } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4/tracker`)
  await waitForLive(page)
  await context.setOffline(true)
  await page.locator('.live-offline').waitFor()
  const [row] = await reportableBy(server, 'demo-official')
  await report(server, 'demo-official', row, 'SP', 'While a screen was offline.')
  await context.setOffline(false)
  await page.locator('.live-live').waitFor({ timeout: 40_000 })
  sameAs(await shownOn(page, 'en'), await stateOf(server))
  calm()
  await context.close()
})

test('the server restarts under five screens and all catch up', async () => {
  const screens = await Promise.all(
    ['/en/plans/nap4/tracker', '/fr/plans/nap4/suivi', '/en/plans/nap4/tracker?sort=due', '/fr/plans/nap4/suivi?sort=plan', '/en/plans/nap4/tracker?sort=plan'].map(
      async (path) => {
        const screen = await openScreen(browser)
        await screen.page.goto(server.url + path)
        await waitForLive(screen.page)
        await screen.page.evaluate(() => {
          window.sameTab = true
        })
        return { ...screen, language: path.slice(1, 3) }
      },
    ),
  )
  const targets = await reportableBy(server, 'demo-official')
  await report(server, 'demo-official', targets[2], 'NS', 'Just before the restart.')
  await server.stop()
  await Promise.all(screens.map(({ page }) => page.locator('.live-reconnecting, .live-offline').waitFor()))
  await server.start()
  await report(server, 'demo-official', targets[3], 'LP', 'Just after the restart.')
  await report(server, 'demo-official', targets[4], 'SP', 'And another.')
  const state = await stateOf(server)
  for (const { page, language, calm, context } of screens) {
    await page.locator('.live-live').waitFor({ timeout: 60_000 })
    sameAs(await shownOn(page, language), state)
    assert.equal(await page.evaluate(() => window.sameTab), true, 'the page was not loaded again')
    calm()
    await context.close()
  }
})

test('a page opened during an outage comes by itself once the server is back, its code and its data', async () => {
  const { page, context } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4`)
  await page.getByRole('heading', { name: 'Dates that moved, and why' }).waitFor()
  await server.stop()
  await page.getByRole('link', { name: 'Tracker', exact: true }).click() // its code was never loaded
  await page.getByRole('heading', { name: 'We cannot reach the server' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Dates that moved, and why' }).waitFor() // what was read before stays
  await server.start()
  await page.getByRole('link', { name: 'Open science', exact: true }).waitFor({ timeout: 60_000 }) // what was not comes
  await server.stop()
  await page.getByRole('link', { name: 'Tracker', exact: true }).click()
  await page.getByRole('heading', { name: 'We cannot reach the server' }).waitFor()
  await server.start()
  await page.locator('section[aria-labelledby="all"] tbody tr').first().waitFor({ timeout: 60_000 })
  await context.close()
})
