/**
 * The language of the pages: the reader's choice (a cookie) before the browser's wish, out of the
 * languages that {@code Languages} lists. What language a mail is written in is decided where it is
 * sent.
 */
package org.sealpost.web.language;
