import { Button } from '@fluentui/react-components'
import { Archive20Regular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { WelcomeCard } from './WelcomeCard.tsx'

/** Offers the sample archive. */
export function SampleCard({ isBusy, onOpen }: { isBusy: boolean; onOpen: () => void }) {
  const { t } = useMessages()
  return (
    <WelcomeCard
      icon={<Archive20Regular />}
      title={t('welcome.sample-title')}
      text={t('welcome.sample-text')}
    >
      <Button disabledFocusable={isBusy} onClick={onOpen}>
        {isBusy ? t('welcome.opening') : t('welcome.open-sample')}
      </Button>
    </WelcomeCard>
  )
}
