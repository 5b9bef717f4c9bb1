/** What goes wrong with what is in stock and what is ordered. */
export const stockErrors = {
  'error.stock_too_small':
    '{holderKind, select, volunteer {The bag} other {{holder}}} has {there, plural, =0 {no copies} one {only # copy} other {only # copies}} of {edition}, but {wanted, number} were to leave. Change the number, or count how many there are.',
  'error.holder_not_found': 'There is no such store or bag. Go back to the list.',
  'error.holder_exists': 'There already is a store or partner of that name. Choose another name.',
  'error.bag_exists': 'She already has a bag.',
  'error.bag_has_no_name': 'A bag is called what its bearer is called. Her name is changed under Users.',
  'error.holder_closed': 'It is closed, so nothing more can come to it. Open it again first, or choose another.',
  'error.holder_not_empty':
    '{copies, plural, one {# copy is} other {# copies are}} still there. Hand them over, or count down to zero, before you close it.',
  'error.movement_not_found': 'There is no such movement. Go back to the stock.',
  'error.movement_key_used':
    'The form has already been sent with other details. Reload the page and look at the stock before you send it again.',
  'error.movement_corrected': 'The movement has already been taken back.',
  'error.movement_is_correction': 'This is a correction itself. Record what is right as a new movement instead.',
  'error.movement_of_visit': 'The movement belongs to a visit. Withdraw the visit, and the stock is corrected too.',
  'error.same_holder': 'That is the same store or bag. Choose where they are to go.',
  'error.print_order_not_found': 'There is no such order. Go back to the list.',
  'error.print_order_cancelled': 'The rest of the order is cancelled, so nothing more can come. Add a new one.',
  'error.print_order_arrived': 'All that was ordered has come already.',
  'error.expected_before_ordered': 'It cannot come before it was ordered. Choose a later day.',
  'error.arrived_before_ordered': 'It cannot have come before it was ordered. Choose a later day.',
  'error.reorder_point_not_found': 'There is no limit for that material in that language. Reload the page.',
  'error.demand_peak_not_found': 'The peak is no longer there. Reload the page.',
  'error.end_before_start': 'The last day is before the first. Correct one of them.',
}
