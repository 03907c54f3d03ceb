import { useEffect } from 'react'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { Mark } from '../frame/mark'

/** The first page of all: both languages side by side, each in its own words, English and French equal. */
export function ChooseLanguagePage() {
  useEffect(() => {
    document.title = 'Jalon'
    document.documentElement.lang = 'en'
  }, [])
  return (
    <main id="main" className="choose">
      <h1>
        <Mark />
        <span translate="no">Jalon</span>
      </h1>
      <div className="choose-sides">
        <section lang="en">
          <p>Follow open-government action plans as they are carried out.</p>
          <Link className="button button-primary" to={addressOf('plans', 'en')} hrefLang="en">
            English
          </Link>
        </section>
        <section lang="fr">
          <p>Suivez les plans d’action pour un gouvernement ouvert à mesure qu’ils se réalisent.</p>
          <Link className="button button-primary" to={addressOf('plans', 'fr')} hrefLang="fr">
            Français
          </Link>
        </section>
      </div>
    </main>
  )
}
