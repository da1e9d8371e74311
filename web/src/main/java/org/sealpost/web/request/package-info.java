/**
 * What every request gets before anything looks at it: an id, told to the client, named by the
 * thread and so by each log line, and a stop-watch.
 */
package org.sealpost.web.request;
