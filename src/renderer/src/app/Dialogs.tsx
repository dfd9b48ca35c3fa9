import { ExportDialog } from '../features/annotation-files/ExportDialog.tsx'
import { ImportReport } from '../features/annotation-files/ImportReport.tsx'
import { RuleDialog } from '../features/cleaning/RuleDialog.tsx'
import { EncodingDialog } from '../features/encodings/EncodingDialog.tsx'
import { HelpDialog } from '../features/help/HelpDialog.tsx'
import { fieldsOf } from '../features/letterhead/fields.ts'
import { LetterheadFields } from '../features/letterhead/LetterheadFields.tsx'
import { OfficeSettings } from '../features/letterhead/OfficeSettings.tsx'
import { LikenessDialog } from '../features/likenesses/LikenessDialog.tsx'
import { PrintPreview } from '../features/print-preview/PrintPreview.tsx'
import { BatchDialog } from '../features/report-batch/BatchDialog.tsx'
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx'
import { DescribeTagDialog } from '../features/tags/DescribeTagDialog.tsx'
import { MergeTagDialog } from '../features/tags/MergeTagDialog.tsx'
import { NoteTagDialog } from '../features/tags/NoteTagDialog.tsx'
import { TagDialog } from '../features/tags/TagDialog.tsx'
import { TagRulesDialog } from '../features/tags/TagRulesDialog.tsx'
import { TwinTagsDialog } from '../features/tags/TwinTagsDialog.tsx'
import { JournalDialog } from '../features/undo/JournalDialog.tsx'
import { useUndo } from '../features/undo/use-undo.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useNotify } from './use-notify.ts'
import { useViewState } from './view-state.ts'

/** The one dialog or full page that is open. */
export function Dialogs() {
  const dialog = useViewState((state) => state.dialog)
  const closeDialog = useViewState((state) => state.closeDialog)
  const notify = useNotify()
  const undo = useUndo()
  useKeptFocus(dialog !== null)
  switch (dialog?.kind) {
    case 'settings':
      return <SettingsDialog letterhead={<OfficeSettings notify={notify} />} onClose={closeDialog} />
    case 'journal':
      return <JournalDialog onClose={closeDialog} />
    case 'help':
      return <HelpDialog onClose={closeDialog} />
    case 'palette':
      return <CommandPalette onClose={closeDialog} />
    case 'tag-items':
      return <TagDialog ids={dialog.ids} onClose={closeDialog} notify={notify} />
    case 'merge-tag':
      return <MergeTagDialog id={dialog.id} onClose={closeDialog} notify={notify} />
    case 'describe-tag':
      return <DescribeTagDialog id={dialog.id} onClose={closeDialog} notify={notify} />
    case 'tag-annotation':
      return <NoteTagDialog id={dialog.id} carried={dialog.tags} onClose={closeDialog} notify={notify} />
    case 'tag-rules':
      return <TagRulesDialog start={dialog.start} onClose={closeDialog} notify={notify} />
    case 'twin-tags':
      return <TwinTagsDialog onClose={closeDialog} notify={notify} />
    case 'print':
      return (
        <PrintPreview
          itemIds={dialog.itemIds}
          letterheadOf={(template) => (
            <LetterheadFields key={template} fields={fieldsOf(template)} notify={notify} />
          )}
          onClose={closeDialog}
          notify={notify}
        />
      )
    case 'report-batch':
      return <BatchDialog ids={dialog.ids} onClose={closeDialog} notify={notify} />
    case 'export-annotations':
      return <ExportDialog of={dialog.of} onClose={closeDialog} notify={notify} />
    case 'annotation-import':
      return <ImportReport report={dialog.report} onClose={closeDialog} onUndo={() => void undo()} />
    case 'likenesses':
      return <LikenessDialog first={dialog.pair} onClose={closeDialog} notify={notify} />
    case 'cleaning-rule':
      return <RuleDialog place={dialog.place} onClose={closeDialog} notify={notify} />
    case 'encodings':
      return (
        <EncodingDialog first={dialog.id} onClose={closeDialog} onUndo={() => void undo()} notify={notify} />
      )
    default:
      return null
  }
}
