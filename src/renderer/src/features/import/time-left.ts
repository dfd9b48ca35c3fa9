import type { JobProgress } from '../../../../shared/model/accession.ts'
import type { Messages } from '../../client/messages.tsx'

const MINUTE = 60_000

/** "còn khoảng 3 phút"; '' while it can't be said. */
export function timeLeftText({ t }: Messages, { state, remainingMs }: JobProgress): string {
  if (remainingMs === null || state !== 'running') return ''
  if (remainingMs < MINUTE) return t('import.left-seconds')
  const minutes = Math.round(remainingMs / MINUTE)
  return minutes < 90
    ? t('import.left-minutes', { count: minutes })
    : t('import.left-hours', { count: Math.round(minutes / 60) })
}

/** "54 tệp/giây"; '' while it can't be said. Slow runs are told by the minute. */
export function rateText({ t }: Messages, { state, filesPerSecond }: JobProgress): string {
  if (filesPerSecond === null || state !== 'running') return ''
  return filesPerSecond >= 1
    ? t('import.rate-seconds', { count: Math.round(filesPerSecond) })
    : t('import.rate-minutes', { count: Math.max(1, Math.round(filesPerSecond * 60)) })
}
