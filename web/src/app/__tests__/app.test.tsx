// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { fakeRoot } from '#testing/fake-api'
import { pageAt } from '#testing/page'

describe('the app around its pages', () => {
  it('has its landmarks in order, one heading, and nothing for axe to find', async () => {
    const { container } = render(await pageAt('/en/plans/nap4/commitments/C05'))
    await screen.findByRole('heading', { level: 1, name: 'Open science' })
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(screen.getByRole('link', { name: 'Skip to main content' }).getAttribute('href')).toBe('#main')
    expect(within(screen.getByRole('navigation', { name: 'You are here' })).getAllByRole('link').map((link) => link.textContent)).toEqual([
      '4th Plan on Open Government',
      'Commitments',
    ])
    expect(document.title).toBe('Open science: 4th Plan on Open Government - Jalon')
    expect(document.documentElement.lang).toBe('en')
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((each) => each.id)).toEqual([])
  })

  it('tells the page that the menu is on', async () => {
    render(await pageAt('/fr/plans/nap4/suivi'))
    const menu = await screen.findByRole('navigation', { name: 'Menu principal' })
    expect(within(menu).getByRole('link', { current: 'page' }).textContent).toBe('Suivi')
  })

  it('goes to the twin of an address with the words of the other language', async () => {
    const navigate = vi.fn()
    render(await pageAt('/fr/plans/nap4/tracker?sort=due#all', { navigate }))
    await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/fr/plans/nap4/suivi?sort=due#all', { replace: true }))
  })

  it('says what is not there, in the language of the address', async () => {
    render(await pageAt('/fr/plans/aucun'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ce plan est introuvable' })).toBeTruthy()
  })

  it('words a fault of ours with an id to quote, and tries again', async () => {
    let failing = true
    const whole = fakeRoot()
    const plans = whole.plans as () => unknown
    render(
      await pageAt('/en/plans', {
        root: {
          ...whole,
          plans: () => {
            if (failing) throw new Error('broken')
            return plans()
          },
        },
      }),
    )
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'Something failed on our side' })).toBeTruthy()
    failing = false
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Canada’s 4th Plan on Open Government' })).toBeTruthy()
  })

  it('chooses filters with the keyboard and puts them into the address', async () => {
    const navigate = vi.fn()
    const user = userEvent.setup()
    render(await pageAt('/en/plans/nap4/tracker', { navigate }))
    const form = await screen.findByRole('form', { name: 'Choose indicators' })
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Commitment' }), 'C05')
    within(form).getByRole('checkbox', { name: 'Overdue only' }).focus()
    await user.keyboard(' ')
    await user.keyboard('{Tab}{Tab}{Enter}')
    expect(navigate).toHaveBeenCalledWith('/en/plans/nap4/tracker?commitment=C05&overdue=1')
  })

  it('says in words what the filters chose, and how to clear them', async () => {
    render(await pageAt('/en/plans/nap4/tracker?commitment=C03&status=NS'))
    expect(await screen.findByRole('heading', { name: 'No indicator matches these filters' })).toBeTruthy()
    expect(screen.getByText(/You chose: Corporate transparency and Not started \(official\)/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Clear the filters' }).getAttribute('href')).toBe('/en/plans/nap4/tracker')
  })
})
