package org.sealpost.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.sealpost.envelope.Level;
import org.sealpost.keyring.RequestMac;
import org.sealpost.policy.Options;

/** What two requests must have in common to be the same; every part stands behind its length. */
final class RequestPrint {
  private final StringBuilder text = new StringBuilder();

  private RequestPrint(String kind) {
    part(kind);
  }

  static byte[] bytes(SealRequest request) {
    RequestPrint print = new RequestPrint("envelopes");
    print.part(request.sender().canonical());
    request.recipients().stream().sorted().distinct().forEach(one -> print.part(one.canonical()));
    print.options(request.options());
    print.part(request.mode().name());
    return print.bytes();
  }

  static byte[] bytes(KeyRequest request) {
    RequestPrint print = new RequestPrint("keys");
    print.part(request.sender().canonical());
    Person.of(request.recipients()).stream()
        .map(person -> person.kind() + " " + person.address())
        .sorted()
        .forEach(print::part);
    print.options(request.options());
    print.optional(request.subject());
    print.optional(request.sealerKey().map(Base64.getEncoder()::encodeToString));
    return print.bytes();
  }

  static byte[] mac(RequestMac mac, byte[] bytes) {
    return mac.update(bytes, 0, bytes.length).finish();
  }

  private void options(Options options) {
    optional(options.profile());
    optional(options.level().map(Level::wireName));
    optional(options.expiry().map(Object::toString));
    optional(options.reply().map(Object::toString));
    optional(options.replyAll().map(Object::toString));
    optional(options.forward().map(Object::toString));
    optional(options.readReceipt().map(Object::toString));
    optional(options.reminder().map(Object::toString));
  }

  private void optional(Optional<String> value) {
    part(value.isPresent() ? "1" : "0");
    part(value.orElse(""));
  }

  private void part(String part) {
    text.append(part.length()).append(':').append(part);
  }

  private byte[] bytes() {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(text.toString());
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
