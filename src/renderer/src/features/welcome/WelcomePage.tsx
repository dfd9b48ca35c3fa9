import { Button } from '@fluentui/react-components'
import { FolderAdd20Regular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { OpenExisting } from './OpenExisting.tsx'
import { SampleCard } from './SampleCard.tsx'
import { useOpenArchive } from './use-open-archive.ts'
import { WelcomeCard } from './WelcomeCard.tsx'
import { WelcomeLayout } from './WelcomeLayout.tsx'

/** No archive is open: create one, open one, or look at the sample. */
export function WelcomePage() {
  const { t } = useMessages()
  const { isBusy, create, openExisting, openSample } = useOpenArchive()
  return (
    <WelcomeLayout
      title={t('welcome.none-title')}
      text={t('welcome.none-text')}
      cards={
        <>
          <WelcomeCard
            icon={<FolderAdd20Regular />}
            title={t('welcome.create-title')}
            text={t('welcome.create-text')}
          >
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void create()}>
              {t('welcome.create')}
            </Button>
          </WelcomeCard>
          <SampleCard isBusy={isBusy} onOpen={() => void openSample()} />
        </>
      }
    >
      <OpenExisting onOpen={() => void openExisting()} />
    </WelcomeLayout>
  )
}
