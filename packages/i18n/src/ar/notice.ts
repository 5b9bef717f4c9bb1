import type { Messages } from '../messages.ts'
import type { notice as sv } from '../sv/notice.ts'

export const notice: Messages<typeof sv> = {
  'notice.annual.subject': 'دعوة إلى الاجتماع السنوي، {day}',
  'notice.annual.title': 'الاجتماع السنوي',
  'notice.extra.subject': 'دعوة إلى اجتماع استثنائي، {day}',
  'notice.extra.title': 'اجتماع استثنائي',
  'notice.invite': 'مرحبًا! لديك حق التصويت عندنا، وبهذه الرسالة ندعوك إلى الاجتماع.',
  'notice.when': '{day}، {time}',
  'notice.papers': 'جدول الأعمال والوثائق: {papers}',
  'notice.papers.later': 'سيصل جدول الأعمال والوثائق في موعد أقصاه {day}.',
  'notice.motions': 'هل لديك اقتراح للاجتماع؟ يجب أن يصل إلى مجلس الإدارة في موعد أقصاه {day}.',
  'notice.votes.atMeeting': 'للتصويت يجب دفع رسم هذا العام قبل بدء الاجتماع. يمكن الدفع عند الباب.',
  'notice.votes.before': 'للتصويت يجب دفع رسم هذا العام في موعد أقصاه {day}.',
  'notice.proxy.none': 'التصويت يكون بالحضور الشخصي، ولا يمكن التصويت بالوكالة.',
  'notice.proxy.any': 'لا يمكنك الحضور؟ يمكنك إعطاء عضوة أخرى وكالة مكتوبة للتصويت نيابة عنك.',
  'notice.proxy.max':
    'لا يمكنك الحضور؟ يمكنك إعطاء عضوة أخرى وكالة مكتوبة للتصويت نيابة عنك. الحد الأقصى للوكالات لدى كل عضوة: {max, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}.',
  'notice.questions': 'يسعدنا الرد على أي سؤال. أهلًا وسهلًا!',
}
