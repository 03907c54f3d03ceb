import { type FormEvent, useEffect, useRef } from 'react'
import type { TrackedPlanFragment } from '#gql/graphql'
import { statusOrder } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { type Filters, filtersFrom, searchOf } from '../model/filters'
import { SelectField } from '#components/select-field'

interface FilterFormProps {
  filters: Filters
  commitments: TrackedPlanFragment['commitments']['nodes']
  leads: TrackedPlanFragment['leads']
}

/** Chooses which indicators are shown. Nothing changes until the button: results do not jump while choosing. */
export function FilterForm({ filters, commitments, leads }: FilterFormProps) {
  const { t, language, status, voice } = useWords()
  const { place, navigate } = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const asked = searchOf(filters)
  // The address may change by itself (back, a link); the fields follow it and the focus stays.
  useEffect(() => {
    if (form.current !== null) fill(form.current, filtersFrom(asked))
  }, [asked])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) query.set(name, String(value))
    navigate(`${place.pathname}${searchOf(filtersFrom(`?${query.toString()}`))}`)
  }

  return (
    <form className="filters" action={place.pathname} method="get" onSubmit={submit} ref={form} aria-label={t('tracker.filter.legend')}>
      <SelectField
        name="commitment"
        label={t('tracker.filter.commitment')}
        value={filters.commitment ?? ''}
        options={[
          { value: '', label: t('tracker.filter.allCommitments', { count: commitments.length }) },
          ...commitments.map((each) => ({ value: each.code, label: `${each.position} ${wordsOf(each.title, language)}` })),
        ]}
      />
      <SelectField
        name="lead"
        label={t('tracker.filter.lead')}
        value={filters.lead ?? ''}
        options={[
          { value: '', label: t('tracker.filter.allLeads') },
          ...leads.map((each) => ({ value: each.code, label: wordsOf(each.name, language) })),
        ]}
      />
      <SelectField
        name="status"
        label={t('tracker.filter.status')}
        value={filters.status ?? ''}
        options={[
          { value: '', label: t('tracker.filter.anyStatus') },
          ...statusOrder.map((each) => ({ value: each, label: status(each) })),
        ]}
      />
      <SelectField
        name="voice"
        label={t('tracker.filter.voice')}
        value={voiceValue(filters)}
        options={[
          { value: 'official', label: voice('OFFICIAL') },
          { value: 'champion', label: voice('CHAMPION') },
        ]}
      />
      <SelectField
        name="sort"
        label={t('tracker.filter.sort')}
        value={filters.sort}
        options={[
          { value: 'changed', label: t('tracker.filter.sortChanged') },
          { value: 'due', label: t('tracker.filter.sortDue') },
          { value: 'plan', label: t('tracker.filter.sortPlan') },
        ]}
      />
      <div className="filter-checks">
        <Check name="overdue" label={t('tracker.filter.overdue')} checked={filters.overdue} />
        <Check name="differ" label={t('tracker.filter.differ')} checked={filters.differ} />
      </div>
      <button type="submit" className="button button-primary filter-show">
        {t('tracker.filter.show')}
      </button>
    </form>
  )
}

function voiceValue(filters: Filters): string {
  return filters.voice === 'CHAMPION' ? 'champion' : 'official'
}

/** Puts what the address asks for into the fields. */
function fill(form: HTMLFormElement, filters: Filters) {
  const values: Record<string, string> = {
    commitment: filters.commitment ?? '',
    lead: filters.lead ?? '',
    status: filters.status ?? '',
    voice: voiceValue(filters),
    sort: filters.sort,
  }
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = values[field.name] ?? ''
    if (field instanceof HTMLInputElement) field.checked = field.name === 'overdue' ? filters.overdue : filters.differ
  }
}

function Check({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="1" defaultChecked={checked} />
      <span>{label}</span>
    </label>
  )
}
