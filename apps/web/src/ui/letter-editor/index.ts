export { AddButtons, BlockCard, BlockList, BlockTemplate } from './block-card.tsx'
export { EditorForm, Others, PreviewPane, SaveBar } from './panes.tsx'
export { Disclosure, Envelope, FieldPair, TextTools, Thumbnail, TypedText, Unlabelled, WithTools } from './text-tools.tsx'
