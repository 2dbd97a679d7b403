import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { errorBody } from './errors';

describe('an error body', () => {
  it('requires only a code', () => {
    expect(v.parse(errorBody, { Code: 'Throttling', Extra: 1 })).toEqual({
      Code: 'Throttling',
      RequestId: '',
      Message: '',
    });
    for (const Code of [null, '', ' ', 404]) {
      expect(v.safeParse(errorBody, { Code, Message: 'No.' }).success).toBe(false);
    }
  });
});
