export { Stepper } from './stepper.tsx'
export { VisitForm, VisitLine, VisitMore, VisitNews, VisitPhoto, VisitPlace, VisitSave, VisitStep } from './visit-form.tsx'
