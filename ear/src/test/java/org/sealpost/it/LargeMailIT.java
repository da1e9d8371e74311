package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.LargeMail;
import org.sealpost.client.LowReader;

/** Large mails through the running service, whose heap is 512 MB. */
@ExtendWith(Sealpost.class)
class LargeMailIT {
  @Test
  void sealedMailIsNoLargerThanItsOriginal(Sealpost sealpost) throws IOException {
    var mail = LargeMail.of(34 * LargeMail.MIB);
    var sealed = sealpost.gateway().seal(mail, "low", "a@example.com", "b@reader.example");
    var ratio = (double) sealed.mail().length / mail.length;
    System.out.printf("sealed mail / original, 25 MiB of attachment: %.4f%n", ratio);
    assertThat(ratio).isLessThanOrEqualTo(1.0);
  }

  @Test
  @Tag("tour")
  void fourFiftyMegabyteMailsAreSealedAtOnce(Sealpost sealpost) throws IOException {
    var mail = LargeMail.of(50 * LargeMail.MIB - LargeMail.MIB / 2);
    assertThat(mail.length).isBetween(49 * LargeMail.MIB, 50 * LargeMail.MIB);
    var sealed =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            sealpost
                                .gateway()
                                .seal(mail, "low", "a@example.com", n + "@reader.example")))
            .toList();
    for (var one : sealed) {
      var opened = new LowReader(sealpost.origin()).open(LowReader.parse(one.join().envelope()));
      assertThat(LowReader.original(opened)).isEqualTo(mail);
    }
  }
}
