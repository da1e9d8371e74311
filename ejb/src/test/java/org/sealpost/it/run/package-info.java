/**
 * The server of the integration tests, seen from outside: one start for all test classes, on H2 or
 * on PostgreSQL. Nothing here goes into the tests' archive.
 */
package org.sealpost.it.run;
