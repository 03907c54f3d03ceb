import { useEffect, useState } from 'react'
import { useWords } from '#lib/i18n/use-words'

/** Says that something is awaited, after a moment: a quick answer should not flash words. */
export function Loading() {
  const { t } = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="loading" role="status">
      {late ? t('system.loading') : ''}
    </p>
  )
}
