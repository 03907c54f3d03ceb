import { describe, expect, it } from 'vitest'
import { dayInWords, dayOf, daysBetween, monthInWords, timeOfDay, zoneName } from '../dates'
import { dueInTable, dueInWords } from '../due'
import { periodInWords } from '../period'

describe('dates in words', () => {
  it('follow the customs of each language', () => {
    expect(dayInWords('2016-07-31', 'en')).toBe('July 31, 2016')
    expect(dayInWords('2016-07-31', 'fr')).toBe('31 juillet 2016')
    expect(dayInWords('2020-07-01', 'fr')).toBe('1er juillet 2020')
    expect(monthInWords('2020-06-30', 'fr')).toBe('juin 2020')
  })

  it('write times with spaces that do not break', () => {
    const moment = new Date('2020-07-06T14:42:00Z')
    expect(timeOfDay(moment, 'en', 'America/Toronto')).toBe('10:42\u00a0am')
    expect(timeOfDay(moment, 'fr', 'America/Toronto')).toBe('10\u00a0h\u00a042')
    expect(timeOfDay(new Date('2020-07-06T16:00:00Z'), 'en', 'America/Toronto')).toBe('12\u00a0pm')
    expect(timeOfDay(new Date('2020-07-06T04:05:00Z'), 'fr', 'America/Toronto')).toBe('0\u00a0h\u00a005')
  })

  it('keep the day of the plan’s zone', () => {
    expect(dayOf(new Date('2020-07-07T03:30:00Z'), 'America/Toronto')).toBe('2020-07-06')
    expect(zoneName('America/Toronto', 'fr')).toBe('heure de l’Est')
    expect(daysBetween('2020-07-06', '2020-07-17')).toBe(11)
  })

  it('name periods', () => {
    const quarter = { startsOn: '2020-04-01', endsOn: '2020-06-30' }
    expect(periodInWords(quarter, 'en')).toBe('April to June 2020')
    expect(periodInWords(quarter, 'fr')).toBe('avril à juin 2020')
    expect(periodInWords({ startsOn: '2019-10-01', endsOn: '2020-03-31' }, 'en')).toBe('October 2019 to March 2020')
  })
})

describe('due dates', () => {
  const wording = { en: 'Fall 2027', fr: 'Automne 2027' }
  it('say no more than was promised', () => {
    expect(dueInWords({ precision: 'MONTH', lastDay: '2020-06-30', wording }, 'en')).toBe('June 2020')
    expect(dueInWords({ precision: 'SEASON', lastDay: '2027-12-20', wording }, 'fr')).toBe('Automne 2027')
    expect(dueInTable({ precision: 'MONTH', lastDay: '2020-06-30', wording }, 'fr')).toBe('2020-06')
    expect(dueInTable({ precision: 'DAY', lastDay: '2020-06-30', wording }, 'fr')).toBe('2020-06-30')
  })
})
