import { defineMessages } from '../../i18n/t';

export const bindTexts = {
  bind: defineMessages({
    dialog: 'Bind key pair',
    running: 'Binding',
    done: { one: '{count} instance was bound', other: '{count} instances were bound' },
    partlyDone: {
      one: '{count} of {total} instances was bound',
      other: '{count} of {total} instances were bound',
    },
    failed: { one: '{count} instance was not bound', other: '{count} instances were not bound' },
    unknown: {
      one: 'Couldn’t confirm whether {count} instance was bound',
      other: 'Couldn’t confirm whether {count} instances were bound',
    },
    noInstances: 'No instances in this region.',
    login: 'Password login is turned off.',
  }),
  unbind: defineMessages({
    dialog: 'Unbind key pair',
    running: 'Unbinding',
    done: { one: '{count} instance was unbound', other: '{count} instances were unbound' },
    partlyDone: {
      one: '{count} of {total} instances was unbound',
      other: '{count} of {total} instances were unbound',
    },
    failed: {
      one: '{count} instance was not unbound',
      other: '{count} instances were not unbound',
    },
    unknown: {
      one: 'Couldn’t confirm whether {count} instance was unbound',
      other: 'Couldn’t confirm whether {count} instances were unbound',
    },
    noInstances: 'This key pair isn’t bound to any instance.',
    login:
      'After the change takes effect, log in with a username and password. If nobody knows the password, reset it.',
  }),
};
