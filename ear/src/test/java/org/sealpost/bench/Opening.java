package org.sealpost.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealpost.bench.report.Figure;
import org.sealpost.client.Chromium;
import org.sealpost.client.LargeMail;
import org.sealpost.client.ReaderBrowser;
import org.sealpost.run.EnvelopeInMail;

/**
 * A reader opens an attachment of 25 MB: from the button to the shown message.
 *
 * @param folder for mails and envelopes
 */
record Opening(Plan plan, Scene scene, Path folder) {

  List<Figure> run() throws Exception {
    var first = new ArrayList<Double>();
    var second = new ArrayList<Double>();
    try (var chromium = new Chromium(scene.origin(), scene.node().home())) {
      var one = chromium.save("one.html", envelope());
      var other = chromium.save("other.html", envelope());
      for (var i = 0; i < Math.min(3, plan.rounds()); i++) {
        try (var reader = chromium.newReader()) {
          first.add(seconds(reader, one));
          second.add(seconds(reader, other));
        }
      }
    }
    return List.of(
        figure("open-first", "Opening 25 MB in Chromium, the first time", first),
        figure("open-second", "Opening 25 MB in Chromium, later", second));
  }

  private byte[] envelope() throws Exception {
    var mail = folder.resolve("mail-25M.eml");
    Files.write(mail, LargeMail.of(25 * LargeMail.MIB));
    var sealing = new OwnSealing(scene, folder);
    sealing.api(mail);
    try (var sealed = Files.newInputStream(sealing.sealed())) {
      return EnvelopeInMail.find(sealed).orElseThrow().html();
    }
  }

  private static double seconds(ReaderBrowser reader, Path envelope) {
    var page = reader.context().newPage();
    page.navigate(envelope.toUri().toString());
    var start = System.nanoTime();
    page.locator("button[type=submit]").click();
    ReaderBrowser.awaitState(page, "shown");
    return (System.nanoTime() - start) / 1e9;
  }

  private static Figure figure(String id, String label, List<Double> seconds) {
    return Figure.of(id, label, "s", seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
