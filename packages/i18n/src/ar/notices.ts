import type { Messages } from '../messages.ts'
import type { notices as sv } from '../sv/notices.ts'

export const notices: Messages<typeof sv> = {
  'notice.hello': 'مرحباً،',
  'notice.claim.subject': 'رسوم العضوية في {association}',
  'notice.claim.text': 'هذه رسوم العضوية في {association} عن الفترة من {from} إلى {to}: {amount}. يرجى الدفع في موعد أقصاه {due}.',
  'notice.reminder.subject': 'تذكير: رسوم العضوية في {association}',
  'notice.reminder.text':
    'لم نتلقَّ رسوم العضوية في {association} عن الفترة من {from} إلى {to}. المبلغ المتبقي: {amount}. آخر يوم للدفع: {due}. إذا دفعتِ في الأيام الأخيرة فلا داعي لفعل أي شيء.',
  'notice.receipt.subject': 'إيصال من {association}',
  'notice.receipt.text': 'شكراً! تم دفع رسوم العضوية في {association} عن الفترة من {from} إلى {to}: {amount}.',
  'notice.welcome.subject': 'أهلاً بكِ في {association}',
  'notice.welcome.text': 'أصبحتِ الآن عضوة في {association}. رقم عضويتك هو {number}. هل لديكِ سؤال؟ يكفي أن تردّي على هذه الرسالة.',
  'notice.pay.title': 'الدفع',
  'notice.pay.payee': 'الدفع إلى',
  'notice.pay.amount': 'المبلغ',
  'notice.pay.due': 'الدفع قبل',
  'notice.pay.bankgiro': 'Bankgiro',
  'notice.pay.swish': 'Swish',
  'notice.pay.reference': 'رقم OCR',
  'notice.pay.message': 'الرسالة في Swish',
  'notice.pay.scan': 'افتحي Swish وامسحي الرمز. يُملأ المبلغ والرسالة تلقائياً.',
  'notice.pay.file': 'payment',
  'notice.pay.ask': 'تواصلي معنا وسنخبرك بطريقة الدفع.',
  'notice.pay.privacy': 'يظهر في كشف حسابك لمن دفعتِ. هل تفضلين الدفع نقداً، أو يصعب عليكِ الدفع الآن؟ تواصلي معنا وسنجد حلاً.',
  'notice.discreet.subject': 'رسالة لكِ',
  'notice.discreet.claim':
    'رسوم هذا العام {amount} ويمكن دفعها حتى {due}. تواصلي معنا كالمعتاد وسنخبرك بالطريقة. يمكن الدفع نقداً، وإذا كنتِ لا ترغبين في الدفع فيكفي أن تقولي ذلك.',
  'notice.discreet.reminder':
    'لم يُدفع من رسوم هذا العام {amount}. آخر يوم: {due}. تواصلي معنا كالمعتاد وسنخبرك بطريقة الدفع. يمكن الدفع نقداً، وإذا كنتِ لا ترغبين في الدفع فيكفي أن تقولي ذلك.',
  'notice.discreet.receipt': 'شكراً! لقد استلمنا {amount}. لا داعي لفعل أي شيء آخر.',
  'notice.discreet.welcome': 'تم ما طلبتِه ولا داعي لفعل أي شيء آخر. هل لديكِ سؤال؟ تواصلي معنا كالمعتاد.',
}
