// Part of the signed-out page: deletes the ciphertexts that were opened in this browser. Waiting ones stay, because a
// reader who signs out to sign in as somebody else comes back to them.

import { forgetOpened } from './storage.js';

forgetOpened().catch(() => {}); // without storage there is nothing to forget
