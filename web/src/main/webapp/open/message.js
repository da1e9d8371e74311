// The page /m/{id}.

import { openEnvelope } from './opening.js';
import { registerWorker } from './worker-registration.js';

registerWorker();
openEnvelope(null);
