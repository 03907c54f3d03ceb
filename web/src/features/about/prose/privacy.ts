import type { Prose } from '../prose-page'

/** Privacy. */
export const privacy: Prose = {
  en: {
    title: 'Privacy',
    lead: 'You can read everything here without telling us who you are.',
    sections: [
      {
        title: 'When you read',
        items: [
          'We set no cookie and count no visitor. Nothing on these pages comes from another site, so no other site learns of your visit.',
          'The server needs your network address to answer you. It uses it to keep one network from using up the service, and for nothing else.',
        ],
      },
      {
        title: 'When you sign in',
        items: [
          'One cookie keeps you signed in. It holds a random key, can be read by this site alone, and goes when you sign out.',
          'What you publish carries your role and your organization, not your e-mail address.',
          'A comment appears under the name that you choose: your role, the name of your account, or another. Your name is removed 18 months after the plan ends; the comment stays.',
        ],
      },
      {
        title: 'What stays on your device',
        items: [
          'The draft of a report or a comment stays in your browser until you send it or throw it away. What looks like personal data in a comment is looked for on your device alone, and is masked in the draft. It is kept apart for each account. On a computer that others use, throw your drafts away before you leave.',
        ],
      },
      {
        title: 'In a demonstration',
        paragraphs: ['The roles on the sign-in page are shared by everybody who tries them. Do not write anything personal.'],
      },
    ],
  },
  fr: {
    title: 'Confidentialité',
    lead: 'Vous pouvez tout lire ici sans dire qui vous êtes.',
    sections: [
      {
        title: 'Quand vous lisez',
        items: [
          'Nous ne posons aucun témoin et ne comptons aucun visiteur. Rien sur ces pages ne vient d’un autre site : aucun autre site n’apprend votre visite.',
          'Le serveur a besoin de votre adresse réseau pour vous répondre. Elle sert à éviter qu’un seul réseau n’accapare le service, et à rien d’autre.',
        ],
      },
      {
        title: 'Quand vous vous connectez',
        items: [
          'Un seul témoin garde votre session. Il contient une clé aléatoire, seul ce site peut le lire, et il disparaît quand vous vous déconnectez.',
          'Ce que vous publiez porte votre rôle et votre organisation, pas votre adresse courriel.',
          'Un commentaire paraît sous le nom que vous choisissez : votre rôle, le nom de votre compte ou un autre. Votre nom est supprimé 18 mois après la fin du plan; le commentaire reste.',
        ],
      },
      {
        title: 'Ce qui reste sur votre appareil',
        items: [
          'Le brouillon d’un rapport ou d’un commentaire reste dans votre navigateur jusqu’à l’envoi ou jusqu’à ce que vous le jetiez. Ce qui ressemble à un renseignement personnel dans un commentaire est cherché sur votre appareil seulement, et masqué dans le brouillon. Il est gardé à part pour chaque compte. Sur un ordinateur partagé, jetez vos brouillons avant de partir.',
        ],
      },
      {
        title: 'En démonstration',
        paragraphs: ['Les rôles de la page de connexion sont partagés par toutes les personnes qui les essaient. N’écrivez rien de personnel.'],
      },
    ],
  },
}
