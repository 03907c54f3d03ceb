import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openScreen, signIn, waitForLive } from './harness/browser.mjs'
import { moderate, subjectsOf, submit } from './harness/comments.mjs'
import { startServer } from './harness/server.mjs'

let server
let browser
let subjects

before(async () => {
  server = await startServer()
  browser = await launch()
  subjects = await subjectsOf(server)
})
after(async () => {
  await browser?.close()
  await server?.end()
})

/** Opens a page of somebody who is signed in, on a screen of its own. */
async function screenOf(persona, path, size) {
  const screen = await openScreen(browser, size)
  await signIn(screen.page, server.url, persona)
  await screen.page.goto(server.url + path)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  return screen
}

/** Lets in what waits, where it waits; the text is then on the page. */
async function seesComment(page, words) {
  const show = page.locator('.comments .waiting-full button')
  const text = page.locator('.comments').getByText(words)
  await show.or(text).first().waitFor()
  if ((await text.count()) === 0) await show.click()
  await text.waitFor()
}

for (const language of ['en', 'fr']) {
  const at = (en, fr) => (language === 'en' ? en : fr)
  test(`a comment goes from its author through the queue to publication, response and its story, in ${language}`, async () => {
    const words = at('Could the portal also list the data behind each paper?', 'Le portail pourrait-il aussi citer les données derrière chaque article?')
    const subject = at('C05.2', 'C05.1')
    const page = at('/en/plans/nap4/commitments/C05', '/fr/plans/nap4/engagements/C05')

    // Somebody who is not signed in watches in the other language.
    const watcher = await openScreen(browser)
    await watcher.page.goto(server.url + at('/fr/plans/nap4/engagements/C05', '/en/plans/nap4/commitments/C05'))
    await waitForLive(watcher.page)
    await watcher.page.locator('.threads').first().waitFor()
    await watcher.page.locator('#comments').scrollIntoViewIfNeeded()

    const author = await screenOf('Demo participant', `${page}/${at('comment', 'commenter')}?on=${subject}`)
    await author.page.getByLabel(at('Your comment', 'Votre commentaire'), { exact: true }).fill(words)
    await author.page.getByRole('button', { name: at('Send comment', 'Envoyer le commentaire') }).dblclick()
    await author.page.getByRole('heading', { name: at('Your comment is with a moderator', 'Votre commentaire est chez un modérateur') }).waitFor()
    await author.page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    const [reference] = /JAL-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(author.page.url())
    await author.page.getByText(words).waitFor()

    // Held, nobody else finds it.
    const stranger = await openScreen(browser)
    await stranger.page.goto(`${server.url}/${at('en/comments', 'fr/commentaires')}/${reference}`)
    await stranger.page.getByRole('heading', { name: at('We cannot find this comment', 'Ce commentaire est introuvable') }).waitFor()
    assert.equal(await watcher.page.getByText(words).count(), 0)
    assert.equal(await watcher.page.locator('.waiting-full').count(), 0)

    // A moderator reads it: it comes live into the queue, by two keys to publication.
    const moderator = await screenOf('Demo moderator', at('/en/moderation', '/fr/moderation'))
    await moderator.page.locator('.queue-item', { hasText: words.slice(0, 30) }).click()
    await moderator.page.locator('.decision-words').getByText(words).waitFor()
    await moderator.page.keyboard.press('a')
    await moderator.page.getByText(at(`Published: ${reference}.`, `Publié\u00a0: ${reference}.`)).waitFor()

    // Everybody sees it now: the watcher, the author, whoever has the address.
    await seesComment(watcher.page, words)
    await author.page.getByRole('heading', { name: at('Your comment is published', 'Votre commentaire est publié') }).waitFor()
    await stranger.page.reload()
    await stranger.page.getByRole('heading', { name: at('This comment is published', 'Ce commentaire est publié') }).waitFor()

    // An official answers in one language; the other may follow.
    const official = await screenOf('Demo official', `/${at('en/comments', 'fr/commentaires')}/${reference}/${at('respond', 'repondre')}`)
    await official.page.getByRole('button', { name: at('Publish the response', 'Publier la réponse') }).click()
    await official.page.waitForFunction(() => document.activeElement?.classList.contains('error-summary'))
    await official.page.getByLabel(at('Accepted in part', 'Retenu en partie')).check()
    const reason = at('The next release links each paper to its data.', 'La prochaine version liera chaque article à ses données.')
    await official.page.getByRole('textbox', { name: at('English', 'Français') }).fill(reason)
    await official.page.getByLabel(at(/What changed because of it/, /Ce que cela a changé/)).selectOption({ label: at(`Milestone ${subject.slice(2)}`, `Jalon ${subject.slice(2)}`) })
    await official.page.getByRole('button', { name: at('Publish the response', 'Publier la réponse') }).click()
    await official.page.getByRole('heading', { name: at('This comment is answered', 'Ce commentaire a reçu une réponse') }).waitFor()

    // The response stands under the comment on the watching screen, which was never loaded again.
    await watcher.page.locator('.comments').getByText(reason).waitFor()
    await watcher.page.locator('.response-just').getByText(at('Retenu en partie', 'Accepted in part')).waitFor()
    await author.page.getByRole('heading', { name: at('Your comment is answered', 'Votre commentaire a reçu une réponse') }).waitFor()
    const steps = await author.page.locator('.story-step h2').allTextContents()
    assert.deepEqual(steps, language === 'en' ? ['Received', 'With a moderator', 'Published', 'Answered', 'Traced'] : ['Reçu', 'Chez un modérateur', 'Publié', 'Répondu', 'Retracé'])

    // The notice waits among the author's comments.
    await author.page.goto(server.url + at('/en/comments', '/fr/commentaires'))
    const mine = author.page.getByRole('article', { name: reference })
    await mine.getByText(at('Answered: Accepted in part.', 'Répondu\u00a0: Retenu en partie.')).waitFor()

    for (const { calm, context } of [watcher, author, stranger, moderator, official]) {
      calm()
      await context.close()
    }
  })
}

