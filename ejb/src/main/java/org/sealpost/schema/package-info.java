/**
 * The database: its migrations at start, and how Java types become columns.
 *
 * <p>Decides nothing about rows; each feature owns its tables. Beans that use the database while
 * the service starts must depend on {@code Schema}.
 */
package org.sealpost.schema;
