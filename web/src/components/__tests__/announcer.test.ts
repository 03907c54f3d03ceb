import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer } from '../announcer'

describe('the polite voice of the page', () => {
  let said: string[]
  let announcer: Announcer

  beforeEach(() => {
    vi.useFakeTimers()
    said = []
    announcer = new Announcer((sentence) => said.push(sentence))
  })

  it('says one sentence in ten seconds, worded when it is said', () => {
    let count = 0
    const offer = () => {
      count += 1
      announcer.offer('changes', () => `${count} reports`)
    }
    offer()
    vi.advanceTimersByTime(0)
    expect(said).toEqual(['1 reports'])
    offer()
    offer()
    vi.advanceTimersByTime(9_999)
    expect(said).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(said).toEqual(['1 reports', '3 reports'])
  })

  it('is silent while the person types', () => {
    announcer.typed()
    announcer.offer('changes', () => 'news')
    vi.advanceTimersByTime(2_000)
    announcer.typed()
    vi.advanceTimersByTime(2_000)
    expect(said).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(said).toEqual(['news'])
  })
})
