/**
 * VISCII 1.1 (RFC 1456): one byte a letter; six rare capitals sit on control characters.
 * Every Vietnamese letter outside ASCII with its bytes in hexadecimal.
 */
export const VISCII_LETTERS = `
  Ẳ02 Ẵ05 Ẫ06 Ỷ14 Ỹ19 Ỵ1E Ạ80 Ắ81 Ằ82 Ặ83 Ấ84 Ầ85 Ẩ86 Ậ87 Ẽ88 Ẹ89 Ế8A Ề8B Ể8C Ễ8D Ệ8E Ố8F Ồ90 Ổ91
  Ỗ92 Ộ93 Ợ94 Ớ95 Ờ96 Ở97 Ị98 Ỏ99 Ọ9A Ỉ9B Ủ9C Ũ9D Ụ9E Ỳ9F ÕA0 ắA1 ằA2 ặA3 ấA4 ầA5 ẩA6 ậA7 ẽA8 ẹA9
  ếAA ềAB ểAC ễAD ệAE ốAF ồB0 ổB1 ỗB2 ỠB3 ƠB4 ộB5 ờB6 ởB7 ịB8 ỰB9 ỨBA ỪBB ỬBC
  ơBD ớBE ƯBF ÀC0 ÁC1 ÂC2 ÃC3 ẢC4 ĂC5 ẳC6 ẵC7 ÈC8 ÉC9 ÊCA ẺCB ÌCC ÍCD ĨCE ỳCF ĐD0 ứD1 ÒD2 ÓD3 ÔD4
  ạD5 ỷD6 ừD7 ửD8 ÙD9 ÚDA ỹDB ỵDC ÝDD ỡDE ưDF àE0 áE1 âE2 ãE3 ảE4 ăE5 ữE6 ẫE7 èE8 éE9 êEA ẻEB ìEC
  íED ĩEE ỉEF đF0 ựF1 òF2 óF3 ôF4 õF5 ỏF6 ọF7 ụF8 ùF9 úFA ũFB ủFC ýFD ợFE ỮFF
`
