/**
 * The pages on which administrators see and change how long records are kept, and release holds.
 */
package org.sealpost.web.console.retention;