test('hidden later, a comment leaves every screen at once and its replies stay', async () => {
  const first = await submit(server, 'demo-participant', subjects.get('C05.3'), 'A first word that will be hidden.')
  await moderate(server, first.id, 'APPROVE')
  const reply = await submit(server, 'demo-champion', subjects.get('C05.3'), 'A reply that stays.', { parentId: first.id })
  await moderate(server, reply.id, 'APPROVE')
  const { page, calm, context } = await openScreen(browser)
  await page.goto(`${server.url}/en/plans/nap4/commitments/C05`)
  await waitForLive(page)
  const section = page.locator('.comments')
  await section.getByText('A first word that will be hidden.').waitFor()
  const moderator = await screenOf('Demo moderator', `/en/comments/${first.reference}`)
  await moderator.page.getByLabel(/Not about the plan/).check()
  await moderator.page.getByRole('button', { name: 'Take from view' }).click()
  await moderator.page.getByRole('heading', { name: 'This comment was taken from view' }).waitFor()
  await page.getByText('A first word that will be hidden.').waitFor({ state: 'detached' })
  await section.getByText('A reply that stays.').waitFor()
  assert.equal(await page.getByText('A first word that will be hidden.').count(), 0)
  for (const each of [{ calm, context }, moderator]) {
    each.calm()
    await each.context.close()
  }
})

test('what looks like personal data is shown before anything is sent, and there are three ways out', async () => {
  const { page, calm, context } = await screenOf('Demo participant', '/en/plans/nap4/commitments/C05/comment?on=C05.4')
  const sent = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '')
  })
  const body = page.getByLabel('Your comment', { exact: true })
  await body.fill('My number 046 454 286 was refused, write to me at someone@example.ca.')
  await page.getByRole('button', { name: 'Send comment' }).click()
  const warning = page.getByRole('region', { name: 'This looks like a social insurance number and an email address' })
  await warning.waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('data-warning'))
  assert.match(await warning.locator('.data-preview').first().textContent(), /My number hidden was refused/)
  assert.doesNotMatch(await warning.textContent(), /046|someone@/)

  await warning.getByRole('button', { name: 'Go back and edit comment' }).click()
  assert.ok(await body.evaluate((field) => field === document.activeElement))
  assert.match(await body.inputValue(), /046 454 286/)
  await page.getByText(/Draft saved at/).waitFor()
  const kept = await page.evaluate(() => JSON.stringify({ ...window.localStorage }))
  assert.match(kept, /My number \[hidden\] was refused/)
  assert.doesNotMatch(kept, /046 454 286|someone@example/)

  await page.getByRole('button', { name: 'Send comment' }).click()
  await warning.waitFor()
  assert.equal(sent.filter((each) => /046 454 286|someone@/.test(each)).length, 0)
  await warning.getByRole('button', { name: 'Submit with it hidden' }).click()
  await page.getByRole('heading', { name: 'Your comment is with a moderator' }).waitFor()
  await page.getByText('My number [hidden] was refused, write to me at [hidden].').waitFor()
  assert.equal(sent.filter((each) => /046 454 286|someone@/.test(each)).length, 0, 'what was found never left the page')

  // Not such a number after all: sent as written.
  await page.goto(`${server.url}/en/plans/nap4/commitments/C05/comment?on=C05.4`)
  await body.fill('Catalogue entry 130 692 544 is missing.')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await page.getByRole('button', { name: 'It is not such a number, submit as written' }).click()
  await page.getByText('Catalogue entry 130 692 544 is missing.').waitFor()
  calm()
  await context.close()
})

