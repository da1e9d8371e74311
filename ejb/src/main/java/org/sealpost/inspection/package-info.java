/**
 * The audit as administrators read it: search, page by page, and export.
 *
 * <p>Decides what of the record whoever asks may see: that of the account he works in, or of the
 * whole service. It changes nothing but that an export is recorded as well. What is recorded is
 * decided in {@code audit} and by the features.
 */
package org.sealpost.inspection;
