import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { PageRect } from '../../../../shared/model/page-region.ts'
import { looks } from '../../ui/highlight-looks.ts'
import { tokens } from '../../ui/theme.ts'
import type { PageMark } from './slots.ts'

const useStyles = makeStyles({
  layer: { position: 'absolute', inset: 0, pointerEvents: 'none', lineHeight: 0 },
  mark: { position: 'absolute', boxSizing: 'border-box', mixBlendMode: 'multiply' },
  active: { outline: `2px solid ${tokens.tlPaperSelection}`, outlineOffset: '1px' }
})

/** CSS lines that tell the colours apart; a border cannot be wavy. */
const lines = { solid: 'solid', dashed: 'dashed', wavy: 'dotted', double: 'double' } as const

/** The places marked on one page, in the page's own units times `scale`. */
export const PageMarks = memo(function PageMarks({
  marks,
  scale,
  activeId
}: {
  marks: readonly PageMark[]
  scale: number
  activeId: number | null
}) {
  const styles = useStyles()
  return (
    <div className={styles.layer} aria-hidden="true">
      {marks.map(({ id, region, colour, isArea }) => {
        const { paper, line } = looks[colour]
        const stroke = `${line === 'double' ? 3 : 2}px ${lines[line]} ${paper.stroke}`
        return region.rects.map((rect, at) => (
          <div
            key={`${id}-${at}`}
            data-mark={id}
            className={mergeClasses(styles.mark, id === activeId && styles.active)}
            style={{
              ...place(rect, scale),
              ...(isArea ? { border: stroke } : { borderBottom: stroke }),
              background: paper.background,
              ...(isArea
                ? { backgroundColor: `color-mix(in srgb, ${paper.background} 55%, transparent)` }
                : {})
            }}
          />
        ))
      })}
    </div>
  )
})

const place = ([left, top, width, height]: PageRect, scale: number) => ({
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale
})
