/** An office with everything set, and a paper of it. All of it is invented. */
import { emptyLetterhead, type Issue, type Letterhead } from '../../src/shared/model/letterhead.ts'

export const stateOffice: Letterhead = {
  ...emptyLetterhead,
  office: 'Văn phòng HĐND và UBND huyện Đông Khuê',
  authority: 'UBND huyện Đông Khuê',
  issuer: ['Văn phòng', 'Hội đồng nhân dân', 'và Ủy ban nhân dân'],
  place: 'Đông Khuê',
  symbol: 'BC-VP',
  addressees: ['Ủy ban nhân dân huyện Đông Khuê', 'Ban Dân vận Huyện ủy Đông Khuê;'],
  recipients: ['Thường trực Huyện ủy (để báo cáo)', '- UBND các xã, thị trấn;', 'Lưu: VT, TH.'],
  signerAuthority: 'KT. Chánh Văn phòng',
  signerOffice: 'Phó Chánh Văn phòng',
  signerName: 'Lê Nguyễn Hoài Phương Thảo'
}

export const partyOffice: Letterhead = {
  ...emptyLetterhead,
  office: 'Ban Dân vận Huyện ủy',
  authority: 'Huyện ủy Đông Khuê',
  issuer: ['Ban Dân vận'],
  place: 'Đông Khuê',
  symbol: 'BC/BDVHU',
  recipients: ['Ban Dân vận Tỉnh ủy', 'Lưu Ban Dân vận Huyện ủy'],
  signerOffice: 'Trưởng ban',
  signerName: 'Trịnh Thị Minh Hậu'
}

export const issue: Issue = { number: '4', signedOn: '2020-01-06' }
export const blankIssue: Issue = { number: '', signedOn: null }

/** As a report is printed unless a person chooses otherwise. */
export const usualParts = { figures: true, recipients: true, source: false }
