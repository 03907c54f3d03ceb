import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// On a busy machine a page may take its time; a test that waits for it should too.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  if (typeof document !== 'undefined') cleanup()
})
