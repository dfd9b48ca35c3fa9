import type { Messages } from '../../client/messages.tsx'
import type { MessageKey } from '../../../../shared/messages/messages.ts'

const names: Readonly<Record<string, MessageKey>> = {
  'items.update': 'undo.action-items-update',
  'items.setBlockKept': 'undo.action-items-set-block-kept',
  'items.correctText': 'undo.action-items-correct-text',
  'items.acceptText': 'undo.action-items-accept-text',
  'items.trash': 'undo.action-items-trash',
  'items.restore': 'undo.action-items-restore',
  'accession.dismiss': 'undo.action-accession-dismiss',
  'tags.create': 'undo.action-tags-create',
  'tags.rename': 'undo.action-tags-rename',
  'tags.recolour': 'undo.action-tags-recolour',
  'tags.move': 'undo.action-tags-move',
  'tags.merge': 'undo.action-tags-merge',
  'tags.describe': 'undo.action-tags-describe',
  'tags.delete': 'undo.action-tags-delete',
  'tags.assign': 'undo.action-tags-assign',
  'tagRules.save': 'undo.action-tag-rules-save',
  'tagRules.setOn': 'undo.action-tag-rules-set-on',
  'tagRules.remove': 'undo.action-tag-rules-remove',
  'tagRules.run': 'undo.action-tag-rules-run',
  'tagRules.import': 'undo.action-tag-rules-import',
  'savedSearches.save': 'undo.action-saved-searches-save',
  'savedSearches.rename': 'undo.action-saved-searches-rename',
  'savedSearches.remove': 'undo.action-saved-searches-remove',
  'annotations.create': 'undo.action-annotations-create',
  'annotations.update': 'undo.action-annotations-update',
  'annotations.place': 'undo.action-annotations-place',
  'annotations.refuse': 'undo.action-annotations-refuse',
  'annotations.moveRegion': 'undo.action-annotations-move-region',
  'annotations.tag': 'undo.action-annotations-tag',
  'annotations.delete': 'undo.action-annotations-delete',
  'annotations.import': 'undo.action-annotations-import',
  'cleaningRules.add': 'undo.action-cleaning-rules-add',
  'cleaningRules.remove': 'undo.action-cleaning-rules-remove',
  'encodings.repair': 'undo.action-encodings-repair',
  'people.decide': 'undo.action-people-decide',
  'likenesses.decide': 'undo.action-likenesses-decide',
  'meetings.edit': 'undo.action-meetings-edit',
  'letterhead.set': 'undo.action-letterhead-set',
  'meetings.editRow': 'undo.action-meetings-edit',
  'meetings.addRow': 'undo.action-meetings-add',
  'meetings.putPassage': 'undo.action-meetings-add',
  'meetings.removeRow': 'undo.action-meetings-remove',
  'meetings.arrange': 'undo.action-meetings-arrange',
  'meetings.mergePeople': 'undo.action-meetings-merge',
  'meetings.confirm': 'undo.action-meetings-confirm',
  'meetings.setMeeting': 'undo.action-meetings-set-meeting',
  'meetings.putBack': 'undo.action-meetings-put-back',
  'meetings.settleFigures': 'undo.action-meetings-settle-figures',
  'meetings.join': 'undo.action-meetings-join',
  'meetings.arrangeJoined': 'undo.action-meetings-arrange',
  'meetings.mergeJoined': 'undo.action-meetings-merge',
  'meetings.separate': 'undo.action-meetings-separate',
  'meetings.extract': 'undo.action-meetings-extract'
}

/** What a person calls the change a call of the contract makes. */
export function actionName({ t }: Messages, action: string): string {
  const key = names[action]
  return key === undefined ? t('undo.action-other') : t(key)
}
