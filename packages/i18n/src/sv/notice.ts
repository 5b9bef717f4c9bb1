/** What a notice of a meeting says before anybody has written in it. Names neither the association nor what it does. */
export const notice = {
  'notice.annual.subject': 'Kallelse till årsmöte {day}',
  'notice.annual.title': 'Årsmöte',
  'notice.extra.subject': 'Kallelse till extra årsmöte {day}',
  'notice.extra.title': 'Extra årsmöte',
  'notice.invite': 'Hej! Du har rösträtt hos oss och kallas härmed till möte.',
  'notice.when': '{day}, {time}',
  'notice.papers': 'Dagordning och handlingar: {papers}',
  'notice.papers.later': 'Dagordning och handlingar kommer senast {day}.',
  'notice.motions': 'Vill du lämna en motion? Då ska den ha kommit till styrelsen senast {day}.',
  'notice.votes.atMeeting': 'För att få rösta behöver du ha betalat årets avgift senast när mötet börjar. Det går bra att betala i dörren.',
  'notice.votes.before': 'För att få rösta behöver du ha betalat årets avgift senast {day}.',
  'notice.proxy.none': 'Du röstar själv på mötet. Det går inte att rösta med fullmakt.',
  'notice.proxy.any': 'Kan du inte komma? Ge en annan medlem en skriftlig fullmakt att rösta för dig.',
  'notice.proxy.max':
    'Kan du inte komma? Ge en annan medlem en skriftlig fullmakt att rösta för dig. Var och en får rösta för högst {max, plural, one {en annan} other {# andra}}.',
  'notice.questions': 'Hör av dig om du undrar över något. Välkommen!',
} as const
