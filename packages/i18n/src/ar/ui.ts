import type { Messages } from '../messages.ts'
import type { ui as sv } from '../sv/ui.ts'

export const ui: Messages<typeof sv> = {
  'ui.skip': 'انتقل إلى المحتوى',
  'ui.menu': 'القائمة',
  'ui.language': 'اللغة',
  'ui.breadcrumb': 'مسار التنقل',
  'ui.quickExit': 'مغادرة الصفحة',
  'ui.quickExit.hint': 'يمكنك أيضًا الضغط على مفتاح Shift ثلاث مرات. تُغلق الصفحة، لكنها تبقى في سجل المتصفح.',
  'ui.quickExit.leaving': 'جارٍ مغادرة الصفحة',
  'ui.optional': 'اختياري',
  'ui.errors.title': 'هناك ما يحتاج إلى تصحيح',
  'ui.errors.prefix': 'خطأ:',
  'ui.pages': 'الصفحات',
  'ui.previous': 'السابق',
  'ui.next': 'التالي',
  'ui.showTable': 'عرض الأرقام في جدول',
  'ui.month': 'الشهر',
  'ui.total': 'المجموع',
  'ui.filter': 'عرض',
  'ui.filter.clear': 'مسح التصفية',
  'ui.step': 'الخطوة {n} من {total}',
  'ui.step.done': 'تم',
  'ui.close': 'إغلاق',
  'ui.cancel': 'إلغاء',
  'ui.save': 'حفظ',
  'ui.back': 'رجوع',
}
