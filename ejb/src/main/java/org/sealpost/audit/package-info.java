/**
 * The record of every act and every refused attempt.
 *
 * <p>A row is written in the transaction of the act it tells of: no audit row, no act. It has no
 * off switch. What counts as an act is decided by the features; strangers without a valid ticket
 * are counted by them and never reach this table.
 */
package org.sealpost.audit;
