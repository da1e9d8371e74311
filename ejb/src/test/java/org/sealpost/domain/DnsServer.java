package org.sealpost.domain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A name server of the tests: it knows what it is told, and may keep silent. */
public final class DnsServer implements AutoCloseable {
  /** Asked for below this name, it says that it failed. */
  public static final String FAILING = "failing.example";

  /** Asked for below this name, it says nothing. */
  public static final String SILENT = "silent.example";

  private static final int LARGEST = 4096;
  private static final long TTL = 60;

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> exchanges = new ConcurrentHashMap<>();
  private final DatagramSocket socket;

  /**
   * @param port on the loopback address
   */
  public DnsServer(int port) {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (IOException taken) {
      throw new IllegalStateException(taken);
    }
    Thread thread = new Thread(this::serve, "test name server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Publishes a text; the last one at a name counts. */
  public void publish(String name, String text) {
    texts.put(name, text);
  }

  /** Gives a name an address, IPv4. */
  public void address(String name, String address) {
    addresses.put(name, address);
  }

  /** Names one more mail server of a domain; an empty one says that there is none (RFC 7505). */
  public void exchange(String domain, int preference, String host) {
    exchanges.computeIfAbsent(domain, one -> new ConcurrentHashMap<>()).put(host, preference);
  }

  private void serve() {
    byte[] buffer = new byte[LARGEST];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        Message question = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
        Optional<byte[]> answer = answer(question);
        if (answer.isPresent()) {
          socket.send(
              new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
        }
      } catch (IOException closed) {
        // the loop ends, or the next packet is better
      }
    }
  }

  private Optional<byte[]> answer(Message question) {
    Name asked = question.getQuestion().getName();
    String name = asked.toString(true);
    if (name.endsWith(SILENT)) {
      return Optional.empty();
    }
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    List<Record> records = records(asked, name, question.getQuestion().getType());
    if (name.endsWith(FAILING)) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
    } else if (records.isEmpty() && !isKnown(name)) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    } else {
      records.forEach(one -> answer.addRecord(one, Section.ANSWER));
    }
    return Optional.of(answer.toWire());
  }

  private boolean isKnown(String name) {
    return texts.containsKey(name) || addresses.containsKey(name) || exchanges.containsKey(name);
  }

  private List<Record> records(Name asked, String name, int type) {
    List<Record> records = new ArrayList<>();
    if (type == Type.TXT && texts.containsKey(name)) {
      records.add(new TXTRecord(asked, DClass.IN, TTL, texts.get(name)));
    }
    if (type == Type.A && addresses.containsKey(name)) {
      records.add(new ARecord(asked, DClass.IN, TTL, ip(addresses.get(name))));
    }
    if (type == Type.MX) {
      exchanges
          .getOrDefault(name, Map.of())
          .forEach(
              (host, preference) ->
                  records.add(new MXRecord(asked, DClass.IN, TTL, preference, target(host))));
    }
    return records;
  }

  private static Name target(String host) {
    return Name.fromConstantString(host + ".");
  }

  private static InetAddress ip(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
