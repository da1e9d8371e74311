/**
 * The databases the tests run on: an H2 file, and a PostgreSQL of their own.
 *
 * <p>Knows nothing of tables; the tests of the packaged whole use it too.
 */
package org.sealpost.database;
