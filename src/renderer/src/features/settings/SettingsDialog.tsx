/** Settings of this person on this machine. Each change holds at once; there is nothing to save. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  makeStyles
} from '@fluentui/react-components'
import { TagMultiple20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Settings } from '../../../../shared/model/settings.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall, useChangeSettings, useSettings } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import { tokens } from '../../ui/theme.ts'
import { CleaningRules } from './CleaningRules.tsx'
import { WatchedFolders } from './WatchedFolders.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '20px', paddingTop: '4px' },
  sample: {
    padding: '12px 16px',
    marginTop: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.tlReadingForeground,
    fontSize: tokens.tlFontSizeReading,
    lineHeight: tokens.tlLineHeightReading
  },
  serif: { fontFamily: tokens.tlFontFamilyReadingSerif },
  sans: { fontFamily: tokens.tlFontFamilyReadingSans },
  quiet: {
    marginRight: 'auto',
    whiteSpace: 'nowrap',
    alignSelf: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3
  }
})

/** `letterhead` is the part that belongs to the open archive and its papers. */
export function SettingsDialog({ letterhead, onClose }: { letterhead: ReactNode; onClose: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  const settings = useSettings()
  const archive = useCall('shell.currentArchive', {}).data ?? null
  const changeSettings = useChangeSettings()
  const set =
    <K extends keyof Settings>(key: K) =>
    (_: unknown, { value }: { value: string }) =>
      changeSettings({ [key]: value } as Partial<Settings>)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('settings.title')}</DialogTitle>
          <DialogContent>
            <div className={styles.fields}>
              <Field label={t('settings.language')}>
                <RadioGroup layout="horizontal" value={settings.language} onChange={set('language')}>
                  <Radio value="vi" label={t('settings.language-vi')} />
                  <Radio value="en" label={t('settings.language-en')} />
                </RadioGroup>
              </Field>
              <Field label={t('settings.theme')}>
                <RadioGroup layout="horizontal" value={settings.theme} onChange={set('theme')}>
                  <Radio value="system" label={t('settings.theme-system')} />
                  <Radio value="light" label={t('settings.theme-light')} />
                  <Radio value="dark" label={t('settings.theme-dark')} />
                </RadioGroup>
              </Field>
              <div>
                <Field label={t('settings.reading-face')}>
                  <RadioGroup layout="horizontal" value={settings.readingFace} onChange={set('readingFace')}>
                    <Radio value="serif" label={t('settings.reading-face-serif')} />
                    <Radio value="sans" label={t('settings.reading-face-sans')} />
                  </RadioGroup>
                </Field>
                <p className={`${styles.sample} ${styles[settings.readingFace]}`}>
                  {t('settings.reading-sample')}
                </p>
              </div>
              {archive && letterhead}
              {archive && <WatchedFolders />}
              {archive && <CleaningRules />}
              {archive && (
                <Field label={t('rules.title')} hint={t('rules.hint')}>
                  <div>
                    <Button
                      icon={<TagMultiple20Regular />}
                      onClick={() => useViewState.getState().openDialog({ kind: 'tag-rules', start: null })}
                    >
                      {t('rules.open')}
                    </Button>
                  </div>
                </Field>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <span className={styles.quiet}>{t('settings.saved-at-once')}</span>
            <Button onClick={onClose}>{t('app.close')}</Button>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
