/**
 * Who talks to the service in the tests: a mail gateway, readers with and without a browser, a
 * mailbox.
 */
package org.sealpost.client;
