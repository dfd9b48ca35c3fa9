import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { MeetingReport } from '../../../../shared/model/meeting.ts'

/** A section of the form with its tab; `count` is null where counting says nothing. */
export type FormSection = { id: string; label: MessageKey; count: number | null }

/** The sections in the order of the form. */
export function sectionsOf(report: MeetingReport): FormSection[] {
  const counted: FormSection[] = [
    { id: 'people', label: 'meeting.tab-people', count: report.people.length + report.groups.length },
    { id: 'statements', label: 'meeting.tab-statements', count: report.statements.length },
    { id: 'figures', label: 'meeting.tab-figures', count: report.figures.length },
    { id: 'tasks', label: 'meeting.tab-tasks', count: report.tasks.length },
    { id: 'awards', label: 'meeting.tab-awards', count: report.awards.length },
    { id: 'citations', label: 'meeting.tab-citations', count: report.citations.length }
  ]
  return [{ id: 'general', label: 'meeting.tab-general', count: null }, ...counted]
}
