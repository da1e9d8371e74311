/**
 * The HTML file of an envelope: how it looks in every language, and how its fields are found again.
 * Decides nothing about what the fields mean.
 */
package org.sealpost.envelope.file;
