/** The audit in the console: search and export. What may be seen is decided in the session bean. */
package org.sealpost.web.console.audit;
