package org.sealpost.keyring;

import java.nio.ByteBuffer;
import javax.crypto.Mac;

/** A keyed digest by which a repeated request is recognised without storing what it said. */
public final class RequestMac {
  private final int version;
  private final Mac mac;

  RequestMac(int version, SymmetricKey key) {
    this.version = version;
    this.mac = key.derive(Context.of(Label.REQUEST_MAC)).hmac();
  }

  public RequestMac update(byte[] bytes, int offset, int length) {
    mac.update(bytes, offset, length);
    return this;
  }

  /** Key version (4 bytes) and HMAC-SHA-256; then this object starts anew. */
  public byte[] finish() {
    return ByteBuffer.allocate(Integer.BYTES + mac.getMacLength())
        .putInt(version)
        .put(mac.doFinal())
        .array();
  }
}
