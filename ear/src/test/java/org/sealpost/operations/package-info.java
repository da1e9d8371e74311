/**
 * What an operator meets: full disks, a database that goes and comes back, metrics, log lines,
 * backup and restore.
 */
package org.sealpost.operations;
