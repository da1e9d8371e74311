/**
 * Content encryption: C2SP chunked encryption v1 with SHA-512 and AES-256-GCM, called
 * Cobblestone-256. Decides how a plaintext of any length is encrypted in constant memory and that
 * nothing of a ciphertext counts before its commitment, its length and its chunks hold.
 */
package org.sealpost.envelope.content;
