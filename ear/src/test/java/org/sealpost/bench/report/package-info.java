/**
 * What the benchmark tells: figures and goals as a table, as JSON, as plots and as a page of the
 * documentation. The page can be written again from the JSON alone.
 */
package org.sealpost.bench.report;
