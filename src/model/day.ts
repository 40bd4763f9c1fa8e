/** A calendar day, as `2021-07-01`. Days compare as strings; no clock, no time zone. */
export type Day = `${number}-${number}-${number}`;

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the Gregorian calendar, or undefined: `2026-02-30` is none. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, day] = pattern.exec(text) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

/** The day of a year, month (from 1) and day of the month, or undefined where there is none. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(month >= 1 && month <= 12) || day < 1 || day > daysIn(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** Whole days from one day to another; negative if the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

/** The day a number of days later (or earlier). */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = new Date(utc(day) + days * 86_400_000).toISOString().slice(0, 10).split('-').map(Number);
  return dayOf(year!, month!, date!)!;
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => (month === 2 && leap(year) ? 29 : lengths[month - 1]!);
const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const utc = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const ordinal = (day: Day): number => utc(day) / 86_400_000;
