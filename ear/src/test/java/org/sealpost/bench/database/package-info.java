/**
 * The benchmark's way to the database: records the statements that the service sends and sends them
 * again without it, loads many messages, and tells sizes.
 */
package org.sealpost.bench.database;
