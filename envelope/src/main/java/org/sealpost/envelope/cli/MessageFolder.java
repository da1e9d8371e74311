package org.sealpost.envelope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sealpost.envelope.OpenedMessage;
import org.sealpost.envelope.container.Index;
import org.sealpost.envelope.container.Step;

/** Lists an opened message, and saves it into a folder under names of our own making. */
final class MessageFolder {

  private final PrintStream out;
  private final OpenedMessage message;

  MessageFolder(PrintStream out, OpenedMessage message) {
    this.out = out;
    this.message = message;
  }

  void list() {
    Index index = message.index();
    index.subject().ifPresent(subject -> out.println("  subject  " + subject));
    index.bodies().forEach(body -> out.println("  body     " + body.type()));
    index
        .attachments()
        .forEach(a -> out.println("  file     " + a.name() + ", " + a.size() + " bytes"));
  }

  void save(Path folder) throws IOException {
    Files.createDirectories(folder);
    Index index = message.index();
    int number = 1;
    for (Index.Body body : index.bodies()) {
      String ending = body.type().equals("text/html") ? ".html" : ".txt";
      write(folder.resolve("body-" + number++ + ending), body.segments());
    }
    number = 1;
    for (Index.Attachment attachment : index.attachments()) {
      write(folder.resolve(fileName(number++, attachment.name())), attachment.segments());
    }
    if (!index.original().isEmpty()) {
      write(folder.resolve("original.eml"), index.original());
    }
  }

  private static String fileName(int number, String name) {
    return "attachment-" + number + "-" + name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
  }

  private void write(Path file, List<Step> steps) throws IOException {
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      message.play(steps, to);
    }
  }
}
