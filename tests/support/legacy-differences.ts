/**
 * Pairs whose words differ, each with the words and the reason, looked up in the file and in the transcript. Anything
 * beyond these words is a fault of ours.
 */
export const explained: Readonly<Record<string, { why: string; lacks: string; has: string }>> = {
  '2003-A37.rtf': {
    why: "the file's page header names the data base the text comes from; the transcript leaves it out",
    lacks: '',
    has: 'quốc hội dữ'
  },
  '2004-1ED4D_Francois_Godement-Thoikyquado.doc': {
    why: 'the file tracks changes: the transcript runs deleted and inserted words together (“khi nàogiai đoạn”), the document as it stands has the inserted ones only',
    lacks:
      'ngập nhảy vọt quán tưởng giật dược à khái nộp bàn đuổi nới lỏng phối ngần sợ cựu mảng mẫu đóng hỗ vẻ thồng trúc khuyên đên dấu đem thiếu mượn dễ tầm phỏng ỡ thầy ơi rồi nuôi ăng trầm suốt',
    has: 'hậu tán khuyến xiết xuống đạt nối tới đợt phôi nàyvới ngoại núp thiên'
  },
  '2004-A33.rtf': {
    why: "the file's page header names the data base the text comes from; the transcript leaves it out",
    lacks: '',
    has: 'quốc hội dữ luật'
  },
  '2005-1ADDZ_Ke_hoach_2005__QH_lan_6_25-10.pdf': {
    why: 'the transcript parts syllables where the PDF moves its pen (“t ỉnh”, “c òn”, “b ùng”); read by distance they are whole',
    lacks:
      'ỉ ỉnh ép òn ĩnh hoạc úc ùng òng ỗ ém ẻ ò õ ù ĩ ẫn ẳng út ùi úm ét úa éo ỹ ịch ú ẩu hìn ột ùm ỏe ỏi ỡ ĩa ỏa ỏng ử úp ẽ úi ẹ ẹp ẵn òa úy ỗi ọc ồn trư',
    has: 'nỗ vĩ bùng quý đỗ tùng trùm ghép giỏi nhỡ lỏng quét trùng chéo túc nhẹ mù đẹp sẵn hòa mỗi súc'
  },
  '2005-QD-256.doc': {
    why: 'the transcript keeps the optional hyphens of the file as U+001F inside words (“t\\u001fướng”)',
    lacks: 'ướng nư ưởng ước',
    has: 'thưởng'
  },
  '2005-QDINHUUDAI522.doc': {
    why: 'the transcript leaves a name set in a VNI font among TCVN3 as it is (“OÙc - Eo”)',
    lacks: '',
    has: 'óc'
  },
  '2007-bkqd1412006.dot.xls': {
    why: 'cells that are Unicode in the file were converted once more in the transcript (“tháng” to “thỏng”, “Gò Vấp” to “Gị Vấp”); others are damaged in the file itself (“chuaồn bũ ủaààu tử”, “lựïc”); “Lưu y” in VNI among TCVN3 is a syllable in both',
    lacks:
      'thỏng nhõn dõn tõn phõn cụng tốn đơ ngõn trớ trờn thốt phớ tỏi xó giỏ mụ nụng thụn hồn thơn hĩa húc mụn gị mơn đĩ',
    has: 'kiên lựïc coõng chuaồn bũ ủaààu tử lửu'
  },
  '2009-download-xls.xls': {
    why: 'lines the transcript left in TCVN3 or put through the table of VNI (“Sù nghiƯp”, “cÊp Bé”, “dự ỏn”)',
    lacks: 'sù tù ỏn vơ bé',
    has: ''
  },
  '2009-xls.xls': {
    why: 'lines the transcript left in TCVN3 or put through the table of VNI (“Sù nghiƯp”, “cÊp Bé”, “dự ỏn”)',
    lacks: 'sù tù ỏn vơ bé',
    has: ''
  },
  '2009-Van-ban-phap-quy-2-_10-02-09.ppt': {
    why: 'the transcript leaves “KHAÚNG” half converted; “VÊØ”, typed with ê where VNI has e, stays as it is in ours',
    lacks: '',
    has: 'vêø khẳng'
  },
  '2006-quydinhkiemtra02.doc': {
    why: 'the transcript takes ë of VNI (ặ) for ẵ: “ngăn chẵn”, “hoẵc”',
    lacks: 'chẵn',
    has: 'hoặc chặt chặn đặc'
  },
  '2009-download.doc': {
    why: 'the transcript takes ë of VNI (ặ) for ẵ: “nẵng nhọc”, “nghiêm ngẵt”',
    lacks: 'nẵng',
    has: 'nặng ngặt'
  }
}
