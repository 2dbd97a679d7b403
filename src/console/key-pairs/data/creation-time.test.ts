import { afterEach, describe, expect, it } from 'vitest';
import { localClock, utcDate } from './creation-time';

describe('utcDate', () => {
  it.each([
    ['2018-11-27T08:33Z', '2018-11-27T08:33:00.000Z'],
    ['2019-02-20T12:04:35Z', '2019-02-20T12:04:35.000Z'],
  ])('reads what is documented: %s', (time, iso) => {
    expect(utcDate(time)?.toISOString()).toBe(iso);
  });

  it.each([
    '',
    'Z',
    '2018-11-27',
    '2018-11-27T08:33',
    '2018-11-27T08:33+08:00',
    '2018-02-30T08:33Z',
    '2018-13-01T08:33Z',
    '11/27/2018 08:33Z',
    '1543307580',
  ])('does not interpret “%s”', (time) => {
    expect(utcDate(time)).toBeNull();
  });
});

describe('localClock', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['UTC', '08:03 UTC'],
    ['Asia/Shanghai', '16:03 UTC+8'],
    ['Asia/Kathmandu', '13:48 UTC+5:45'],
    ['America/St_Johns', '04:33 UTC-3:30'],
    ['Pacific/Kiritimati', '22:03 UTC+14'],
  ])('names the time zone %s', (name, clock) => {
    process.env['TZ'] = name;
    expect(localClock(new Date('2018-11-27T08:03Z'))).toBe(clock.replaceAll(' ', '\u00a0'));
  });

  it.each(['UTC', 'Asia/Kolkata', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe'])(
    'is what Intl writes, in summer and in winter: %s',
    (timeZone) => {
      process.env['TZ'] = timeZone;
      const format = new Intl.DateTimeFormat('en', {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'shortOffset',
        timeZone,
      });
      for (const time of ['2019-01-15T00:00Z', '2019-07-15T16:59Z']) {
        const date = new Date(time);
        const expected = format
          .format(date)
          .replace(/GMT(?:\+0$)?/, 'UTC')
          .replaceAll(' ', '\u00a0');
        expect(localClock(date)).toBe(expected);
      }
    },
  );
});
