import { createFocusOutlineStyle, makeStyles } from '@fluentui/react-components'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { TagColour } from '../../../../shared/model/tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '2px', margin: 0, padding: 0, border: 0 },
  legend: {
    float: 'left',
    marginRight: '8px',
    fontSize: '12px',
    lineHeight: '24px',
    color: tokens.colorNeutralForeground2
  },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    borderRadius: '4px',
    cursor: 'pointer',
    ':has(:checked)': { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ...createFocusOutlineStyle()
  },
  square: { width: '12px', height: '12px' }
})

const colourKeys: Readonly<Record<TagColour, MessageKey>> = {
  ink: 'tags.colour-ink',
  teal: 'tags.colour-teal',
  green: 'tags.colour-green',
  olive: 'tags.colour-olive',
  amber: 'tags.colour-amber',
  red: 'tags.colour-red',
  plum: 'tags.colour-plum',
  slate: 'tags.colour-slate'
}

/** The colour of the tags that are being made. */
export function ColourRow({ value, onChange }: { value: TagColour; onChange: (colour: TagColour) => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>{t('tags.new-colour')}</legend>
      {[...TagColour.values].map((colour) => (
        <label key={colour} className={styles.choice} title={t(colourKeys[colour])}>
          <input
            type="radio"
            name="tag-colour"
            className="tl-unseen"
            aria-label={t(colourKeys[colour])}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <TagSquare colour={colour} className={styles.square} />
        </label>
      ))}
    </fieldset>
  )
}
