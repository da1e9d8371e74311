package org.sealpost.message;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.ReaderAccess;
import org.sealpost.account.GatewayAccess;
import org.sealpost.envelope.Level;
import org.sealpost.settings.ClientAddress;

/**
 * Who asks for which key. What it claims is believed in nothing: the decision looks at what is
 * stored.
 */
public final class ReleaseRequest {
  private final ReleasePurpose purpose;
  private final UUID message;
  private final Optional<Level> level;
  private final Optional<ReaderAccess> reader;
  private final Optional<GatewayAccess> gateway;
  private final Optional<ClientAddress> client;
  private final Optional<UUID> repeats;
  private final Optional<UUID> delivery;

  private ReleaseRequest(
      ReleasePurpose purpose,
      UUID message,
      Optional<Level> level,
      Optional<ReaderAccess> reader,
      Optional<GatewayAccess> gateway,
      Optional<ClientAddress> client,
      Optional<UUID> repeats,
      Optional<UUID> delivery) {
    this.purpose = Objects.requireNonNull(purpose);
    this.message = Objects.requireNonNull(message);
    this.level = level;
    this.reader = reader;
    this.gateway = gateway;
    this.client = client;
    this.repeats = repeats;
    this.delivery = delivery;
  }

  /** The header's ticket and the seal have been verified. */
  static ReleaseRequest reader(
      GenuineHeader header, Optional<ReaderAccess> reader, ClientAddress client) {
    return new ReleaseRequest(
        ReleasePurpose.READER,
        header.header().messageId().toUuid(),
        Optional.of(header.header().fields().level()),
        reader,
        Optional.empty(),
        Optional.of(client),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * @param repeats id of the stored request that was answered with the message
   */
  static ReleaseRequest issueRetry(GatewayAccess gateway, UUID message, UUID repeats) {
    return new ReleaseRequest(
        ReleasePurpose.ISSUE_RETRY,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.of(gateway),
        Optional.empty(),
        Optional.of(repeats),
        Optional.empty());
  }

  /**
   * @param delivery that a node has claimed and has a verified connection for
   */
  public static ReleaseRequest tlsDelivery(UUID message, UUID delivery) {
    return new ReleaseRequest(
        ReleasePurpose.TLS_DELIVERY,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(delivery));
  }

  ReleasePurpose purpose() {
    return purpose;
  }

  UUID message() {
    return message;
  }

  /** What the ticket certifies; the stored level rules. */
  boolean isLow() {
    return level.filter(Level.LOW::equals).isPresent();
  }

  Optional<ReaderAccess> reader() {
    return reader;
  }

  Optional<GatewayAccess> gateway() {
    return gateway;
  }

  Optional<ClientAddress> client() {
    return client;
  }

  Optional<UUID> repeats() {
    return repeats;
  }

  Optional<UUID> delivery() {
    return delivery;
  }
}
