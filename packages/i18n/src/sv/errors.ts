/** `error.<code>`: what is wrong and what to do about it. `public.ts` has those that visitors meet. */
export const errors = {
  'error.sign_in_required': 'Du behöver logga in för att se det här.',
  'error.permission_denied': 'Din roll får inte göra det här. Be styrelsen om det behövs.',
  'error.invalid_input': 'Något i formuläret behöver rättas. Se vid fälten nedan.',
  'error.not_found': 'Sidan finns inte, eller så får du inte se den.',
  'error.unknown_key': 'Det finns inget fält som heter {key}.',
  'error.too_small': 'Det är för lite. Minst {minimum, number} behövs.',
  'error.invalid_day': 'Dagen finns inte i kalendern. Skriv den som 2026-03-24.',
  'error.invalid_link': 'Länken måste börja med https://, http://, mailto: eller tel:.',
  'error.forbidden_origin': 'Begäran kom från en annan webbplats och gjordes inte. Ladda om sidan och försök igen.',
  'error.unavailable': 'Tjänsten är upptagen just nu. Försök igen om en stund.',
  'error.malformed_body': 'Det som skickades gick inte att läsa: det är inte giltig JSON.',
  'error.body_too_large': 'Det som skickades är för stort. Högst {megabytes, number} MB går.',
  'error.unsupported_media_type': 'Innehållet är av fel slag. Skicka det som {types}.',
  'error.method_not_allowed': 'Det går inte att göra så här. Möjligt är {methods}.',
  'error.route_not_found': 'Den adressen finns inte i gränssnittet. Se dokumentationen.',
  'error.internal_error': 'Något gick fel hos oss. Försök igen om en stund.',
}
