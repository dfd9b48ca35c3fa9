/** 2019-12 as 12/2019, a year as it is. */
export const monthName = (value: string): string => value.replace(/^(\d{4})-(\d\d)$/, '$2/$1')
