package org.sealpost.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** This node's figures since its start; each node has its own. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Metrics {
  private static final Logger LOG = System.getLogger(Metrics.class.getName());

  private static final double[] SECONDS = {
    .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter issued = counter("keys_issued", "Keys given to gateways that seal");
  private final Counter sealed = counter("messages_sealed", "Messages sealed by the service");
  private final Counter sealedBytes = counter("sealed_bytes", "Bytes of the messages sealed");
  private final Counter releases = counter("releases", "Keys released", "purpose");
  private final Counter refusals = counter("refusals", "Requests refused", "work", "reason");
  private final Counter signIns = counter("sign_ins", "Sign-ins tried", "outcome");
  private final Counter mails = counter("mails", "Tries to send a mail", "outcome");
  private final Histogram requests =
      Histogram.builder()
          .name("sealpost_request_seconds")
          .help("Time to answer a request, its body and its answer included")
          .labelNames("endpoint", "status")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  @PostConstruct
  void watchHeap() {
    Runtime runtime = Runtime.getRuntime();
    gauge("heap_used_bytes", "Heap in use", () -> runtime.totalMemory() - runtime.freeMemory());
    gauge("heap_max_bytes", "Heap at most", runtime::maxMemory);
  }

  /** A key was issued for the first time, and is committed. */
  public void keyIssued() {
    issued.inc();
  }

  /** A message was sealed for the first time, and is committed. */
  public void messageSealed(long bytes) {
    sealed.inc();
    sealedBytes.inc(bytes);
  }

  /** A release is decided and committed. */
  public void released(Enum<?> purpose) {
    releases.labelValues(label(purpose.name())).inc();
  }

  /** A request is refused; the decision is committed where one is kept. */
  public void refused(Work work, Enum<?> reason) {
    refusals.labelValues(label(work.name()), label(reason.name())).inc();
  }

  /** The same, told by the kind of outcome. */
  public void refused(Work work, Class<?> outcome) {
    refusals.labelValues(label(work.name()), label(outcome)).inc();
  }

  /** A sign-in with a password came to this kind of outcome. */
  public void signIn(Class<?> outcome) {
    signIns.labelValues(label(outcome)).inc();
  }

  /** A mail was handed to the mail system, or was not. */
  public void mail(Enum<?> outcome) {
    mails.labelValues(label(outcome.name())).inc();
  }

  /** A request was answered. */
  public void served(Enum<?> endpoint, int status, long nanoseconds) {
    requests
        .labelValues(label(endpoint.name()), status / 100 + "xx")
        .observe(nanoseconds / 1_000_000_000.0);
  }

  /** Watches one figure; it is asked for at each reading, and left out if it cannot be told. */
  public void gauge(String name, String help, LongSupplier figure) {
    GaugeWithCallback.builder()
        .name("sealpost_" + name)
        .help(help)
        .callback(each -> ifKnown(() -> each.call(figure.getAsLong())))
        .register(registry);
  }

  /** Watches a figure that only grows. */
  public void total(String name, String help, LongSupplier figure) {
    CounterWithCallback.builder()
        .name("sealpost_" + name)
        .help(help)
        .callback(each -> ifKnown(() -> each.call(figure.getAsLong())))
        .register(registry);
  }

  /** Watches one figure per constant of an enum; left out if they cannot be told. */
  public void gauges(
      String name, String help, String label, Supplier<Map<? extends Enum<?>, Long>> figures) {
    GaugeWithCallback.builder()
        .name("sealpost_" + name)
        .help(help)
        .labelNames(label)
        .callback(
            each ->
                ifKnown(
                    () ->
                        figures.get().forEach((key, value) -> each.call(value, label(key.name())))))
        .register(registry);
  }

  /** All figures in the text format of Prometheus, 0.0.4. */
  public byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A database that is away must not hide all other figures. */
  private static void ifKnown(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException unknown) {
      LOG.log(Level.DEBUG, "A figure cannot be told", unknown);
    }
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder()
        .name("sealpost_" + name)
        .help(help)
        .labelNames(labels)
        .withoutExemplars()
        .register(registry);
  }

  private static String label(Class<?> outcome) {
    return label(outcome.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
