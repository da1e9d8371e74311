/**
 * The console of administrators, below {@code /admin}: which pages there are and who may enter
 * them, and the beans of the pages. What an administrator may do is decided by the session beans;
 * {@code ConsoleGate} keeps out whoever may do nothing on a page.
 */
package org.sealpost.web.console;
