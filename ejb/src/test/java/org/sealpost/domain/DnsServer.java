package org.sealpost.domain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A name server of the tests: it knows the texts it is told, and may keep silent. */
public final class DnsServer implements AutoCloseable {
  /** Asked for below this name, it says that it failed. */
  public static final String FAILING = "failing.example";

  /** Asked for below this name, it says nothing. */
  public static final String SILENT = "silent.example";

  private static final int LARGEST = 4096;
  private static final long TTL = 60;

  private final Map<String, String> texts = new ConcurrentHashMap<>();
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
    String text = texts.get(name);
    if (name.endsWith(FAILING)) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
    } else if (text == null) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    } else {
      answer.addRecord(new TXTRecord(asked, DClass.IN, TTL, text), Section.ANSWER);
    }
    return Optional.of(answer.toWire());
  }

  @Override
  public void close() {
    socket.close();
  }
}
