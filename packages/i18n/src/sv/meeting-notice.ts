/** What a notice of a meeting says before anybody has written in it. Names neither the association nor what it does. */
export const meetingNotice = {
  'meetingNotice.annual.subject': 'Kallelse till årsmöte {day}',
  'meetingNotice.annual.title': 'Årsmöte',
  'meetingNotice.extra.subject': 'Kallelse till extra årsmöte {day}',
  'meetingNotice.extra.title': 'Extra årsmöte',
  'meetingNotice.invite': 'Hej! Du har rösträtt hos oss och kallas härmed till möte.',
  'meetingNotice.when': '{day}, {time}',
  'meetingNotice.papers': 'Dagordning och handlingar: {papers}',
  'meetingNotice.papers.later': 'Dagordning och handlingar kommer senast {day}.',
  'meetingNotice.motions': 'Vill du lämna en motion? Då ska den ha kommit till styrelsen senast {day}.',
  'meetingNotice.votes.atMeeting':
    'För att få rösta behöver du ha betalat årets avgift senast när mötet börjar. Det går bra att betala i dörren.',
  'meetingNotice.votes.before': 'För att få rösta behöver du ha betalat årets avgift senast {day}.',
  'meetingNotice.proxy.none': 'Du röstar själv på mötet. Det går inte att rösta med fullmakt.',
  'meetingNotice.proxy.any': 'Kan du inte komma? Ge en annan medlem en skriftlig fullmakt att rösta för dig.',
  'meetingNotice.proxy.max':
    'Kan du inte komma? Ge en annan medlem en skriftlig fullmakt att rösta för dig. Var och en får rösta för högst {max, plural, one {en annan} other {# andra}}.',
  'meetingNotice.questions': 'Hör av dig om du undrar över något. Välkommen!',
} as const
