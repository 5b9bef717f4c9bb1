import type { Messages } from '../messages.ts'
import type { meetingNotice as sv } from '../sv/meeting-notice.ts'

export const meetingNotice: Messages<typeof sv> = {
  'meetingNotice.annual.subject': 'دعوة إلى الاجتماع السنوي، {day}',
  'meetingNotice.annual.title': 'الاجتماع السنوي',
  'meetingNotice.extra.subject': 'دعوة إلى اجتماع استثنائي، {day}',
  'meetingNotice.extra.title': 'اجتماع استثنائي',
  'meetingNotice.invite': 'مرحبًا! لديك حق التصويت عندنا، وبهذه الرسالة ندعوك إلى الاجتماع.',
  'meetingNotice.when': '{day}، {time}',
  'meetingNotice.papers': 'جدول الأعمال والوثائق: {papers}',
  'meetingNotice.papers.later': 'سيصل جدول الأعمال والوثائق في موعد أقصاه {day}.',
  'meetingNotice.motions': 'هل لديك اقتراح للاجتماع؟ يجب أن يصل إلى مجلس الإدارة في موعد أقصاه {day}.',
  'meetingNotice.votes.atMeeting': 'للتصويت يجب دفع رسم هذا العام قبل بدء الاجتماع. يمكن الدفع عند الباب.',
  'meetingNotice.votes.before': 'للتصويت يجب دفع رسم هذا العام في موعد أقصاه {day}.',
  'meetingNotice.proxy.none': 'التصويت يكون بالحضور الشخصي، ولا يمكن التصويت بالوكالة.',
  'meetingNotice.proxy.any': 'لا يمكنك الحضور؟ يمكنك إعطاء عضوة أخرى وكالة مكتوبة للتصويت نيابة عنك.',
  'meetingNotice.proxy.max':
    'لا يمكنك الحضور؟ يمكنك إعطاء عضوة أخرى وكالة مكتوبة للتصويت نيابة عنك. الحد الأقصى للوكالات لدى كل عضوة: {max, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}.',
  'meetingNotice.questions': 'يسعدنا الرد على أي سؤال. أهلًا وسهلًا!',
}
