import type { Prose } from '../prose-page'

/** Rules of engagement. */
export const rules: Prose = {
  en: {
    title: 'Rules of engagement',
    lead: 'Everyone may read. People who write agree to these rules.',
    sections: [
      {
        title: 'What we ask of you',
        paragraphs: ['Speak about the plan. Say what you see, what works and what does not. Be as direct as you like about the work, and fair to the people who do it.'],
      },
      {
        title: 'What we do not publish',
        items: [
          'Personal information, yours or anybody else’s: names with contact details, addresses, numbers such as a social insurance number.',
          'Personal attacks.',
          'Discrimination or profanity.',
          'Text that is not about the plan.',
          'Advertising, and notices about labour relations.',
          'The same comment again and again.',
          'Text that cannot be understood.',
          'Anything that is against the law.',
        ],
      },
      {
        title: 'English and French',
        paragraphs: ['Write in the official language of your choice. We do not change your words. Officials report in both languages.'],
      },
      {
        title: 'Reports on progress',
        paragraphs: [
          'Officials report for the department that leads an indicator. Champions of civil society report as a second voice. Both stand side by side. Neither is averaged with the other, and neither may change the other’s words.',
          'A report can be corrected by reporting again. The earlier version stays in the history for all to read.',
        ],
      },
    ],
  },
  fr: {
    title: 'Règles de participation',
    lead: 'Tout le monde peut lire. Les personnes qui écrivent acceptent ces règles.',
    sections: [
      {
        title: 'Ce que nous vous demandons',
        paragraphs: ['Parlez du plan. Dites ce que vous voyez, ce qui marche et ce qui ne marche pas. Soyez aussi direct que vous voulez sur le travail, et juste envers les personnes qui le font.'],
      },
      {
        title: 'Ce que nous ne publions pas',
        items: [
          'Les renseignements personnels, les vôtres ou ceux d’une autre personne : un nom avec des coordonnées, une adresse, un numéro comme le numéro d’assurance sociale.',
          'Les attaques personnelles.',
          'La discrimination ou la grossièreté.',
          'Les textes sans lien avec le plan.',
          'La publicité et les avis syndicaux.',
          'Le même commentaire sans cesse répété.',
          'Les textes incompréhensibles.',
          'Tout ce qui est contraire à la loi.',
        ],
      },
      {
        title: 'Français et anglais',
        paragraphs: ['Écrivez dans la langue officielle de votre choix. Nous ne changeons pas vos mots. Les fonctionnaires rendent compte dans les deux langues.'],
      },
      {
        title: 'Rapports d’avancement',
        paragraphs: [
          'Les fonctionnaires rendent compte pour le ministère responsable d’un indicateur. Les champions de la société civile donnent une deuxième voix. Les deux figurent côte à côte. On n’en fait jamais la moyenne, et aucune ne peut changer les mots de l’autre.',
          'Pour corriger un rapport, on rend compte de nouveau. L’ancienne version reste dans l’historique, lisible par tous.',
        ],
      },
    ],
  },
}
