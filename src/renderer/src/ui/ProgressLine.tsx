import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  track: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: 'hidden',
    forcedColorAdjust: 'none'
  },
  fill: { height: '100%', borderRadius: '2px', backgroundColor: tokens.colorCompoundBrandStroke },
  unknown: {
    width: '30%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(340%)' } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear'
  }
})

/** A 4 px bar; `value` 0…1, null while the end is not known. */
export function ProgressLine({
  value,
  label,
  className
}: {
  value: number | null
  label: string
  className?: string
}) {
  const styles = useStyles()
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(value === null ? {} : { 'aria-valuenow': Math.round(value * 100) })}
      className={mergeClasses(styles.track, className)}
    >
      <div
        className={mergeClasses(styles.fill, value === null && styles.unknown)}
        {...(value === null ? {} : { style: { width: `${value * 100}%` } })}
      />
    </div>
  )
}
