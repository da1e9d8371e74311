package org.sealpost.access;

import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/**
 * What failures are counted for: an address tried from unknown devices, or from one known device.
 *
 * @param subject digest of the address, so that mistyped ones are not kept
 * @param device id of the known device, or {@link #UNKNOWN_DEVICES}
 */
record Counter(String subject, String device) {
  static final String UNKNOWN_DEVICES = "-";

  static Counter of(EmailAddress address, Optional<UUID> knownDevice) {
    return new Counter(
        RandomSecret.digest(address.canonical()),
        knownDevice.map(UUID::toString).orElse(UNKNOWN_DEVICES));
  }

  boolean isForUnknownDevices() {
    return device.equals(UNKNOWN_DEVICES);
  }
}
