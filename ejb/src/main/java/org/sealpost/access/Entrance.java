package org.sealpost.access;

import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;

/**
 * Who comes in, with which verified address, from where.
 *
 * @param network the client's network as text, shown to the user in lists
 */
record Entrance(User user, String address, String network) {
  static Entrance of(User user, EmailAddress address, ClientAddress client) {
    return new Entrance(user, address.canonical(), client.network().getHostAddress());
  }
}
