/**
 * BK HCM 2: the base letter, then one byte for the tone; ă, â, ê, ô, ơ, ư, đ and the i letters are single bytes, the
 * shaped ones again followed by a tone.
 * Every Vietnamese letter outside ASCII with its bytes in hexadecimal.
 */
export const BKHCM2_LETTERS = `
  à61E2 á61E1 ả61E3 ã61E4 ạ61E5 ăF9 ằF9E7 ắF9E6 ẳF9E8 ẵF9E9 ặF9E5 âEA ầEAEC ấEAEB ẩEAED ẫEAEE ậEAE5
  è65E2 é65E1 ẻ65E3 ẽ65E4 ẹ65E5 êEF ềEFEC ếEFEB ểEFED ễEFEE ệEFE5 ìF2 íF1 ỉF3 ĩF4 ịF5 ò6FE2 ó6FE1
  ỏ6FE3 õ6FE4 ọ6FE5 ôF6 ồF6EC ốF6EB ổF6ED ỗF6EE ộF6E5 ơFA ờFAE2 ớFAE1 ởFAE3 ỡFAE4 ợFAE5 ù75E2 ú75E1
  ủ75E3 ũ75E4 ụ75E5 ưFB ừFBE2 ứFBE1 ửFBE3 ữFBE4 ựFBE5 ỳ79E2 ý79E1 ỷ79E3 ỹ79E4 ỵ79E5 đE0
  À41C2 Á41C1 Ả41C3 Ã41C4 Ạ41C5 ĂD9 ẰD9C7 ẮD9C6 ẲD9C8 ẴD9C9 ẶD9C5 ÂCA ẦCACC ẤCACB ẨCACD ẪCACE ẬCAC5
  È45C2 É45C1 Ẻ45C3 Ẽ45C4 Ẹ45C5 ÊCF ỀCFCC ẾCFCB ỂCFCD ỄCFCE ỆCFC5 ÌD2 ÍD1 ỈD3 ĨD4 ỊD5 Ò4FC2 Ó4FC1
  Ỏ4FC3 Õ4FC4 Ọ4FC5 ÔD6 ỒD6CC ỐD6CB ỔD6CD ỖD6CE ỘD6C5 ƠDA ỜDAC2 ỚDAC1 ỞDAC3 ỠDAC4 ỢDAC5 Ù55C2 Ú55C1
  Ủ55C3 Ũ55C4 Ụ55C5 ƯDB ỪDBC2 ỨDBC1 ỬDBC3 ỮDBC4 ỰDBC5 Ỳ59C2 Ý59C1 Ỷ59C3 Ỹ59C4 Ỵ59C5 ĐC0
`
