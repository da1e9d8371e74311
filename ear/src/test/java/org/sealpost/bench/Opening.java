package org.sealpost.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealpost.bench.report.Figure;
import org.sealpost.client.Chromium;
import org.sealpost.client.ReaderBrowser;

/** A reader opens an attachment of 25 MB: from the button to the shown message. */
record Opening(Plan plan, Scene scene) {

  List<Figure> run() throws IOException {
    var mail = LargeMail.of(25 * LargeMail.MIB);
    var first = new ArrayList<Double>();
    var second = new ArrayList<Double>();
    try (var chromium = new Chromium(scene.origin(), scene.node().home())) {
      var one = chromium.save(sealed(mail));
      var other = chromium.save(sealed(mail));
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

  private org.sealpost.client.GatewayClient.Sealed sealed(byte[] mail) {
    return scene.gatewayClient().seal(mail, "low", "alice@example.com", People.address(0));
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
