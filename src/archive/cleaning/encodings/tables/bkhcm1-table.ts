/**
 * BK HCM 1 (Bách khoa TP. Hồ Chí Minh): one byte a letter; six capitals sit on signs of ASCII. The published chart gives
 * Ặ the byte of Ụ; it has the one that is left free between Ẵ and Â. Ỵ shares the byte of Ị there, and reads as Ị.
 * Every Vietnamese letter outside ASCII with its bytes in hexadecimal.
 */
export const BKHCM1_LETTERS = `
  àBF áBE ảC0 ãC1 ạC2 ăD7 ằD9 ắD8 ẳDA ẵDB ặDC âDD ầDF ấDE ẩE0 ẫE1 ậE2 èC4 éC3 ẻC5 ẽC6 ẹC7 êE3 ềE5 ếE4
  ểE6 ễE7 ệE8 ìC9 íC8 ỉCA ĩCB ịCC òCE óCD ỏCF õD0 ọD1 ôE9 ồEB ốEA ổEC ỗED ộEE ơEF ờF1 ớF0 ởF2 ỡF3 ợF4
  ùD3 úD2 ủD4 ũD5 ụD6 ưF5 ừF7 ứF6 ửF8 ữF9 ựFA ỳFC ýFB ỷFD ỹFE ỵFF đBD
  À81 Á80 Ả82 Ã83 Ạ84 Ă99 Ằ9B Ắ9A Ẳ9C Ẵ9D Ặ9E Â9F ẦA1 Ấ7E ẨA2 ẪA3 ẬA4 È86 É85 Ẻ87 Ẽ88 Ẹ89 ÊA5 ỀA7 ẾA6
  ỂA8 ỄA9 ỆAA Ì8B Í8A Ỉ8C Ĩ8D Ị8E Ò90 Ó8F Ỏ91 Õ92 Ọ93 ÔAB ỒAD ỐAC ỔAE ỖAF ỘB0 ƠB1 ỜB3 ỚB2 ỞB4 ỠB5 ỢB6
  Ù95 Ú94 Ủ96 Ũ97 Ụ98 ƯB7 ỪB9 ỨB8 ỬBA ỮBB ỰBC Ỳ5E Ý7B Ỷ60 Ỹ7C Ỵ8E Đ7D
`
