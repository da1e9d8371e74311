/** The demo: the packaged service on this machine with one account, one token, one sample mail. */
package org.sealpost.demo;
