/**
 * Navigation: the views of the archive with their counts, and the tag tree. It leads and files; it knows
 * nothing of what the list or the reader do with the place one goes to.
 */
import {
  CommentText20Regular,
  Delete20Regular,
  DocumentMultiple20Regular,
  Highlight20Regular,
  MailInbox20Regular,
  People20Regular,
  PersonCircle20Regular,
  TagOff20Regular,
  TextQuote20Regular,
  type FluentIcon
} from '@fluentui/react-icons'
import type { Place } from '../../app/view-state.ts'

/** The entries above the tags, in order. */
export const places: readonly { place: Place; icon: FluentIcon }[] = [
  { place: 'all', icon: DocumentMultiple20Regular },
  { place: 'recent', icon: MailInbox20Regular },
  { place: 'untagged', icon: TagOff20Regular },
  { place: 'annotated', icon: CommentText20Regular },
  { place: 'annotations', icon: Highlight20Regular },
  { place: 'meetings', icon: People20Regular },
  { place: 'citations', icon: TextQuote20Regular },
  { place: 'people', icon: PersonCircle20Regular },
  { place: 'trash', icon: Delete20Regular }
]
