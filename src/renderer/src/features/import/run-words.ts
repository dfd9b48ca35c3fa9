import { shownName } from '../../../../shared/model/file-names.ts'
import type { AccessionSources, AccessionSummary } from '../../../../shared/model/accession.ts'
import { formatDateTime, formatTime } from '../../client/format.ts'
import type { Messages } from '../../client/messages.tsx'

/** "D:\\Hồ sơ", "D:\\Hồ sơ\\a.docx và 3 mục khác". */
export function sourcesText({ t }: Messages, sources: AccessionSources | null): string {
  if (sources === null) return t('import.from-clipboard')
  const { count } = sources
  const first = shownName(sources.first)
  return count > 1 ? t('import.sources-more', { path: first, count: count - 1 }) : first
}

/** The same of a run under way: "D:\\Hồ sơ, có cả thư mục con". */
export function runningSourcesText(messages: Messages, sources: AccessionSources | null): string {
  return sources?.isFolder && sources.count === 1
    ? messages.t('import.sources-folder', { path: shownName(sources.first) })
    : sourcesText(messages, sources)
}

/** All files of a run that has ended. */
export const totalOf = ({ counts }: AccessionSummary): number =>
  counts.imported + counts.kept + counts.duplicate + counts.failed + counts.settled

/** "Đã nhập 1.231 trong 1.260 tệp". */
export function runTitle({ t }: Messages, run: AccessionSummary): string {
  const done = run.counts.imported + run.counts.kept
  if (run.state === 'cancelled') return t('import.cancelled-title', { done })
  if (run.state === 'failed') return t('import.failed-title', { done })
  return t('import.done-title', { done, total: totalOf(run) })
}

/** "05/01/2022, 14:02–14:07". */
export function runTimes({ startedAt, endedAt }: AccessionSummary): string {
  const to = endedAt === null ? '' : formatTime(endedAt)
  return `${formatDateTime(startedAt)}${to === '' || to === formatTime(startedAt) ? '' : `–${to}`}`
}
