import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openScreen, signIn, waitForLive } from './harness/browser.mjs'
import { report, reportableBy } from './harness/plan.mjs'
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

const english = (page) => page.getByRole('textbox', { name: 'English' })
const french = (page) => page.getByRole('textbox', { name: 'French' })

test('a refused form keeps every word and says beside each field what to do', async () => {
  const [target] = await reportableBy(server, 'demo-official')
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo official', `/en/plans/nap4/tracker/${target.code}/report`)
  await page.getByRole('radio', { name: 'Limited progress' }).check()
  await english(page).first().fill('Two options were compared.')
  await page.getByRole('button', { name: 'Publish report' }).click()
  const summary = page.getByRole('group', { name: 'There is a problem' })
  assert.deepEqual(await summary.getByRole('link').allTextContents(), ['Add the progress in French', 'Say what slows the work, in both languages'])
  await page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'))
  await summary.getByRole('link', { name: 'Add the progress in French' }).click()
  assert.ok(await french(page).first().evaluate((field) => field === document.activeElement))
  assert.equal(await french(page).first().getAttribute('aria-invalid'), 'true')
  assert.equal(await english(page).first().inputValue(), 'Two options were compared.')
  assert.ok(await page.getByRole('radio', { name: 'Limited progress' }).isChecked())
  calm()
  await context.close()
})

test('when two report at once, the second sees the first one’s words and loses none of its own', async () => {
  const target = (await reportableBy(server, 'demo-official'))[1]
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo official', `/en/plans/nap4/tracker/${target.code}/report`)
  await page.getByRole('radio', { name: 'Complete' }).check()
  await english(page).first().fill('My own words.')
  await french(page).first().fill('Mes propres mots.')
  await report(server, 'demo-official', target, 'SP', 'Words of somebody else.')
  await page.getByText(/A report in this voice arrived at/).waitFor()
  await page.getByRole('button', { name: 'Publish report' }).click()

  const theirs = page.getByRole('region', { name: 'Somebody else reported while you were writing' })
  await theirs.getByText('Words of somebody else.').waitFor()
  assert.equal(await english(page).first().inputValue(), 'My own words.')
  assert.equal(await french(page).first().inputValue(), 'Mes propres mots.')
  await page.getByRole('button', { name: 'Publish mine as the newer version' }).click()
  await page.getByRole('heading', { name: 'Your report is published' }).waitFor()
  const { plan } = await server.ask(
    `query ($code: String!) { plan(slug: "nap4") { indicator(code: $code) { latestReport { status version progress { en } } } } }`,
    { code: target.code },
  )
  assert.deepEqual(plan.indicator.latestReport.status, 'C')
  assert.deepEqual(plan.indicator.latestReport.progress.en, 'My own words.')
  calm()
  await context.close()
})

test('what is typed offline survives the failure, a closed page and the way back', async () => {
  const target = (await reportableBy(server, 'demo-official'))[2]
  const address = `/fr/plans/nap4/suivi/${target.code}/rapport`
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo official')
  await page.goto(server.url + address)
  await page.getByRole('radio', { name: 'Réalisé' }).check()
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'Anglais' }).first().fill('Typed without a network.')
  await page.getByRole('textbox', { name: 'Français' }).first().fill('Écrit sans réseau.')
  await page.getByText(/Vous êtes hors ligne/).waitFor()
  await page.getByRole('button', { name: 'Publier le rapport' }).click()
  await page.getByRole('alert').getByText(/Non publié\s: le serveur n’a pas répondu/).waitFor()
  assert.equal(await page.getByRole('textbox', { name: 'Français' }).first().inputValue(), 'Écrit sans réseau.')
  await page.getByText(/Brouillon enregistré à/).waitFor()

  await context.setOffline(false)
  await page.close()
  const again = await context.newPage()
  await again.goto(server.url + address)
  await again.getByText(/Voici le brouillon laissé sur cet appareil/).waitFor()
  assert.equal(await again.getByRole('textbox', { name: 'Français' }).first().inputValue(), 'Écrit sans réseau.')
  await again.getByRole('button', { name: 'Publier le rapport' }).click()
  await again.getByRole('heading', { name: 'Votre rapport est publié' }).waitFor()
  await again.goto(server.url + address)
  await again.getByRole('button', { name: 'Publier le rapport' }).waitFor()
  assert.equal(await again.getByText(/Voici le brouillon/).count(), 0, 'a published draft is gone')
  calm()
  await context.close()
})

