import { useSyncExternalStore } from 'react'
import { Disclosure } from '#components/disclosure'
import { useWords } from '#lib/i18n/use-words'
import { onMac } from '../model/use-draft-keys'

const rows = [
  ['toolbar', 'F10'],
  ['back', 'Esc'],
  ['hold', 'H'],
  ['people', 'P'],
  ['other', 'L'],
  ['bold', 'B'],
  ['italic', 'I'],
  ['link', 'K'],
  ['undo', 'Z'],
  ['redo', 'Y'],
  ['lists', '] ['],
] as const

const ofThePage: readonly string[] = ['toolbar', 'hold', 'people', 'other']
const still = () => () => undefined

/** The keys of the draft page, as this machine has them. */
export function KeysHelp() {
  const { t } = useWords()
  const mac = useSyncExternalStore(still, onMac, () => false)
  const before = (name: string) => {
    if (name === 'back') return []
    if (ofThePage.includes(name)) return mac ? ['Control', 'Shift'] : ['Alt']
    return [mac ? 'Command' : 'Ctrl']
  }
  return (
    <Disclosure name={t('draft.keys.title')}>
      <dl className="keys">
        {rows.map(([name, key]) => (
          <div key={name}>
            <dt>
              {[...before(name), key].map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{t(`draft.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
