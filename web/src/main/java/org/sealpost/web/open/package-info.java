/**
 * How an envelope comes in: the form post to {@code /open}, carried back to the browser on a page
 * whose script keeps it there, and the page of one message. Nothing stays on the server, and
 * nothing here reads a cookie. What a ticket is worth is decided in {@code org.sealpost.message};
 * the viewer itself is script.
 */
package org.sealpost.web.open;
