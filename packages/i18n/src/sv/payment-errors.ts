/** What is wrong with a file of payments from the bank. Amounts are in öre. */
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
}
