const laptopRegion = 'eu-north-1';

/**
 * The one place that decides whether an SDK client talks to AWS or to the laptop: an endpoint means the laptop.
 * Local parts want some region and credentials. Only a DynamoDB Local that several systems share looks at the key, which
 * the endpoint names as its user then (`http://KEY@127.0.0.1:8000`): each key has a database of its own there.
 */
export function awsClientConfig(endpoint: string | undefined) {
  if (!endpoint) return {};
  const accessKeyId = new URL(endpoint).username || 'local';
  return { region: laptopRegion, endpoint, credentials: { accessKeyId, secretAccessKey: 'local' } };
}
