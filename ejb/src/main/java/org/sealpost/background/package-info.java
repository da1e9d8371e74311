/**
 * Work that goes on behind the requests: how much of it at once, and that no failure is the last.
 * What is to be done, and that two nodes do not do the same, is decided by the features.
 */
package org.sealpost.background;
