/**
 * Tables as files for spreadsheets. A cell that a spreadsheet would run as a formula is made
 * harmless here, for every export alike.
 */
package org.sealpost.web.csv;