test('a session that ended while somebody wrote loses nothing', async () => {
  const target = (await reportableBy(server, 'demo-official'))[3]
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo official', `/en/plans/nap4/tracker/${target.code}/report`)
  await page.getByRole('radio', { name: 'Complete' }).check()
  await english(page).first().fill('Written in a session that ends.')
  await french(page).first().fill('Écrit dans une session qui finit.')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Publish report' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Sign in again' }).click()
  await page.getByRole('button', { name: 'Enter as Demo official' }).click()
  await page.getByText(/This is the draft you left on this device/).waitFor()
  assert.equal(await english(page).first().inputValue(), 'Written in a session that ends.')
  calm()
  await context.close()
})

test('a champion gives the second voice; another role is told who may', async () => {
  const [target] = await reportableBy(server, 'demo-champion')
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo champion', `/en/plans/nap4/tracker/${target.code}/report`)
  await page.getByRole('radio', { name: 'Not started' }).check()
  await english(page).first().fill('We looked and found nothing.')
  await french(page).first().fill('Nous avons cherché sans rien trouver.')
  await english(page).last().fill('No public trace.')
  await french(page).last().fill('Aucune trace publique.')
  await page.getByRole('button', { name: 'Publish report' }).click()
  await page.getByText(/now reads Not started in the champion voice/).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
  await signIn(page, server.url, 'Demo participant', `/en/plans/nap4/tracker/${target.code}/report`)
  await page.getByText(`Your role cannot report on ${target.code}.`).waitFor()
  calm()
  await context.close()
})

test('a facilitator moves a phase and a due date, with reasons; screens follow', async () => {
  const reader = await openScreen(browser)
  await reader.page.goto(`${server.url}/en/plans/nap4`)
  await reader.page.getByRole('heading', { name: 'Dates that moved, and why' }).waitFor()
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo facilitator')
  await page.getByRole('link', { name: 'Move the dates of Implementing' }).click()
  await page.getByLabel('Last month (yyyy-mm)').fill('2020-12')
  await page.getByRole('button', { name: 'Publish the change' }).click()
  await page.getByRole('link', { name: 'Say why, in both languages' }).waitFor()
  await english(page).fill('A month more for the last reports.')
  await french(page).fill('Un mois de plus pour les derniers rapports.')
  await page.getByRole('button', { name: 'Publish the change' }).click()
  await page.getByText('A month more for the last reports.').waitFor()
  await reader.page.getByText('A month more for the last reports.').waitFor()
  calm()
  reader.calm()
  await context.close()
  await reader.context.close()
})

test('a moved due date and a new wording show their reasons and what they were', async () => {
  const { plan } = await server.ask(
    `{ plan(slug: "nap4") { commitment(code: "C01") { milestones(first: 20) { nodes { code viewerCanEdit indicators(first: 20) { nodes { code viewerCanMoveDueDate } } } } } } }`,
    {},
    'demo-facilitator',
  )
  const milestone = plan.commitment.milestones.nodes.find((each) => each.viewerCanEdit)
  const indicator = plan.commitment.milestones.nodes.flatMap((each) => each.indicators.nodes).find((each) => each.viewerCanMoveDueDate)
  const { page, calm, context } = await openScreen(browser)
  await signIn(page, server.url, 'Demo facilitator', '/en/plans/nap4/commitments/C01')
  await waitForLive(page)
  await page.getByRole('link', { name: `Move the due date of ${indicator.code}` }).click()
  await page.getByLabel('New month (yyyy-mm)').fill('2021-03')
  await english(page).fill('The contract came late.')
  await french(page).fill('Le contrat est arrivé tard.')
  await page.getByRole('button', { name: 'Publish the change' }).click()
  const row = page.locator(`[id="${indicator.code}"]`)
  await row.getByText('Due March 2021').waitFor()
  await row.getByText(/first promised/).click()
  await row.getByText('The contract came late.').waitFor()

  await page.getByRole('link', { name: `Change the wording of milestone ${milestone.code}` }).click()
  const title = english(page).first()
  await title.fill(`${await title.inputValue()}, in plain words`)
  await english(page).last().fill('People asked for plain words.')
  await french(page).last().fill('Des gens ont demandé des mots simples.')
  await page.getByRole('button', { name: 'Publish the change' }).click()
  await page.getByRole('heading', { name: /, in plain words$/ }).waitFor()
  await page.locator('.history').getByText('People asked for plain words.').waitFor()
  assert.match(await page.locator('.history ins').first().textContent(), /in plain words/)
  calm()
  await context.close()
})
