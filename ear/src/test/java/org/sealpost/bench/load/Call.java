package org.sealpost.bench.load;

/** What a client does over and over. */
@FunctionalInterface
public interface Call {
  /**
   * Does it once; anything that is not the answer hoped for is thrown.
   *
   * @param client the number of the client, from 0
   */
  void once(int client) throws Exception;
}
