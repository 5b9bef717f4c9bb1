/** Words that a letter itself carries around what was written. */
export const letter = {
  'letter.unsubscribe': 'Sluta få brev',
  'letter.post.title': 'Brev',
  'letter.page': 'Sida {n} av {total}',
  'letter.post.why':
    'Du får det här brevet eftersom din adress finns på vår sändlista. Vill du inte ha fler brev räcker det att du säger det till oss.',
  'letter.post.notice': 'Det här är ett meddelande till dem som det gäller.',
}
