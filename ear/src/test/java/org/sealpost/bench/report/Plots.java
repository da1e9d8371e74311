package org.sealpost.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** The plots of the page; on a ground of their own, so that they are readable in the dark too. */
final class Plots {
  private static final Color GROUND = new Color(0xFA, 0xFA, 0xF7);
  private static final Color INK = new Color(0x22, 0x28, 0x2E);

  /** Told apart without colour vision too (Okabe and Ito). */
  private static final Color[] COLOURS = {
    new Color(0x00, 0x72, 0xB2),
    new Color(0xE6, 0x9F, 0x00),
    new Color(0x00, 0x9E, 0x73),
    new Color(0xCC, 0x79, 0xA7)
  };

  /** Where a logarithmic axis begins. */
  private static final double LEAST = 0.1;

  private final Results results;
  private final Path folder;

  private Plots(Results results, Path folder) {
    this.results = results;
    this.folder = folder;
  }

  static void write(Results results, Path folder) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Files.createDirectories(folder);
    var plots = new Plots(results, folder);
    plots.parts();
    plots.scale();
    plots.sealing();
  }

  private double of(String id, ToDoubleFunction<Figure> what) {
    return results.find(id).map(what::applyAsDouble).orElse(0.0);
  }

  /** The time of the whole machine that one request takes. */
  private double cost(String id) {
    return of(id, figure -> 1000 / figure.median());
  }

  private void parts() throws IOException {
    var names = List.of("key issue", "issue, idempotent", "key release");
    var ids = List.of("issue", "issue-keyed", "release");
    var chart = chart("What one request costs", "ms of the machine");
    chart.getStyler().setStacked(true);
    var noOp = ids.stream().map(id -> cost("no-op-" + id.replace("-keyed", ""))).toList();
    var signed = ids.stream().map(id -> cost("signatures-" + id.replace("-keyed", ""))).toList();
    var stored = ids.stream().map(id -> cost("transactions-" + id)).toList();
    var rest = new ArrayList<Double>();
    for (var i = 0; i < ids.size(); i++) {
      rest.add(Math.max(0, cost(ids.get(i)) - noOp.get(i) - signed.get(i) - stored.get(i)));
    }
    chart.addSeries("no-op request", names, noOp);
    chart.addSeries("signatures", names, signed);
    chart.addSeries("transactions", names, stored);
    chart.addSeries("all else", names, rest);
    save(chart, "performance-parts");
  }

  private void scale() throws IOException {
    var names = List.of("issue", "release", "lookup");
    var chart = chart("99 of 100 requests, by messages in the database", "ms at most");
    for (var size : List.of("10k", "1M", "10M")) {
      var suffix = "10k".equals(size) ? "" : "-" + size;
      if (results.find("issue" + suffix).isPresent()) {
        chart.addSeries(
            size + " messages",
            names,
            names.stream().map(name -> of(name + suffix, Figure::p99)).toList());
      }
    }
    save(chart, "performance-scale");
  }

  private void sealing() throws IOException {
    var sizes = List.of("10K", "1M", "25M");
    var chart = chart("Sealing one mail", "ms, logarithmic");
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(LEAST);
    var ways =
        List.of(
            List.of("API", "seal-%s-api"),
            List.of("library", "seal-%s-library"),
            List.of("openssl cms", "openssl-%s"),
            List.of("gpg", "gpg-%s"));
    for (var way : ways) {
      chart.addSeries(
          way.get(0),
          sizes.stream().map(size -> size.replaceAll("(\\d+)", "$1 ") + "B").toList(),
          sizes.stream().map(size -> millis(way.get(1).formatted(size))).toList());
    }
    save(chart, "performance-sealing");
  }

  private double millis(String id) {
    return Math.max(LEAST, of(id, Figure::median));
  }

  private static CategoryChart chart(String title, String axis) {
    var chart =
        new CategoryChartBuilder().width(760).height(360).title(title).yAxisTitle(axis).build();
    var style = chart.getStyler();
    style.setSeriesColors(COLOURS);
    style.setChartBackgroundColor(GROUND);
    style.setPlotBackgroundColor(GROUND);
    style.setLegendBackgroundColor(GROUND);
    style.setChartFontColor(INK);
    style.setAxisTickLabelsColor(INK);
    style.setLegendPosition(Styler.LegendPosition.OutsideE);
    style.setLegendBorderColor(GROUND);
    style.setPlotBorderVisible(false);
    style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    style.setPlotGridLinesStroke(new BasicStroke(0.5f));
    style.setPlotGridVerticalLinesVisible(false);
    return chart;
  }

  private void save(CategoryChart chart, String name) throws IOException {
    BitmapEncoder.saveBitmapWithDPI(
        chart, folder.resolve(name).toString(), BitmapEncoder.BitmapFormat.PNG, 144);
  }
}
