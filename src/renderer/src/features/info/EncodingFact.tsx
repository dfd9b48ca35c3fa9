import { Button, makeStyles } from '@fluentui/react-components'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'

const useStyles = makeStyles({ button: { flex: 'none', fontWeight: 400 } })

/** The encoding of an item: what was found, on what evidence, how sure; and the way to look at it again. */
export function EncodingFact({ item: { id, encoding, found } }: { item: ItemDetail }) {
  const styles = useStyles()
  const { t } = useMessages()
  const openDialog = useViewState((state) => state.openDialog)
  if (found === null) return encoding?.toUpperCase() ?? ''
  const { state, evidence } = found
  const name = (found.encoding ?? evidence.candidates[0]?.encoding ?? evidence.readAs).toUpperCase()
  const fonts =
    evidence.fonts.length > 0 ? t('info.encoding-fonts', { fonts: evidence.fonts.join(', ') }) : ''
  const percent = Math.round(found.confidence * 100)
  return (
    <>
      <span>
        {t(`info.encoding-${state}`, { name, readAs: evidence.readAs.toUpperCase() })}
        {state === 'as-read'
          ? ''
          : t('info.encoding-evidence', { percent, valid: evidence.valid, invalid: evidence.invalid })}
        {fonts}
      </span>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        onClick={() => openDialog({ kind: 'encodings', id })}
      >
        {t('info.encoding-look')}
      </Button>
    </>
  )
}
