/** Local parts want some region and credentials, and look at neither. */
const laptop = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** The one place that decides whether an SDK client talks to AWS or to the laptop: an endpoint means the laptop. */
export const awsClientConfig = (endpoint: string | undefined) => (endpoint ? { ...laptop, endpoint } : {});
