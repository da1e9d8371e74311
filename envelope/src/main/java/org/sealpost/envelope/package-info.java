/**
 * The envelope format SE1: header, ticket, seal, content encryption, container, recipe and the HTML
 * file. Decides what a genuine, undamaged envelope is; leaves keys, people and policy to others.
 */
package org.sealpost.envelope;
