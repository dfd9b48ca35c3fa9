/** Kinds of official documents and the letters that stand for them, as data (Decree 30/2020/NĐ-CP Annex III; Party usage). */
import { list } from './list.ts'

/** Kind as citations name it → abbreviations found in document numbers. */
export const DOCUMENT_LETTERS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  'QĐ-TTg': 'Quyết định',
  QĐi: 'Quy định',
  QyĐ: 'Quy định',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QC: 'Quy chế',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CTR: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  CV: 'Công văn',
  GM: 'Giấy mời',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  PL: 'Pháp lệnh',
  L: 'Lệnh',
  QTr: 'Quy trình',
  QH: 'Luật'
}

/** Kinds written out, longest first where one opens another. */
export const DOCUMENT_KINDS: readonly string[] = list(`
  Chương trình hành động | Chương trình công tác | Chương trình | Nghị quyết liên tịch | Nghị quyết
  Nghị định | Chỉ thị | Kết luận | Quyết định | Quy định | Quy chế | Thông tư liên tịch | Thông tư
  Thông tri | Thông báo | Thông cáo | Hướng dẫn | Kế hoạch | Phương án | Đề án | Báo cáo | Biên bản
  Tờ trình | Công điện | Công văn | Văn bản | Pháp lệnh | Bộ luật | Luật | Lệnh | Hiến pháp | Giấy mời
`)

/** Kinds a bare number may follow: "Chỉ thị 05", "nghị định 35"; the rest need "số" or letters. */
export const BARE_NUMBER_KINDS: readonly string[] = list(`
  Nghị quyết | Nghị định | Chỉ thị | Kết luận | Thông tư | Quyết định | Quy định
`)

/** Kinds that stand before a number in letters: "QĐ 367/TTg", "NQ 54". */
export const SHORT_KINDS: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định'
}

/** Issuers end before one of these. */
export const ISSUER_STOPS: readonly string[] = list(`
  về | ban hành | quy định | đã | sửa đổi | tiến hành | gắn | trong | và các | là | được | có | cho
  đối với | phê duyệt | nêu | tại | đến | đề ra | ngày | cũng | nhằm | để | yêu cầu | năm | hướng dẫn
  khi | thì | do | với | theo | từ | đi vào | giai đoạn | cùng
`)
