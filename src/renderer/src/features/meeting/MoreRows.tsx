import { Button } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMessages } from '../../client/messages.tsx'

/** The row after those that are drawn: draws more when it comes into sight, or is pressed. */
export function MoreRows({ count, span, onMore }: { count: number; span: number; onMore: () => void }) {
  const { t } = useMessages()
  const row = useRef<HTMLTableRowElement>(null)
  const more = useEffectEvent(onMore)
  // looked at anew after each step: one that stays in sight is told only once
  useEffect(() => {
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) more()
    })
    if (row.current !== null) observer.observe(row.current)
    return () => observer.disconnect()
  }, [count])
  return (
    <tr ref={row}>
      <td colSpan={span}>
        <Button appearance="subtle" size="small" style={{ fontWeight: 400 }} onClick={onMore}>
          {t('meeting.more-rows', { count })}
        </Button>
      </td>
    </tr>
  )
}
