/**
 * How a failure is told: as an RFC 9457 problem document to programs, as a page to people. Every
 * problem has a name of its own, a title, and a detail that says what to do; nothing of the inside
 * (stack traces, class names) leaves, only an id that the log has too.
 */
package org.sealpost.web.error;
