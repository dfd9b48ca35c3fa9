import type { Annotation } from '../../../../shared/model/annotation.ts'
import { pageName } from '../../../../shared/model/page-region.ts'
import type { Messages } from '../../client/messages.tsx'

/** What an annotation is on: its words, else "vùng trên trang 3". */
export const passageOf = ({ selectors, region }: Annotation, t: Messages['t']): string =>
  selectors.quote.exact === '' && region !== null
    ? t('annotations.region-on-page', { page: pageName(region) })
    : selectors.quote.exact
