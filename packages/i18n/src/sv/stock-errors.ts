/** What goes wrong with what is in stock and what is ordered. */
export const stockErrors = {
  'error.stock_too_small':
    '{holderKind, select, volunteer {I väskan} other {Hos {holder}}} finns {there, plural, =0 {inga} one {bara #} other {bara #}} exemplar av {edition}, men {wanted, number} skulle bort. Ändra antalet, eller räkna hur många som finns.',
  'error.holder_not_found': 'Förrådet eller väskan finns inte. Gå tillbaka till listan.',
  'error.holder_exists': 'Det finns redan ett förråd eller en samarbetspart med det namnet. Välj ett annat namn.',
  'error.bag_exists': 'Hon har redan en väska.',
  'error.bag_has_no_name': 'En väska heter som den som bär den. Namnet ändras under Användare.',
  'error.holder_closed': 'Det är stängt, så inget mer kan komma dit. Öppna det igen först, eller välj ett annat.',
  'error.holder_not_empty':
    'Där finns {copies, plural, one {# exemplar} other {# exemplar}} kvar. Lämna över dem, eller räkna till noll, innan du stänger.',
  'error.movement_not_found': 'Rörelsen finns inte. Gå tillbaka till lagret.',
  'error.movement_key_used': 'Formuläret är redan skickat med andra uppgifter. Ladda om sidan och se efter i lagret innan du skickar igen.',
  'error.movement_corrected': 'Rörelsen är redan tillbakatagen.',
  'error.movement_is_correction': 'Det här är själv en rättelse. Skriv in det rätta som en ny rörelse i stället.',
  'error.movement_of_visit': 'Rörelsen hör till ett besök. Ta tillbaka besöket, så rättas lagret också.',
  'error.same_holder': 'Det är samma förråd eller väska. Välj vart de ska.',
  'error.print_order_not_found': 'Beställningen finns inte. Gå tillbaka till listan.',
  'error.print_order_cancelled': 'Resten av beställningen är avbeställd, så inget mer kan komma. Lägg in en ny.',
  'error.print_order_arrived': 'Allt som beställdes har redan kommit.',
  'error.expected_before_ordered': 'Det kan inte komma innan det beställdes. Välj en senare dag.',
  'error.arrived_before_ordered': 'Det kan inte ha kommit innan det beställdes. Välj en senare dag.',
  'error.reorder_point_not_found': 'Det finns ingen gräns för det materialet på det språket. Ladda om sidan.',
  'error.demand_peak_not_found': 'Toppen finns inte längre. Ladda om sidan.',
  'error.end_before_start': 'Sista dagen ligger före den första. Rätta en av dem.',
}
