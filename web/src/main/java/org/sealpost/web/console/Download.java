package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.sealpost.web.csv.CsvFile;

/** Answers a form with a file instead of a page; the file is written as it is found. */
@RequestScoped
public class Download {
  @Inject private FacesContext faces;

  /** Sends text in UTF-8, written by {@code content}. */
  public void send(String name, String type, Consumer<Writer> content) {
    try (Writer out = new OutputStreamWriter(begin(name, type), StandardCharsets.UTF_8)) {
      content.accept(out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  /** Sends a table under its titles; {@code content} writes the rows. */
  public void sendCsv(String name, List<String> titles, Consumer<CsvFile> content) {
    try (CsvFile file = new CsvFile(begin(name, "text/csv"), titles)) {
      content.accept(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  private OutputStream begin(String name, String type) throws IOException {
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(type + "; charset=UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return answer.getResponseOutputStream();
  }
}
