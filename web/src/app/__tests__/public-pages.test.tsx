import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { addressOf, type PageName } from '#lib/router/addresses'
import { languages } from '#lib/i18n/language'
import { pageAt } from '#testing/page'

const pages: readonly { page: PageName; heading: { en: string; fr: string } }[] = [
  { page: 'plans', heading: { en: 'Action plans on open government', fr: 'Plans d’action pour un gouvernement ouvert' } },
  { page: 'plan', heading: { en: 'Canada’s 4th Plan on Open Government', fr: '4<sup>e</sup> Plan du Canada' } },
  { page: 'commitments', heading: { en: 'Commitments', fr: 'Engagements' } },
  { page: 'commitment', heading: { en: 'Open science', fr: 'Science ouverte' } },
  { page: 'draft', heading: { en: 'Open science', fr: 'Science ouverte' } },
  { page: 'tracker', heading: { en: 'Milestone tracker', fr: 'Suivi des jalons' } },
  { page: 'signIn', heading: { en: 'Sign in', fr: 'Se connecter' } },
  { page: 'rules', heading: { en: 'Rules of engagement', fr: 'Règles de participation' } },
  { page: 'privacy', heading: { en: 'Privacy', fr: 'Confidentialité' } },
  { page: 'accessibility', heading: { en: 'Accessibility', fr: 'Accessibilité' } },
  { page: 'developers', heading: { en: 'For developers', fr: 'Pour les développeurs' } },
]

describe('public pages, rendered without a browser', () => {
  for (const { page, heading } of pages) {
    for (const language of languages) {
      it(`${page} in ${language}`, async () => {
        const href = addressOf(page, language, { plan: 'nap4', code: 'C05' })
        const html = renderToString(await pageAt(href))
        expect(html.match(/<h1/g)).toHaveLength(1)
        expect(html).toMatch(new RegExp(`<h1[^>]*>${heading[language]}`))
        expect(html).toContain('<main id="main"')
        expect(html).not.toMatch(/<[^>]+\sstyle=/)
        expect(html).not.toMatch(/<script|\son[a-z]+=/)
        expect(html).not.toMatch(/\b(tracker|plan|frame|live|commitment|report|system|account|form|draft)\.[a-z]+[.a-zA-Z]*</)
      })
    }
  }

  it('gives the tracker every commitment, every indicator and both voices', async () => {
    const html = renderToString(await pageAt('/en/plans/nap4/tracker'))
    expect(html).toContain('<b>71 of 135</b>')
    expect(html.match(/class="rod rod-official" role="img"/g)).toHaveLength(10)
    expect(html.match(/<tr[^>]*><td><code>/g)?.length).toBeGreaterThanOrEqual(135)
  })

  it('gives the drafts of a commitment to read: both languages, without an editor and without names', async () => {
    const html = renderToString(await pageAt('/en/plans/nap4/commitments/C05/draft?show=both'))
    expect(html).toContain('<p data-id="a">Canadians pay for federal science.</p>')
    expect(html).toContain('<p data-id="a">Les Canadiens paient la science fédérale.</p>')
    expect(html).toContain('<strong>Ils devraient la trouver</strong>')
    expect(html).toMatch(/<div[^>]*lang="fr"[^>]*><h3 data-id="h"/)
    expect(html).not.toMatch(/contenteditable|role="textbox"|role="toolbar"/)
    expect(html).toContain('2 people here')
  })

  it('says so where a commitment has no draft to read', async () => {
    expect(renderToString(await pageAt('/fr/plans/nap4/engagements/C02/ebauche'))).toContain('<h1')
  })

  it('links every page to its twin, with the same query string and fragment', async () => {
    const html = renderToString(await pageAt('/en/plans/nap4/tracker?commitment=C05&overdue=1#all'))
    expect(html).toContain('href="/fr/plans/nap4/suivi?commitment=C05&amp;overdue=1#all"')
  })
})
