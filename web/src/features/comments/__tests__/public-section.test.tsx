import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fakeComment } from '#testing/fake-comments'
import { fakeRoot } from '#testing/fake-api'
import { pageAt } from '#testing/page'

describe('the comments of a commitment, rendered without a browser', () => {
  it('stand under their milestone with their response, in each language', async () => {
    const en = renderToString(await pageAt('/en/plans/nap4/commitments/C05')).replaceAll('<!-- -->', '')
    expect(en).toMatch(/<h2 id="comments"[^>]*>Comments <span class="count">2<\/span>/)
    expect(en).toContain('On milestone 5.2')
    expect(en).toContain('<strong>retired</strong>')
    expect(en).toContain('Accepted in part')
    expect(en).toContain('Write a comment')
    const fr = renderToString(await pageAt('/fr/plans/nap4/engagements/C05'))
    expect(fr).toContain('Retenu en partie')
    expect(fr).toMatch(/<div class="comment-body markdown" dir="auto" lang="en">/)
    expect(fr).not.toMatch(/\b(comments|moderation)\.[a-z]+[.a-zA-Z]*</)
  })

  it('keep the place of a hidden one and its replies', async () => {
    const html = renderToString(await pageAt('/en/plans/nap4/commitments/C05'))
    expect(html).toContain('A moderator took this comment from view.')
    expect(html).toContain('Une réponse qui reste.')
    expect(html).toContain('Response due by July 15, 2020')
  })

  it('say so where there are none', async () => {
    const html = renderToString(await pageAt('/en/plans/nap4/commitments/C04'))
    expect(html).toContain('No comments yet. Be the first to say what you see.')
  })
})

describe('the story of a comment, rendered without a browser', () => {
  const plan = { __typename: 'Plan', id: 'plan-nap4', slug: 'nap4', shortTitle: { en: '4th Plan', fr: '4e Plan', state: 'IN_STEP' }, timeZone: 'America/Toronto', now: '2020-07-06T14:45:00Z' }
  const subject = {
    __typename: 'Milestone',
    id: 'milestone-C05.2',
    code: 'C05.2',
    title: { en: 'Portal', fr: 'Portail', state: 'IN_STEP' },
    commenting: { open: true, maxLength: 2000 },
    commitment: { __typename: 'Commitment', id: 'commitment-C05', code: 'C05', plan },
  }
  const mine = {
    subject,
    parent: null,
    rule: null,
    story: [{ kind: 'RECEIVED', at: '2020-06-11T19:41:00Z', rule: null, changed: null, by: null }],
    secondOpinion: false,
    viewerHasNews: false,
    viewerIsAuthor: true,
    viewerSupports: false,
    viewerCanSupport: false,
    viewerCanReply: false,
    viewerCanModerate: [],
    viewerCanRespond: false,
    viewerCanUndo: false,
  }
  const rule = {
    code: 'PERSONAL_ATTACK',
    number: 2,
    title: { en: 'Personal attack', fr: 'Attaque personnelle', state: 'IN_STEP' },
    explanation: { en: 'Say what you think of the matter.', fr: 'Dites ce que vous pensez du sujet.', state: 'IN_STEP' },
  }
  const rootWith = (comment: unknown) => fakeRoot({ comment, rulesOfEngagement: [rule], viewer: null })

  it('is the receipt while a moderator reads it', async () => {
    const comment = fakeComment({ ...mine, state: 'HELD', publishedAt: null, viewerCanEdit: true, viewerCanWithdraw: true, viewerCanAppeal: false })
    const html = renderToString(await pageAt('/en/comments/JAL-4F7K-22', { root: rootWith(comment) }))
    expect(html).toMatch(/<h1[^>]*>Your comment is with a moderator</)
    expect(html).toContain('Reference JAL-4F7K-22')
    expect(html.match(/<li class="story-step/g)).toHaveLength(5)
    expect(html).toMatch(/story-now" aria-current="step"><h2>With a moderator/)
    for (const words of ['Print or save', 'Correct', 'Withdraw']) expect(html).toContain(words)
  })

  it('gives the rule by which it was refused, and what the author can do', async () => {
    const comment = fakeComment({ ...mine, state: 'REFUSED', rule, viewerCanEdit: true, viewerCanWithdraw: true, viewerCanAppeal: true })
    const html = renderToString(await pageAt('/fr/commentaires/JAL-4F7K-22', { root: rootWith(comment) }))
    expect(html).toMatch(/<h1[^>]*>Votre commentaire n’a pas été publié</)
    expect(html).toContain('Attaque personnelle')
    expect(html).toContain('Dites ce que vous pensez du sujet.')
    for (const words of ['Modifier et renvoyer', 'Demander un autre avis']) expect(html).toContain(words)
  })

  it('does not tell a stranger whether it exists', async () => {
    const html = renderToString(await pageAt('/en/comments/JAL-0000-00', { root: rootWith(null) }))
    expect(html).toContain('We cannot find this comment')
  })
})
