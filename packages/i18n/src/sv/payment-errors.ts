/** What is wrong with payments, or with a file of them from the bank. Amounts are in öre. */
export const paymentErrors = {
  'error.bgmax_empty': 'Filen är tom. Hämta den från banken igen.',
  'error.bgmax_not_this_format':
    'Det här är ingen BgMax-fil: rad {line} är inte en sådan fils början. Välj filen ”Bankgiro Inbetalningar” hos banken.',
  'error.bgmax_line_too_long':
    'Rad {line} är {length} tecken lång; en BgMax-rad är 80. Hämta filen från banken igen, utan att öppna den i något annat program först.',
  'error.bgmax_field_invalid': 'Rad {line}, tecken {from} till {to}, går inte att läsa. Hämta filen från banken igen.',
  'error.bgmax_record_out_of_place': 'Rad {line} är en post av slaget {type} där den inte kan stå. Hämta filen från banken igen.',
  'error.bgmax_currency': 'Rad {line} gäller valutan {currency}. Bara svenska kronor (SEK) kan läsas in.',
  'error.bgmax_amount_differs':
    'Insättningen på rad {line} är {expected, number} öre, men betalningarna blir {found, number} öre. Inget i avsnittet läses in. Hämta filen igen, och fråga banken om det inte hjälper.',
  'error.bgmax_count_differs':
    'Rad {line} säger {expected, number} poster, men filen har {found, number}. Något saknas eller har lagts till. Hämta filen från banken igen.',
  'error.bgmax_extra_references_differ':
    'Betalningen på rad {line} är {expected, number} öre, men dess extra referenser blir {found, number} öre. Inget i avsnittet läses in. Hämta filen igen, och fråga banken om det inte hjälper.',
  'error.bgmax_deposit_missing':
    'Avsnittet före rad {line} saknar sin insättningspost. Inget i det läses in. Hämta filen från banken igen.',
  'error.bgmax_end_missing': 'Filen slutar på rad {line} utan sin slutpost: den är avbruten. Hämta den från banken igen.',
  'error.bankgiro_other':
    'Insättningen {day} är till bankgiro {bankgiro}, men föreningens nummer är {expected}. Den läses inte in. Hämta filen för rätt bankgiro.',
  'error.bankgiro_unset':
    'Insättningen är till bankgiro {bankgiro}, men föreningens bankgironummer är inte angivet. Be styrelsen skriva in det under Inställningar, och läs sedan in filen igen.',
  'error.payment_too_large':
    'En betalning den {day} är på {amount, number} kronor. Så stora belopp tar vi inte emot; inget i den insättningen läses in.',
  'error.payments_too_many': 'Filen har fler än {maximum, number} betalningar. Hämta en fil för en kortare tid från banken.',
  'error.payment_not_found': 'Betalningen finns inte.',
  'error.payment_assigned': 'Betalningen hör redan hemma någonstans. Ladda om sidan för att se var.',
  'error.payment_not_assigned': 'Betalningen är inte kopplad till någon avgift.',
  'error.payment_spent': 'Inget är kvar av betalningen: den är återbetald, rättad eller flyttad.',
  'error.payment_not_money': 'Det här är inga pengar som kom in, utan ett avdrag eller en rättelse.',
  'error.payment_from_bank': 'Banken säger att pengarna kom. Koppla betalningen till rätt avgift, eller anteckna att den är återbetald.',
  'error.amount_beyond_rest': 'Beloppet är större än det som är kvar av betalningen: {amount, number} kronor.',
  'error.class_is_free': 'Medlemsformen är avgiftsfri, så det finns ingen avgift att betala.',
  'error.claim_or_year': 'Ange antingen vilken avgift eller vilket år.',
  'error.claim_or_member': 'Välj en avgift att koppla betalningen till.',
  'error.invalid_month': 'Skriv månaden som 2026-03.',
  'error.period_is_paid':
    'Det finns pengar bakom den här tiden. Gå till betalningen och flytta eller återbetala den, så tas tiden tillbaka av sig själv.',
}
