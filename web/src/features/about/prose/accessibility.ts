import type { Prose } from '../prose-page'

/** Accessibility. */
export const accessibility: Prose = {
  en: {
    title: 'Accessibility',
    lead: 'These pages are made for everybody. We aim at WCAG 2.2, level AA, in both languages.',
    sections: [
      {
        title: 'What you can count on',
        items: [
          'Everything works with the keyboard alone, and the focus is always visible.',
          'Every figure has a sentence before it and a table after it. No meaning is carried by colour alone.',
          'Pages work at 320 pixels and at 400 % zoom, on paper, and in the contrast colours of your system.',
          'When something changes while you read, it never moves your place, your focus or your selection. One short sentence tells screen readers, at most every 10 seconds, and never while you type.',
          'What you type survives a lost connection and a closed tab.',
        ],
      },
      {
        title: 'How we check',
        paragraphs: ['Each change is checked by automatic tests on every page, in both languages, at two widths, and by tests that use the keyboard alone. Automatic tests find less than half of all problems.'],
      },
      {
        title: 'What we have not done yet',
        items: [
          'People who use assistive technology have not yet tested these pages with us.',
          'The pages need JavaScript. The same data can be read without it through the API.',
          'The dots of the due-date figure are small. The table under it leads to the same places with links of full size.',
        ],
      },
    ],
  },
  fr: {
    title: 'Accessibilité',
    lead: 'Ces pages sont faites pour tout le monde. Nous visons les WCAG 2.2, niveau AA, dans les deux langues.',
    sections: [
      {
        title: 'Ce sur quoi vous pouvez compter',
        items: [
          'Tout fonctionne au clavier seul, et le point d’attention est toujours visible.',
          'Chaque figure est précédée d’une phrase et suivie d’un tableau. Aucun sens ne tient à la couleur seule.',
          'Les pages fonctionnent à 320 pixels et avec un zoom de 400 %, sur papier, et dans les couleurs de contraste de votre système.',
          'Quand quelque chose change pendant votre lecture, ni votre place, ni le point d’attention, ni votre sélection ne bougent. Une courte phrase le dit aux lecteurs d’écran, au plus toutes les 10 secondes, et jamais pendant que vous écrivez.',
          'Votre saisie survit à une connexion perdue et à un onglet fermé.',
        ],
      },
      {
        title: 'Comment nous vérifions',
        paragraphs: ['Chaque changement passe des essais automatiques sur toutes les pages, dans les deux langues, à deux largeurs, et des essais au clavier seul. Les essais automatiques trouvent moins de la moitié des problèmes.'],
      },
      {
        title: 'Ce que nous n’avons pas encore fait',
        items: [
          'Des personnes qui utilisent des technologies d’assistance n’ont pas encore essayé ces pages avec nous.',
          'Les pages ont besoin de JavaScript. Les mêmes données se lisent sans lui par l’API.',
          'Les points de la figure des échéances sont petits. Le tableau qui la suit mène aux mêmes endroits par des liens de pleine taille.',
        ],
      },
    ],
  },
}
