package org.sealpost.crash;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * What an invariant is judged by.
 *
 * @param origin of a node that runs
 * @param files logs
 * @param folders where temporary files would lie
 * @param arrivals mails that came to their recipients
 */
record Evidence(
    Connection database,
    URI origin,
    Ledger ledger,
    List<Path> files,
    List<Path> folders,
    List<Arrival> arrivals) {

  Rows rows() {
    return new Rows(database);
  }
}
