import type { Messages } from '../../client/messages.tsx'
import { timeLeftMs, type FollowedJob } from './import-state.ts'

/** "còn khoảng 3 phút"; '' while it can't be said. */
export function timeLeftText({ t }: Messages, job: FollowedJob): string {
  const ms = timeLeftMs(job)
  if (ms === null || job.progress.state !== 'running') return ''
  return ms < 60_000 ? t('import.left-seconds') : t('import.left-minutes', { count: Math.round(ms / 60_000) })
}
