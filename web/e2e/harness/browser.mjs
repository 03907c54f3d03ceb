import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install chromium, or say where it is in CHROMIUM`)

/** Debian's Chromium without a screen. */
export function launch() {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/**
 * A screen of its own: nobody is signed in. What the browser complains about (a refused script or
 * style, a fault of the page) is collected, and `calm` fails on it.
 */
export async function openScreen(browser, { width = 1280, height = 900 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-CA' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error.stack)))
  page.on('console', (message) => {
    // Requests that fail while a test cuts the wire are the test's own doing.
    if (message.type() === 'error' && !/ERR_|WebSocket connection|Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`a request to ${request.url()}`)
  })
  return {
    context,
    page,
    calm: () => {
      if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join('\n')}`)
    },
  }
}

/** Signs a persona in on a screen, by the form of the sign-in page. */
export async function signIn(page, url, persona, to = '/en/plans/nap4') {
  await page.goto(`${url}/en/sign-in?return=${encodeURIComponent(to)}`)
  await page.getByRole('button', { name: `Enter as ${persona}` }).click()
  await page.waitForURL(`${url}${to}`)
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

/** Waits until a screen follows live. */
export async function waitForLive(page) {
  await page.locator('.live-live, .live-caughtUp').first().waitFor()
}
