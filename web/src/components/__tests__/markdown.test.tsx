// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../markdown'

describe('what people write', () => {
  it('becomes paragraphs, lists and links', () => {
    render(<Markdown source={'First **bold** words.\n\n- one\n- two, see [notes](https://example.org/a)'} />)
    expect(screen.getByText('bold').tagName).toBe('B')
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'notes' }).getAttribute('href')).toBe('https://example.org/a')
  })

  it('never becomes code', () => {
    const { container } = render(<Markdown source={'<img src=x onerror=alert(1)> [x](javascript:alert(1))'} />)
    expect(container.querySelector('img, a, script')).toBeNull()
    expect(container.textContent).toContain('<img src=x')
  })
})