test('a refused or failed sending keeps every word', async () => {
  const { page, calm, context } = await screenOf('Demo participant', '/fr/plans/nap4/engagements/C05/commenter')
  await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await page.getByRole('link', { name: 'Écrivez votre commentaire' }).waitFor()
  assert.match(await page.title(), /^Erreur/)
  const body = page.getByLabel('Votre commentaire', { exact: true })
  await body.fill('x'.repeat(2001))
  await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await page.getByRole('link', { name: 'Raccourcissez votre commentaire de 1 caractère' }).waitFor()
  await body.fill('Écrit sans réseau, de droite à gauche : שלום.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await body.inputValue(), 'Écrit sans réseau, de droite à gauche : שלום.')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await page.getByRole('heading', { name: 'Votre commentaire est chez un modérateur' }).waitFor()

  // Corrected and taken back while it is held.
  await page.getByRole('button', { name: 'Corriger' }).click()
  await body.fill('Corrigé pendant l’attente.')
  await page.getByRole('button', { name: 'Enregistrer le changement' }).click()
  await page.locator('.story-words .comment-body', { hasText: 'Corrigé pendant l’attente.' }).waitFor()
  await page.getByRole('button', { name: 'Retirer', exact: true }).click()
  await page.getByRole('button', { name: 'Oui, le retirer' }).click()
  await page.getByRole('heading', { name: 'Vous avez retiré votre commentaire' }).waitFor()
  calm()
  await context.close()
})

test('replying to what was just hidden keeps the text and offers to send it alone', async () => {
  const first = await submit(server, 'demo-champion', subjects.get('C05.5'), 'Hidden while somebody replies.')
  await moderate(server, first.id, 'APPROVE')
  const { page, calm, context } = await screenOf('Demo participant', `/en/plans/nap4/commitments/C05/comment?on=C05.5&reply=${first.reference}`)
  await page.getByText('Hidden while somebody replies.').waitFor()
  await page.getByLabel('Your reply', { exact: true }).fill('A reply to something that goes.')
  await moderate(server, first.id, 'HIDE', 'NOT_ABOUT_THE_PLAN')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await page.locator('.error-summary').getByText(/no longer public/).waitFor()
  await page.getByRole('button', { name: 'Write it as a comment of its own' }).click()
  assert.equal(await page.getByLabel('Your comment', { exact: true }).inputValue(), 'A reply to something that goes.')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await page.getByRole('heading', { name: 'Your comment is with a moderator' }).waitFor()
  calm()
  await context.close()
})

test('moderating with the keyboard alone: at most two keys a comment, and undo', async () => {
  const made = []
  for (const n of [1, 2, 3]) made.push(await submit(server, 'demo-champion', subjects.get('C05.1'), `For the keyboard, number ${n}.`))
  const { page, calm, context } = await screenOf('Demo moderator', '/en/moderation')
  const reading = page.locator('.decision-words')
  // J walks to the first of the three.
  for (let i = 0; i < 60 && !(await reading.textContent()).includes('For the keyboard, number 1.'); i += 1) await page.keyboard.press('j')
  await reading.getByText('For the keyboard, number 1.').waitFor()
  await page.keyboard.press('a')
  await page.getByText(`Published: ${made[0].reference}.`).waitFor()
  await reading.getByText('For the keyboard, number 2.').waitFor()
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.activeElement?.matches('[data-rule]'))
  await page.keyboard.press('4')
  await page.getByText(`Refused: ${made[1].reference}, Not about the plan.`).waitFor()
  await page.keyboard.press('z')
  await reading.getByText('For the keyboard, number 2.').waitFor()
  await page.keyboard.press('k')
  assert.equal((await reading.textContent()).includes('For the keyboard, number 2.'), false)
  await page.keyboard.press('j')
  await reading.getByText('For the keyboard, number 2.').waitFor()
  await page.keyboard.press('?')
  await page.getByText('refuse, then the number of the rule').waitFor()
  await page.getByRole('button', { name: 'Turn single keys off' }).click()
  await page.keyboard.press('a')
  await page.locator('.queue-item', { hasText: 'For the keyboard, number 2.' }).waitFor()
  await page.getByRole('button', { name: 'Turn single keys on' }).click()
  const { comment } = await server.ask(`query ($r: String!) { comment(reference: $r) { state } }`, { r: made[0].reference })
  assert.equal(comment.state, 'PUBLISHED')
  calm()
  await context.close()
})

