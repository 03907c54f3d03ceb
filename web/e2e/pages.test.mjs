import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { launch, openScreen, signIn, waitForLive } from './harness/browser.mjs'
import { subjectsOf, submit } from './harness/comments.mjs'
import { reportableBy } from './harness/plan.mjs'
import { startServer } from './harness/server.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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

const pages = {
  en: ['/', '/en/plans', '/en/plans/nap4', '/en/plans/nap4/commitments', '/en/plans/nap4/commitments/C05', '/en/plans/nap4/commitments/C05/draft', '/en/plans/nap4/commitments/C05/draft?show=both&of=fr&version=12', '/en/plans/nap4/commitments/C02/draft', '/en/plans/nap4/tracker', '/en/plans/nap4/tracker?commitment=C03&status=NS', '/en/sign-in', '/en/rules', '/en/privacy', '/en/accessibility', '/en/developers', '/en/plans/nap4/tracker/C05.3.3/report', '/en/plans/nap4/commitments/C05?comments=supported', '/en/plans/nap4/commitments/C05/comment?on=C05.2', '/en/comments', '/en/comments/JAL-0000-00', '/en/moderation', '/en/to-answer', '/en/nothing-here', '/en/plans/none', '/en/plans/nap4/commitments/C99'],
  fr: ['/fr/plans', '/fr/plans/nap4', '/fr/plans/nap4/engagements', '/fr/plans/nap4/engagements/C05', '/fr/plans/nap4/engagements/C05/ebauche', '/fr/plans/nap4/engagements/C05/ebauche?show=both&of=fr&version=12', '/fr/plans/nap4/suivi', '/fr/plans/nap4/suivi?commitment=C03&status=NS', '/fr/connexion', '/fr/regles', '/fr/confidentialite', '/fr/accessibilite', '/fr/developpeurs', '/fr/plans/nap4/suivi/C05.3.3/rapport', '/fr/plans/nap4/engagements/C05/commenter?on=C05.2', '/fr/commentaires', '/fr/commentaires/JAL-0000-00', '/fr/moderation', '/fr/a-repondre', '/fr/rien-ici', '/fr/plans/none', '/fr/plans/nap4/engagements/C99'],
}

/** Opens everything that opens, so that what is inside is checked too. */
const openAll = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))

