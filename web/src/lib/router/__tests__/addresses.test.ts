import { describe, expect, it } from 'vitest'
import { addressOf, matchAddress } from '../addresses'

describe('addresses', () => {
  it('have the words of their language', () => {
    expect(addressOf('tracker', 'en', { plan: 'nap4' })).toBe('/en/plans/nap4/tracker')
    expect(addressOf('tracker', 'fr', { plan: 'nap4' })).toBe('/fr/plans/nap4/suivi')
    expect(addressOf('report', 'fr', { plan: 'nap4', code: 'C05.3.3' })).toBe('/fr/plans/nap4/suivi/C05.3.3/rapport')
  })

  it('are read back', () => {
    expect(matchAddress('/fr/plans/nap4/engagements/C05')).toMatchObject({ page: 'commitment', language: 'fr', values: { plan: 'nap4', code: 'C05' } })
    expect(matchAddress('/')).toEqual({ page: 'chooseLanguage' })
    expect(matchAddress('/en')).toMatchObject({ page: 'plans', canonical: '/en/plans' })
    expect(matchAddress('/graphiql')).toEqual({ page: 'graphiql' })
  })

  it('lead to the twin when their words are of the other language', () => {
    expect(matchAddress('/fr/plans/nap4/tracker')).toMatchObject({ language: 'fr', canonical: '/fr/plans/nap4/suivi' })
    expect(matchAddress('/en/connexion')).toMatchObject({ language: 'en', canonical: '/en/sign-in' })
    expect(matchAddress('/developpeurs')).toMatchObject({ language: 'fr', canonical: '/fr/developpeurs' })
  })

  it('do not exist when no page has them', () => {
    expect(matchAddress('/en/nothing')).toEqual({ page: 'notFound', language: 'en' })
    expect(matchAddress('/de/plans')).toEqual({ page: 'notFound', language: null })
    expect(matchAddress('/en/plans/%E0%A4%A')).toEqual({ page: 'notFound', language: 'en' })
  })
})
