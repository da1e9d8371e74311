package org.sealpost.envelope.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A ciphertext that can be read at any place, any number of times. */
public interface CiphertextSource {

  /** Its length in bytes. */
  long size() throws IOException;

  /** Reads exactly as many bytes as the buffer has room for, from the given position. */
  void read(long position, ByteBuffer into) throws IOException;

  static CiphertextSource of(byte[] ciphertext) {
    return new InMemory(ciphertext);
  }

  static CiphertextSource of(FileChannel ciphertext) {
    return new InFile(ciphertext);
  }

  /** A ciphertext held in memory. */
  record InMemory(byte[] bytes) implements CiphertextSource {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public void read(long position, ByteBuffer into) {
      into.put(bytes, Math.toIntExact(position), into.remaining());
    }
  }

  /** A ciphertext in a file. */
  record InFile(FileChannel channel) implements CiphertextSource {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
      long at = position;
      while (into.hasRemaining()) {
        int count = channel.read(into, at);
        if (count < 0) {
          throw new IOException("the file became shorter while it was read");
        }
        at += count;
      }
    }
  }
}
