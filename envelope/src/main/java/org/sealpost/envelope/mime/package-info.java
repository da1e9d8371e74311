/**
 * Reading a mail while it is sealed. Mime4J decides what the parts of a message are; a line scanner
 * below it cuts the stream into segments, so that a text or an attachment is stored once and the
 * message still comes back byte for byte. Leaves encryption and the container's frame to others.
 */
package org.sealpost.envelope.mime;