async function findings(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } } }),
  )
  return violations.map((each) => `${each.id}: ${each.help}\n    ${each.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary?.replaceAll('\n', ' ')}`).join('\n    ')}`)
}

for (const width of [320, 1280]) {
  for (const language of ['en', 'fr']) {
    test(`axe finds nothing, in ${language} at ${width} px, and nothing is wider than the screen`, async () => {
      const { page, calm, context } = await openScreen(browser, { width })
      const found = {}
      for (const path of pages[language]) {
        await page.goto(server.url + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForFunction(() => document.querySelector('.loading') === null)
        await openAll(page)
        await page.waitForFunction(() => document.querySelector('.loading') === null)
        const here = await findings(page)
        if (here.length > 0) found[path] = here
        const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(spill, 0, `${path} spills ${spill} px`)
        assert.equal(await page.evaluate(() => document.documentElement.lang), path === '/' ? 'en' : language, path)
        assert.equal(await page.locator('[style]').count(), 0, `${path} has a style attribute`)
      }
      assert.deepEqual(found, {})
      calm()
      await context.close()
    })
  }
}

test('axe finds nothing in forms, filled and refused', async () => {
  const [target] = await reportableBy(server, 'demo-official')
  for (const width of [320, 1280]) {
    const { page, calm, context } = await openScreen(browser, { width })
    await signIn(page, server.url, 'Demo facilitator')
    for (const path of [`/en/plans/nap4/tracker/${target.code}/due-date`, '/fr/plans/nap4/engagements/C01/libelle?milestone=C01.1', '/en/plans/nap4/phases/implementing/dates']) {
      await page.goto(server.url + path)
      await page.getByRole('button', { name: /Publish the change|Publier le changement/ }).click()
      await page.locator('.error-summary').waitFor()
      assert.deepEqual(await findings(page), [], path)
    }
    await page.context().clearCookies()
    await signIn(page, server.url, 'Demo official', `/en/plans/nap4/tracker/${target.code}/report`)
    await page.getByRole('radio', { name: 'Limited progress' }).check()
    await page.getByRole('button', { name: 'Publish report' }).click()
    await page.locator('.error-summary').waitFor()
    assert.deepEqual(await findings(page), [])
    await page.goto(`${server.url}/fr/plans/nap4/suivi`)
    await page.getByRole('heading', { name: /À déclarer par vous/ }).waitFor()
    assert.deepEqual(await findings(page), [])
    calm()
    await context.close()
  }
})

test('axe finds nothing in the pages of comments, for each of those who work there', async () => {
  const subjects = await subjectsOf(server)
  const held = await submit(server, 'demo-participant', subjects.get('C05.1'), 'A held comment, to be looked at in every state.')
  const { plan } = await server.ask(`{ plan(slug: "nap4") { commitment(code: "C05") { milestones(first: 2) { nodes { comments(first: 5) { nodes { reference state response { outcome } } } } } } } }`)
  const [answered] = plan.commitment.milestones.nodes.flatMap((each) => each.comments.nodes).filter((each) => each.response !== null)
  const visits = [
    ['Demo participant', ['en/plans/nap4/commitments/C05', 'en/plans/nap4/commitments/C05/comment?on=C05.2', `fr/plans/nap4/engagements/C05/commenter?on=C05.2&reply=${answered.reference}`, 'en/comments', 'fr/commentaires', `en/comments/${held.reference}`, `fr/commentaires/${held.reference}`]],
    ['Demo moderator', ['en/moderation', 'fr/moderation', `en/comments/${answered.reference}`]],
    ['Demo official', ['en/to-answer', 'fr/a-repondre', `en/comments/${answered.reference}/respond`, `fr/commentaires/${answered.reference}/repondre`, `fr/commentaires/${answered.reference}`]],
  ]
  for (const width of [320, 1280]) {
    for (const [persona, paths] of visits) {
      const { page, calm, context } = await openScreen(browser, { width })
      await signIn(page, server.url, persona)
      for (const path of paths) {
        await page.goto(`${server.url}/${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForFunction(() => document.querySelector('.loading, .comments-loading') === null)
        await openAll(page)
        const body = page.locator('textarea#body')
        if ((await body.count()) > 0) {
          await page.locator('form button[type="submit"]').click()
          await page.locator('.error-summary').waitFor()
          assert.deepEqual(await findings(page), [], `${path} refused, ${width}`)
          await body.fill('Call 613 555 0123 or write to K1A 0B1.')
          await page.locator('form button[type="submit"]').click()
          await page.locator('.data-warning').waitFor()
        }
        assert.deepEqual(await findings(page), [], `${path}, ${width}`)
        const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(spill, 0, `${path} spills ${spill} px at ${width}`)
      }
      calm()
      await context.close()
    }
  }
})

test('GraphiQL is served from here and answers its first example', async () => {
  const { page, calm, context } = await openScreen(browser)
  const schema = page.waitForResponse((response) => response.request().postData()?.includes('__schema') === true)
  await page.goto(`${server.url}/graphiql`)
  await schema
  await page.locator('.graphiql-query-editor', { hasText: 'commitments' }).waitFor()
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.result-window', { hasText: '"commitments"' }).waitFor()
  calm()
  await context.close()
})

