// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { safeReturn } from '#app/pages/sign-in-page'
import { fakeRoot } from '#testing/fake-api'
import { pageAt } from '#testing/page'

describe('signing in', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('offers a button per role, and says which role', async () => {
    render(await pageAt('/fr/connexion'))
    expect(await screen.findByRole('button', { name: /^Entrer\s: Champion de démonstration$/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Entrer\s: Fonctionnaire de démonstration$/ })).toBeTruthy()
  })

  it('shows the server’s words when it refuses, and keeps the page', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"code":"UNAUTHENTICATED","message":"This token does not exist."}', { status: 401 })))
    render(await pageAt('/en/sign-in'))
    await userEvent.click(await screen.findByRole('button', { name: 'Enter as Demo official' }))
    const summary = await screen.findByRole('group', { name: 'There is a problem' })
    expect(summary.textContent).toContain('This token does not exist.')
    expect(document.activeElement).toBe(summary)
  })

  it('says so when the server is out of reach', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    render(await pageAt('/en/sign-in'))
    await userEvent.click(await screen.findByRole('button', { name: 'Enter as Demo official' }))
    expect((await screen.findByRole('group', { name: 'There is a problem' })).textContent).toContain('The server did not answer.')
  })

  it('has no roles outside a demonstration', async () => {
    render(await pageAt('/en/sign-in', { root: fakeRoot({ demoPersonas: [] }) }))
    expect(await screen.findByText(/Accounts are not open yet/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Enter/ })).toBeNull()
  })

  it('returns only to a path of this site', () => {
    expect(safeReturn('/en/plans/nap4?x=1')).toBe('/en/plans/nap4?x=1')
    for (const trap of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', null]) expect(safeReturn(trap)).toBeNull()
  })
})
