package org.sealpost.tls;

import java.util.Optional;
import org.sealpost.address.Domain;
import org.sealpost.smtp.MailHost;

/**
 * A TLS domain as an administrator wants it.
 *
 * @param host the mail server to ask, whatever the domain's MX records say
 */
record NewTlsDomain(Domain domain, Optional<MailHost> host, OnFailure onFailure) {}
