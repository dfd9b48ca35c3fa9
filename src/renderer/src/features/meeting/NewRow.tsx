import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { RowKey, RowList } from '../../../../shared/model/meeting-form.ts'
import { useMessages } from '../../client/messages.tsx'
import { useForm } from './form-context.ts'
import { RowEditor } from './RowEditor.tsx'
import { completeRow } from './row-specs.ts'

/** The words of "add one" for each list. */
export const addKeys: Readonly<Record<RowList, MessageKey>> = {
  people: 'meeting.add-person',
  groups: 'meeting.add-group',
  statements: 'meeting.add-statement',
  points: 'meeting.add-point',
  figures: 'meeting.add-figure',
  tasks: 'meeting.add-task',
  awards: 'meeting.add-award',
  citations: 'meeting.add-citation'
}

/** The button in a section's head that begins a new row. */
export function AddButton({ list }: { list: RowList }) {
  const { t } = useMessages()
  const { act } = useForm()
  return (
    <Button
      style={{ fontWeight: 400 }}
      appearance="subtle"
      size="small"
      icon={<AddRegular fontSize={16} />}
      onClick={() => act.begin({ list, key: null, under: undefined })}
    >
      {t(addKeys[list])}
    </Button>
  )
}

/** The editor of a row that is being added; nothing while none is. */
export function NewRow({ list, under, span }: { list: RowList; under?: RowKey | undefined; span: number }) {
  const { t } = useMessages()
  const { editing, act } = useForm()
  if (editing === null || editing.list !== list || editing.key !== null) return null
  if ('under' in editing && editing.under !== under) return null
  return (
    <tr>
      <td colSpan={span}>
        <RowEditor
          list={list}
          row={null}
          column={undefined}
          name={t(addKeys[list])}
          onKeep={(fields) => act.add(list, completeRow(list, fields), under)}
          onEnd={act.end}
        />
      </td>
    </tr>
  )
}

/** True while a row is being added to the list. */
export const isAddingTo = (list: RowList, editing: ReturnType<typeof useForm>['editing']): boolean =>
  editing !== null && editing.list === list && editing.key === null
