import type { Language } from '#lib/i18n/language'

/** The words of the page for developers, in one language. */
export interface DeveloperWords {
  readonly title: string
  readonly lead: string
  readonly tryIt: string
  readonly graphiql: string
  readonly first: string
  readonly firstWords: string
  readonly follow: string
  readonly followWords: string
  readonly resume: string
  readonly resumeItems: readonly string[]
  readonly errors: string
  readonly errorItems: readonly (readonly [code: string, words: string])[]
  readonly closes: string
  readonly closesWords: string
  readonly limits: string
  readonly limitItems: readonly string[]
}

/** The words of the page for developers. */
export const developerWords: Readonly<Record<Language, DeveloperWords>> = {
  en: {
    title: 'For developers',
    lead: 'Everything on these pages comes from one GraphQL API. Reading needs no account and no key.',
    tryIt: 'Try it in the browser:',
    graphiql: 'GraphiQL, with examples',
    first: 'First query',
    firstWords: 'Send a POST with JSON to /graphql. Texts come in both languages; Accept-Language decides the language of error messages only.',
    follow: 'First subscription',
    followWords: 'Subscriptions go over WebSocket (graphql-transport-ws) or server-sent events, at the same address. Leave since out to begin now.',
    resume: 'Go on after a cut',
    resumeItems: [
      'Read feedPosition in the same query as your data, then subscribe since it. What happens in between arrives.',
      'Every event carries its position in extensions.position. Pings of the server carry it too, in payload.position.',
      'After a cut, subscribe since the newest position you have: every missed change comes once, in order.',
      'Objects carry a version. Keep the higher one.',
    ],
    errors: 'Errors that tell you what to do',
    errorItems: [
      ['RESYNC_REQUIRED', 'The position is older than the server keeps. Read again, then subscribe since the new feedPosition.'],
      ['BAD_POSITION', 'The position was altered, or comes from another server. Do the same.'],
      ['UNAUTHENTICATED, FORBIDDEN', 'Sign in, or use another role.'],
      ['RATE_LIMITED', 'Wait, then try again.'],
      ['INTERNAL', 'Our fault. Quote extensions.id.'],
    ],
    closes: 'When the server closes the connection',
    closesWords: 'Codes 1001, 1006, 1012 and 1013 mean: come back with growing pauses and some chance in them, since your last position. The example does so.',
    limits: 'Limits',
    limitItems: [
      'A page of a list has 20 entries, at most 100. Follow pageInfo.endCursor with after.',
      'A request is at most 20 levels deep and may ask for at most 50,000 objects.',
      'One network address may hold 2,000 connections; one connection may hold 100 subscriptions.',
    ],
  },
  fr: {
    title: 'Pour les développeurs',
    lead: 'Tout ce que montrent ces pages vient d’une seule API GraphQL. Lire ne demande ni compte ni clé.',
    tryIt: 'À essayer dans le navigateur :',
    graphiql: 'GraphiQL, avec des exemples',
    first: 'Première requête',
    firstWords: 'Envoyez un POST avec du JSON à /graphql. Les textes viennent dans les deux langues; Accept-Language ne décide que de la langue des messages d’erreur.',
    follow: 'Premier abonnement',
    followWords: 'Les abonnements passent par WebSocket (graphql-transport-ws) ou par événements envoyés du serveur, à la même adresse. Sans since, l’abonnement commence maintenant.',
    resume: 'Reprendre après une coupure',
    resumeItems: [
      'Lisez feedPosition dans la même requête que vos données, puis abonnez-vous avec since. Ce qui se passe entre les deux arrive.',
      'Chaque événement porte sa position dans extensions.position. Les pings du serveur la portent aussi, dans payload.position.',
      'Après une coupure, abonnez-vous depuis la position la plus récente que vous avez : chaque changement manqué arrive une fois, dans l’ordre.',
      'Les objets portent une version. Gardez la plus haute.',
    ],
    errors: 'Des erreurs qui disent quoi faire',
    errorItems: [
      ['RESYNC_REQUIRED', 'La position est plus ancienne que ce que le serveur garde. Relisez tout, puis abonnez-vous depuis la nouvelle feedPosition.'],
      ['BAD_POSITION', 'La position a été modifiée, ou vient d’un autre serveur. Faites de même.'],
      ['UNAUTHENTICATED, FORBIDDEN', 'Connectez-vous, ou prenez un autre rôle.'],
      ['RATE_LIMITED', 'Attendez, puis essayez de nouveau.'],
      ['INTERNAL', 'C’est notre faute. Citez extensions.id.'],
    ],
    closes: 'Quand le serveur ferme la connexion',
    closesWords: 'Les codes 1001, 1006, 1012 et 1013 veulent dire : revenez avec des pauses croissantes et un peu de hasard, depuis votre dernière position. L’exemple le fait.',
    limits: 'Limites',
    limitItems: [
      'Une page de liste a 20 entrées, 100 au plus. Suivez pageInfo.endCursor avec after.',
      'Une requête a au plus 20 niveaux et peut demander au plus 50 000 objets.',
      'Une adresse réseau peut tenir 2 000 connexions; une connexion peut tenir 100 abonnements.',
    ],
  },
}
