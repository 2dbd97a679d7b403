import { quoted, GatewayError } from './gateway-error';

/** The largest request, with 50 resources and 20 tags, has 92. */
const formParametersMax = 200;

/** @throws GatewayError unless it's UTF-8, correctly encoded, with unique `name=value` parts */
export function readForm(bytes: Uint8Array): Map<string, string> {
  const parameters = new Map<string, string>();
  const text = utf8(bytes);
  if (text === '') return parameters;
  for (const part of text.split('&', formParametersMax + 1)) {
    if (parameters.size === formParametersMax) {
      const message = `The form has more than ${formParametersMax} parameters.`;
      throw new GatewayError('tooManyParameters', message);
    }
    const equals = part.indexOf('=');
    if (equals < 1) throw badForm('A part of the form is not name=value.');
    const name = decoded(part.slice(0, equals));
    if (parameters.has(name)) {
      throw new GatewayError('parameterTwice', `The parameter ${quoted(name)} is there twice.`);
    }
    parameters.set(name, decoded(part.slice(equals + 1)));
  }
  return parameters;
}

/** Encodes parsed parameters again, so that the API can't parse them differently than the gateway did. */
export function writeForm(parameters: Iterable<readonly [string, string]>): string {
  return Array.from(parameters, ([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badForm('The form is not UTF-8.');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badForm('The form is not percent-encoded UTF-8.');
  }
}

/** Percent-encodes everything but unreserved characters. Source: RFC 3986, section 2.3. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function badForm(message: string): GatewayError {
  return new GatewayError('badForm', message);
}