test('two screens moderate: what one decides leaves the other, and several go for one reason', async () => {
  const made = []
  for (const n of [1, 2, 3]) made.push(await submit(server, 'demo-champion', subjects.get('C05.4'), `Buy my software, offer ${n}.`))
  const one = await screenOf('Demo moderator', '/en/moderation')
  const two = await screenOf('Demo moderator', '/fr/moderation')
  await two.page.locator('.queue-item', { hasText: 'offer 3' }).click()
  for (const { reference } of made) await one.page.getByLabel(`Choose ${reference}`).check()
  await one.page.getByRole('heading', { name: '3 comments chosen' }).waitFor()
  await one.page.getByLabel('For one reason').selectOption('ADVERTISING_OR_LABOUR_NOTICE')
  await one.page.getByRole('button', { name: 'Refuse all' }).click()
  await one.page.getByText('Refused: 3 comments, Advertising or labour notice.').waitFor()
  // The other moderator is told under their eyes, and has nothing left to press.
  await two.page.getByText(/Entre-temps\s*: refusé/).waitFor()
  assert.equal(await two.page.locator('[data-decide]').count(), 0)
  await one.page.getByRole('button', { name: /^Undo/ }).click()
  await two.page.locator('[data-decide="APPROVE"]').waitFor()
  for (const { calm, context } of [one, two]) {
    calm()
    await context.close()
  }
})

test('texts that try to run a script run none, held and published', async () => {
  const corpus = readFileSync(resolve(import.meta.dirname, '../../internal/markdown/testdata/xss.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('\\n', '\n'))
  assert.ok(corpus.length > 100)
  const codes = [...subjects.keys()].slice(1)
  const perComment = Math.ceil(corpus.length / 45)
  const made = []
  for (let i = 0; i * perComment < corpus.length; i += 1) {
    const body = corpus.slice(i * perComment, (i + 1) * perComment).join('\n\n')
    made.push(await submit(server, 'demo-official', subjects.get(codes[i % codes.length]), body))
  }
  const moderator = await screenOf('Demo moderator', '/en/moderation')
  const ran = []
  moderator.page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  for (let i = 0; i < 80; i += 1) await moderator.page.keyboard.press('j')
  for (const { id } of made) await moderate(server, id, 'APPROVE')

  const { page, calm, context } = await openScreen(browser)
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(`${server.url}/en/plans/nap4/commitments/C05?comments=oldest`)
  await page.locator('.threads').first().waitFor()
  for (;;) {
    const more = page.getByRole('button', { name: 'More comments' })
    const count = await more.count()
    if (count === 0) break
    await more.first().click()
    await page.waitForFunction((there) => document.querySelectorAll('.comments-more').length < there || document.querySelectorAll('.comments-more [aria-disabled="true"]').length === 0, count)
  }
  const shown = new Set(await page.locator('.comment').evaluateAll((list) => list.map((each) => each.id)))
  assert.deepEqual(made.filter(({ reference }) => !shown.has(reference)), [])
  // Everything that can be pointed at is pointed at; no attribute that runs anything is there.
  const bad = await page.locator('.comment-body').evaluateAll((list) =>
    list.flatMap((body) => [...body.querySelectorAll('*')]).filter((each) => !/^(P|BR|EM|STRONG|UL|OL|LI|BLOCKQUOTE|PRE|CODE|A)$/.test(each.tagName) || [...each.attributes].some(({ name, value }) => /^on|style|src/.test(name) || /^\s*javascript:/i.test(value))).length,
  )
  assert.equal(bad, 0)
  for (const link of await page.locator('.comment-body a').all()) {
    await link.hover()
    assert.match(await link.getAttribute('href'), /^https?:/)
  }
  assert.deepEqual(ran, [])
  for (const screen of [{ calm, context }, moderator]) {
    screen.calm()
    await screen.context.close()
  }
})
