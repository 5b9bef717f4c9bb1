import type { Messages } from '../messages.ts'
import type { publicPages as sv } from '../sv/public.ts'

export const publicPages: Messages<typeof sv> = {
  'public.title': 'الرسائل',
  'public.unsubscribe.title': 'إيقاف استلام الرسائل',
  'public.unsubscribe.text': 'هل تريدين إيقاف استلام الرسائل على عنوان البريد الإلكتروني هذا؟',
  'public.unsubscribe.button': 'نعم، أوقفوا الإرسال',
  'public.unsubscribe.done.title': 'تم',
  'public.unsubscribe.done.text': 'لن تصلك أي رسائل أخرى على ذلك العنوان. يمكنك إغلاق هذه الصفحة.',
  'public.confirm.title': 'أكّدي عنوانك',
  'public.confirm.text': 'اضغطي على الزر إذا كنت تريدين استلام الرسائل على عنوان البريد الإلكتروني هذا.',
  'public.confirm.button': 'نعم، أريد الرسائل',
  'public.confirm.done.title': 'شكرًا',
  'public.confirm.done.text': 'تم تأكيد العنوان. يمكنك إغلاق هذه الصفحة.',
  'public.linkInvalid.title': 'الرابط لا يعمل',
  'public.linkInvalid.text': 'ربما قُطع الرابط في الطريق. افتحي الرابط الموجود في الرسالة مرة أخرى، أو ردّي على الرسالة وسنساعدك.',
  'public.preferences.title': 'خياراتك',
  'public.preferences.language': 'لغة الرسائل المرسلة إليك',
  'public.preferences.saved': 'تم حفظ خياراتك.',
  'error.unknown': 'حدث خطأ ما. حاولي مرة أخرى بعد قليل.',
  'error.required': 'يجب ملء هذا الحقل.',
  'error.invalid_value': 'لا يمكن استخدام هذا. تحققي منه واكتبيه مرة أخرى.',
  'error.invalid_email': 'عنوان البريد الإلكتروني لا يبدو صحيحًا. اكتبيه هكذا: name@example.com',
  'error.rate_limited': 'كانت هناك محاولات كثيرة في وقت قصير. انتظري دقيقة ثم حاولي مرة أخرى.',
}
