import type { Messages } from '../messages.ts'
import type { letter as sv } from '../sv/letter.ts'

export const letter: Messages<typeof sv> = {
  'letter.unsubscribe': 'إيقاف استلام الرسائل',
  'letter.post.title': 'رسائل',
  'letter.page': 'صفحة {n} من {total}',
  'letter.post.why': 'تصلك هذه الرسالة لأن عنوانك مسجّل في قائمتنا البريدية. إذا لم تعودي ترغبين في تلقي رسائل أخرى، يكفي أن تخبرينا بذلك.',
  'letter.post.notice': 'هذا إشعار موجّه إلى من يعنيهم الأمر.',
}
