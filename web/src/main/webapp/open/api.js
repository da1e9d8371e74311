// The two questions the viewer asks the service. A refusal is thrown as the state that the page shows for it.

const PROBLEM = 'urn:sealpost:problem:';
const STATES = {
  'sign-in-needed': 'who',
  'fresh-sign-in-needed': 'fresh',
  'not-genuine': 'forged',
  'other-host': 'elsewhere',
  'not-available': 'not-available',
  'locked': 'locked',
  'expired': 'expired',
  'too-many': 'busy',
  'busy': 'busy',
};

/** The state to show, and what to fill into it (texts only). */
export class Refused extends Error {
  constructor(state, fill = {}) {
    super(`refused: ${state}`);
    this.state = state;
    this.fill = fill;
  }
}

export async function check({ h, t }) {
  return post('/api/v1/check', { header: h, ticket: t });
}

export async function open({ h, t, s }, digest) {
  return post('/api/v1/open', { header: h, ticket: t, seal: s, digest });
}

async function post(address, body) {
  const answer = await send(address, body);
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  const name = String(problem.type ?? '').replace(PROBLEM, '');
  const state = Object.hasOwn(STATES, name) ? STATES[name] : 'failed';
  throw new Refused(state, fillOf(problem, answer));
}

function fillOf({ reason, host }, answer) {
  return { reason: reason ?? '', seconds: answer.headers.get('Retry-After') ?? '', ...(host && { host }) };
}

async function send(address, body) {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sealpost-Request': '1' },
      body: JSON.stringify(body),
      cache: 'no-store',
      redirect: 'error',
    });
  } catch {
    throw new Refused('offline');
  }
}
