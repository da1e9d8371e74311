package org.sealpost.bench.noop;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the bodies that the service reads and answers bodies of the same form and length. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoOpResource {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

  /** A request for a key. */
  record Order(String sender, List<Recipient> recipients, String subject, String profile) {}

  /** A recipient of it. */
  record Recipient(String address, String kind) {}

  /** A key as it is issued. */
  record Issued(String messageId, String header, String ticket, String key, String level) {}

  /** A request for a release. */
  record Question(String header, String ticket, String seal, String digest) {}

  /** A key as it is released. */
  record Opened(String messageId, String key) {}

  /**
   * Like an issue.
   *
   * @param fill length of the long fields together
   */
  @POST
  @Path("issue")
  public byte[] issue(@QueryParam("fill") int fill, InputStream body) throws IOException {
    var order = JSON.readValue(body, Order.class);
    return JSON.writeValueAsBytes(
        new Issued(ID, "A".repeat(fill / 8), "A".repeat(fill - fill / 8), ID, order.profile()));
  }

  /** Like a release. */
  @POST
  @Path("release")
  public byte[] release(@QueryParam("fill") int fill, InputStream body) throws IOException {
    JSON.readValue(body, Question.class);
    return JSON.writeValueAsBytes(new Opened(ID, "A".repeat(fill)));
  }

  /** Tells that the application is there. */
  @GET
  @Path("ready")
  public byte[] ready() throws IOException {
    return JSON.writeValueAsBytes(new Opened(ID, ""));
  }
}
