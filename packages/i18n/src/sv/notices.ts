/** Mails and letters about her own membership. Those under `discreet` may say nothing of the association, its field or how it is paid. */
export const notices = {
  'notice.hello': 'Hej!',
  'notice.claim.subject': 'Medlemsavgift till {association}',
  'notice.claim.text': 'Här är medlemsavgiften till {association} för tiden {from} till {to}: {amount}. Betala senast {due}.',
  'notice.reminder.subject': 'Påminnelse: medlemsavgift till {association}',
  'notice.reminder.text':
    'Vi har inte sett någon betalning av medlemsavgiften till {association} för tiden {from} till {to}. Kvar att betala är {amount}. Sista dag att betala: {due}. Har du betalat de senaste dagarna behöver du inte göra något.',
  'notice.receipt.subject': 'Kvitto från {association}',
  'notice.receipt.text': 'Tack! Medlemsavgiften till {association} för tiden {from} till {to} är betald: {amount}.',
  'notice.welcome.subject': 'Välkommen till {association}',
  'notice.welcome.text': 'Nu är du med i {association}. Ditt medlemsnummer är {number}. Undrar du över något? Svara på det här brevet.',
  'notice.pay.title': 'Betalning',
  'notice.pay.payee': 'Betala till',
  'notice.pay.amount': 'Belopp',
  'notice.pay.due': 'Betala senast',
  'notice.pay.bankgiro': 'Bankgiro',
  'notice.pay.swish': 'Swish',
  'notice.pay.reference': 'OCR-nummer',
  'notice.pay.message': 'Meddelande i Swish',
  'notice.pay.scan': 'Öppna Swish och skanna koden. Belopp och meddelande fylls i av sig själva.',
  'notice.pay.file': 'betalning',
  'notice.pay.ask': 'Hör av dig, så berättar vi hur du betalar.',
  'notice.pay.privacy':
    'På ditt kontoutdrag syns vem du har betalat till. Vill du hellre betala kontant, eller är det svårt att betala just nu? Hör av dig, så ordnar vi det.',
  'notice.discreet.subject': 'Ett besked till dig',
  'notice.discreet.claim':
    'Årets avgift är {amount} och kan betalas till och med {due}. Hör av dig till oss som du brukar, så säger vi hur. Det går bra att betala kontant, och vill du slippa avgiften räcker det att du säger det.',
  'notice.discreet.reminder':
    'Av årets avgift är {amount} inte betalt. Sista dag: {due}. Hör av dig till oss som du brukar, så säger vi hur du betalar. Det går bra med kontanter, och vill du slippa avgiften räcker det att du säger det.',
  'notice.discreet.receipt': 'Tack! Vi har fått {amount}. Du behöver inte göra något mer.',
  'notice.discreet.welcome':
    'Det du bad om är klart, och du behöver inte göra något mer. Undrar du över något? Hör av dig till oss som du brukar.',
}
