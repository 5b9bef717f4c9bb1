/** What can be wrong with fees, and what to do about it. */
export const feeErrors = {
  'error.claim_not_found': 'Avgiften finns inte. Den kan ha hört till någon annan förening eller ett annat år.',
  'error.claim_settled': 'Avgiften är redan betald, befriad eller tillbakadragen. Ladda om sidan så ser du hur det står.',
  'error.claim_year_too_far': 'Avgifter kan göras för i år, förra året och nästa år.',
  'error.notice_not_uncertain': 'Ingenting av det är längre oklart. Ladda om sidan så ser du hur det gick.',
  'error.no_way_to_pay': 'Föreningen har varken bankgiro eller Swish att betala till. Skriv in det under Inställningar, Avgifter.',
  'error.bankgiro_invalid': 'Det är inget giltigt bankgironummer. Skriv det som 991-2346, som det står i avtalet med banken.',
  'error.swish_number_invalid': 'Ett Swish-nummer för en förening har tio siffror och börjar på 123.',
  'error.reminders_alike': 'Två påminnelser har samma dag. Låt dem gå på olika dagar.',
  'error.reminder_days_invalid':
    'Skriv antal dagar efter sista betalningsdag, åtskilda med komma. Ett minustecken är dagar före: -7, 14, 45.',
  'error.year_or_claims': 'Säg antingen vilket år det gäller eller vilka avgifter, inte båda.',
}
