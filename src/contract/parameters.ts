/** List parameters that travel as one JSON array string: `InstanceIds=["i-1","i-2"]`. */
export const jsonArrayParameters: ReadonlySet<string> = new Set(['InstanceIds', 'KeyPairNames']);

/**
 * Flattens a request into the RPC form that ECS reads: `Tag.1.Key=env`, `ResourceId.1=web`,
 * `KeyPairNames=["a","b"]`. Names and values are not yet percent-encoded; `undefined` is left out.
 *
 * Source: ECS OpenAPI 2014-05-26, "Request syntax".
 */
export function requestParameters(request: object): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) append(parameters, name, value);
  return parameters;
}

function append(parameters: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    if (jsonArrayParameters.has(name)) parameters.append(name, JSON.stringify(value));
    else value.forEach((item, index) => append(parameters, `${name}.${index + 1}`, item));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) append(parameters, `${name}.${key}`, inner);
  } else if (['string', 'number', 'boolean'].includes(typeof value)) {
    parameters.append(name, `${value as string | number | boolean}`);
  }
}
