/**
 * Reads multipart bodies as they arrive, part by part and strictly: a missing boundary, a broken
 * part header or a body that ends early is refused. What the parts mean is for others to say.
 */
package org.sealpost.web.multipart;