test('the language switch keeps the page, the query string and the fragment', async () => {
  const { page, calm, context } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4/tracker?commitment=C05&overdue=1`)
  await waitForLive(page)
  await page.getByRole('link', { name: 'Français' }).click()
  await page.getByRole('heading', { name: 'Suivi des jalons' }).waitFor()
  assert.equal(page.url(), `${server.url}/fr/plans/nap4/suivi?commitment=C05&overdue=1`)
  assert.equal(await page.getByLabel('Engagement', { exact: true }).inputValue(), 'C05')
  await page.goto(`${server.url}/fr/plans/nap4/engagements/C05#C05.2`)
  await page.waitForFunction(() => document.activeElement?.id === 'C05.2')
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(`${server.url}/en/plans/nap4/commitments/C05#C05.2`)
  assert.equal(await page.title(), 'Open science: 4th Plan on Open Government, 2018–2020 - Jalon')
  // An address with the words of the other language leads to its twin.
  await page.goto(`${server.url}/fr/plans/nap4/tracker?sort=due`)
  await page.waitForURL(`${server.url}/fr/plans/nap4/suivi?sort=due`)
  calm()
  await context.close()
})

test('filters live in the address: by the button, by the back key, by a link', async () => {
  const { page, calm, context } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4/tracker`)
  await waitForLive(page)
  const rows = page.locator('section[aria-labelledby="all"] tbody tr')
  await rows.first().waitFor()
  const all = await rows.count()
  await page.getByLabel('Commitment', { exact: true }).selectOption({ label: '5 Open science' })
  await page.getByLabel('Voices differ').check()
  assert.equal(await rows.count(), all, 'nothing jumps while choosing')
  await page.getByRole('button', { name: 'Show', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`${server.url}/en/plans/nap4/tracker?commitment=C05&differ=1`)
  await page.locator('.filter-result', { hasText: /of 135 indicators match: Open science and Voices differ/ }).waitFor()
  const some = await rows.count()
  assert.ok(some > 0 && some < 13)
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Show', 'the focus stays on the button')
  await page.locator('[data-announcer]', { hasText: `${some} of 135 indicators match` }).waitFor()
  await page.goBack()
  assert.equal(await page.getByLabel('Commitment', { exact: true }).inputValue(), '', 'the fields follow the address')
  await page.waitForFunction((count) => document.querySelectorAll('section[aria-labelledby="all"] tbody tr').length === count, all)
  await page.goForward()
  await page.waitForFunction((count) => document.querySelectorAll('section[aria-labelledby="all"] tbody tr').length === count, some)
  await page.getByRole('link', { name: 'Clear the filters' }).click()
  await page.waitForURL(`${server.url}/en/plans/nap4/tracker`)
  calm()
  await context.close()
})

test('another page takes the focus to its heading, and the back key brings the place back', async () => {
  const { page, calm, context } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4`)
  await page.getByRole('link', { name: 'Open science', exact: true }).click()
  await page.getByRole('heading', { name: 'Open science', level: 1 }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await page.goBack()
  await page.getByRole('heading', { name: 'Canada’s 4th Plan on Open Government' }).waitFor()
  calm()
  await context.close()
})

test('on paper every page says that the data is invented, no title stands without its content, and no word is broken', async () => {
  const { page, calm, context } = await openScreen(browser, { width: 695 })
  for (const [path, notice] of [
    ['/fr/plans/nap4', 'inventés'],
    ['/en/plans/nap4/commitments/C05', 'invented'],
    ['/en/plans/nap4/tracker', 'invented'],
    ['/en/rules', 'invented'],
  ]) {
    await page.emulateMedia({ media: 'print' })
    await page.goto(server.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForFunction(() => document.querySelector('.loading') === null)
    await page.locator('.demo', { hasText: notice }).waitFor({ state: 'visible' })
    assert.equal(await page.locator('.disclosure-read:not([open]):visible').count(), 0, path)
    const narrow = await page.locator('.commitment-name').evaluateAll((names) => names.filter((each) => each.getBoundingClientRect().width < 200).length)
    assert.equal(narrow, 0, `${path} squeezes titles`)
  }
  calm()
  await context.close()
})
