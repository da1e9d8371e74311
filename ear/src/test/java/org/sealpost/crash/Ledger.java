package org.sealpost.crash;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What clients asked and what they were told, by many threads at once. It is begun before the first
 * request it covers.
 */
public final class Ledger {
  private final Instant begun;
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Held> byRequest = new ConcurrentHashMap<>();
  private final Map<String, Held> byMessage = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> openings = new ConcurrentHashMap<>();
  private final Queue<Control> controls = new ConcurrentLinkedQueue<>();
  private final Set<String> notified = ConcurrentHashMap.newKeySet();
  private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
  private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();

  public Ledger() {
    this(Instant.now());
  }

  Ledger(Instant begun) {
    this.begun = begun;
  }

  /**
   * A request for a key or an envelope is about to be sent, perhaps again.
   *
   * @param request its Idempotency-Key; without one, a name of this single try
   */
  public void asked(String request) {
    if (!byRequest.containsKey(request)) {
      open.add(request);
    }
  }

  /** The request was refused for good: it made no message. */
  public void refused(String request) {
    open.remove(request);
  }

  /** The request was answered with this message. */
  public void told(String request, Held held) {
    var before = byRequest.putIfAbsent(request, held);
    open.remove(request);
    if (before != null && !before.agreesWith(held)) {
      contradict("request " + request + " got " + before.messageId() + ", " + held.messageId());
    }
    if (before == null && byMessage.putIfAbsent(held.messageId(), held) != null) {
      contradict("two requests got the message " + held.messageId());
    }
    held.key().ifPresent(key -> secret("key of " + held.messageId(), key));
  }

  /** The key of a message was released to a reader. */
  public void opened(String messageId) {
    openings.computeIfAbsent(messageId, id -> new AtomicInteger()).incrementAndGet();
  }

  /** A lock was asked for at this moment; answeredAt is null where no answer came. */
  public void lock(String messageId, boolean locked, Instant sentAt, Instant answeredAt) {
    controls.add(new Control(messageId, Control.Kind.LOCK, locked, sentAt, answeredAt));
  }

  /** An expiry was set or cleared; answeredAt is null where no answer came. */
  public void expiry(String messageId, boolean set, Instant sentAt, Instant answeredAt) {
    controls.add(new Control(messageId, Control.Kind.EXPIRY, set, sentAt, answeredAt));
  }

  /** Somebody was told that a mail is on its way to this address. */
  public void notified(String address) {
    notified.add(address);
  }

  /** Something that must not lie anywhere in clear. */
  public void secret(String name, String text) {
    secret(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Something that must not lie anywhere in clear; at least 8 bytes. */
  public void secret(String name, byte[] bytes) {
    secrets.put(name, bytes);
  }

  /** A client was told something that cannot be true. */
  public void contradict(String what) {
    contradictions.add(what);
  }

  Instant begun() {
    return begun;
  }

  /** Requests that nobody answered yet; each may have made one message. */
  int unanswered() {
    return open.size();
  }

  /** What was acknowledged, by message. */
  public Collection<Held> held() {
    return List.copyOf(byMessage.values());
  }

  boolean knows(String messageId) {
    return byMessage.containsKey(messageId);
  }

  int openings(String messageId) {
    var count = openings.get(messageId);
    return count == null ? 0 : count.get();
  }

  Set<String> opened() {
    return openings.keySet();
  }

  List<Control> controls() {
    return List.copyOf(controls);
  }

  Set<String> notified() {
    return Set.copyOf(notified);
  }

  Map<String, byte[]> secrets() {
    return new HashMap<>(secrets);
  }

  List<String> contradictions() {
    return List.copyOf(contradictions);
  }
}
