/**
 * Two nodes, one PostgreSQL, one key store, and Debian's HAProxy with the configuration of {@code
 * server-config/haproxy}: what one node has answered holds at the other, and what one node held may
 * die with it.
 *
 * <p>{@code -Dsealpost.long=true} takes the large numbers.
 */
package org.sealpost.nodes;
