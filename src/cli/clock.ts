/** The clock on a wall in a time zone. */

/** `2026-11-22T0915`: day and minute on the clocks of a time zone. */
export function minuteIn(now: Date, zone: string): string {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en-CA', { ...fields, timeZone: zone }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}${part('minute')}`;
}
