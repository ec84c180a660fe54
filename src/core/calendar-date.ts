const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** YYYY-MM-DD of a day that there is. Such texts sort as their days do. */
export function isCalendarDate(text: string): boolean {
  const [, month = '', day = ''] = ISO_DATE.exec(text) ?? [];
  const february = isLeapYear(Number(text.slice(0, 4))) ? 29 : 28;
  const days = month === '02' ? february : ['04', '06', '09', '11'].includes(month) ? 30 : 31;
  return month !== '' && Number(day) <= days;
}
