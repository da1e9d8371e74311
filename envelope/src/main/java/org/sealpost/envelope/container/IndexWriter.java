package org.sealpost.envelope.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealpost.envelope.StrictJson;

/** The index as JSON. */
final class IndexWriter {

  private final ObjectNode json = StrictJson.object();

  private IndexWriter() {}

  static byte[] json(Index index) {
    IndexWriter writer = new IndexWriter();
    writer.head(index);
    index.bodies().forEach(writer::body);
    index.attachments().forEach(writer::attachment);
    writer.steps(writer.json.putArray("original"), index.original());
    return StrictJson.bytes(writer.json);
  }

  private void head(Index index) {
    json.put("v", 1);
    ArrayNode segments = json.putArray("segments");
    index.segments().forEach(segments::add);
    index.subject().ifPresent(subject -> json.put("subject", subject));
    people("from", index.from());
    people("to", index.to());
    people("cc", index.cc());
    index.date().ifPresent(date -> json.put("date", date));
    index.messageId().ifPresent(id -> json.put("messageId", id));
    json.putArray("bodies");
    json.putArray("attachments");
  }

  private void people(String name, List<Index.Person> people) {
    ArrayNode list = json.putArray(name);
    for (Index.Person person : people) {
      ObjectNode entry = list.addObject();
      if (!person.name().isEmpty()) {
        entry.put("name", person.name());
      }
      if (!person.address().isEmpty()) {
        entry.put("address", person.address());
      }
    }
  }

  private void body(Index.Body body) {
    ObjectNode entry = json.withArray("bodies").addObject().put("type", body.type());
    body.alternative().ifPresent(group -> entry.put("alternative", group));
    steps(entry.putArray("segments"), body.segments());
  }

  private void attachment(Index.Attachment attachment) {
    ObjectNode entry = json.withArray("attachments").addObject();
    entry.put("name", attachment.name()).put("type", attachment.type());
    entry.put("size", attachment.size());
    attachment.contentId().ifPresent(id -> entry.put("contentId", id));
    entry.put("inline", attachment.inline());
    steps(entry.putArray("segments"), attachment.segments());
  }

  private void steps(ArrayNode list, List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Step.Base64Lines lines) {
        list.addArray().add(lines.segment()).add(lines.lineLength()).add(lines.lineEnd());
      } else {
        list.add(step.segment());
      }
    }
  }
}
