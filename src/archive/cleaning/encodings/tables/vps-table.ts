/**
 * VPS (Vietnamese Professionals Society): one byte a letter; fourteen capitals, most of
 * them with a dot below, sit on control characters.
 * Every Vietnamese letter outside ASCII with its bytes in hexadecimal.
 */
export const VPS_LETTERS = `
  àE0 áE1 ảE4 ãE3 ạE5 ăE6 ằA2 ắA1 ẳA3 ẵA4 ặA5 âE2 ầC0 ấC3 ẩC4 ẫC5 ậC6 èE8 éE9 ẻC8 ẽEB ẹCB êEA ề8A
  ế89 ể8B ễCD ệ8C ìEC íED ỉCC ĩEF ịCE òF2 óF3 ỏD5 õF5 ọ86 ôF4 ồD2 ốD3 ổB0 ỗ87 ộB6 ơD6 ờA9 ớA7 ởAA
  ỡAB ợAE ùF9 úFA ủFB ũDB ụF8 ưDC ừD8 ứD9 ửBA ữBB ựBF ỳFF ý9A ỷ9B ỹCF ỵ9C đC7
  À80 ÁC1 Ả81 Ã82 Ạ02 Ă88 Ằ8E Ắ8D Ẳ8F ẴF0 Ặ04 ÂC2 Ầ84 Ấ83 Ẩ85 Ẫ1C Ậ03 ÈD7 ÉC9 ẺDE ẼFE Ẹ05 ÊCA Ề93
  Ế90 Ể94 Ễ95 Ệ06 ÌB5 ÍB4 ỈB7 ĨB8 Ị10 ÒBC ÓB9 ỎBD ÕBE Ọ11 ÔD4 Ồ97 Ố96 Ổ98 Ỗ99 Ộ12 ƠF7 Ờ9E Ớ9D Ở9F
  ỠA6 Ợ13 ÙA8 ÚDA ỦD1 ŨAC Ụ14 ƯD0 ỪAF ỨAD ỬB1 Ữ1D Ự15 ỲB2 ÝDD ỶFD ỸB3 Ỵ19 ĐF1
`
