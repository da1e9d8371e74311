/**
 * Tests of the packaged whole, black box: the WAR in Payara Micro, spoken to by HTTP as gateways do
 * and through Chromium as readers do.
 */
package org.sealpost.it;
